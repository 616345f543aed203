// Puts the content script into a tab that the reader asks about.

/** Reads the tab, which need not know of it yet. False where no extension may read (the browser's own pages, stores). */
export async function inject(tabId: number): Promise<boolean> {
  const target = { tabId };
  try {
    await Promise.all([chrome.scripting.executeScript({ target, files: ["content.js"] }), chrome.scripting.insertCSS({ target, files: ["content.css"] })]);
    return true;
  } catch {
    return false;
  }
}

/** Has Sayso read the tab, unless it has already. */
export async function startReading(tabId: number): Promise<boolean> {
  try {
    const there = await chrome.scripting.executeScript({ target: { tabId }, func: () => "sayso" in globalThis });
    return there[0]?.result || inject(tabId);
  } catch {
    return false;
  }
}
