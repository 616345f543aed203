// The reader's choices; they travel with the browser's own sync.
import { type Choice, defaultChoice } from "../../page/src/marks.js";

export interface Settings extends Choice {
  /** Open the card when the pointer rests on a mark. */
  hover: boolean;
}

export const defaultSettings: Settings = { ...defaultChoice, hover: true };

export async function readSettings(): Promise<Settings> {
  const stored = (await chrome.storage.sync.get("settings"))["settings"] as Partial<Settings> | undefined;
  return { ...defaultSettings, ...stored, levels: { ...defaultSettings.levels, ...stored?.levels } };
}

export async function changeSettings(change: Partial<Settings>): Promise<Settings> {
  const settings = { ...(await readSettings()), ...change };
  await chrome.storage.sync.set({ settings });
  return settings;
}

export function onSettings(take: (settings: Settings) => void): void {
  chrome.storage.onChanged.addListener(async (changes, area) => {
    if (area === "sync" && changes["settings"]) take(await readSettings());
  });
}

/** Claims are asked for down to this score, so that the slider needs no second analysis. */
export const lowestThreshold = 0.2;
export const highestThreshold = 0.9;
