// Runs before the popup is laid out: makes sure that the page is read. Mostly it is, by the click that opened the popup
// (background.ts), by an earlier one, or by itself.
import { startReading } from "./inject.js";
import type { Question } from "./messages.js";

export interface Begun {
  tab: chrome.tabs.Tab | undefined;
  /** Can the tab be read at all? */
  isRead: Promise<boolean>;
}

declare global {
  /** In the popup. */
  var begun: Promise<Begun>;
}

async function begin(): Promise<Begun> {
  const [tab] = await chrome.tabs.query({ active: true, currentWindow: true });
  return { tab, isRead: tab?.id === undefined ? Promise.resolve(false) : startReading(tab.id) };
}

chrome.runtime.sendMessage({ type: "wake" } satisfies Question).catch(() => {});
globalThis.begun = begin();
