// What opens besides the page, in Chrome's way.

/** Opens the side panel. Must be called in the click itself. */
export function openPanel(windowId: number): void {
  void chrome.sidePanel.open({ windowId });
}

/** Longer than most articles take. */
const longestWait = 200;

/** Opens the popup once the page's text has been answered: the process that a popup needs would take the marks' time. */
export async function openPopup(answered: Promise<void>): Promise<void> {
  await Promise.race([answered, new Promise((resolve) => setTimeout(resolve, longestWait))]);
  // Chrome before 127 does not know it, and a tab in the background may not: then the next click opens it.
  await (chrome.action as Partial<typeof chrome.action>).openPopup?.().catch(() => {});
}
