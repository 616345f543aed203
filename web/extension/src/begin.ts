// Runs before the popup is laid out: the background starts and the page is read while the popup is still being built.
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
