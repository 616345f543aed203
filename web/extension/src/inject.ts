// Puts the content script into a tab that the reader asks about.

/** Has Sayso read the tab. False where no extension may read (the browser's own pages, stores). */
export async function startReading(tabId: number): Promise<boolean> {
  const target = { tabId };
  try {
    const there = await chrome.scripting.executeScript({ target, func: () => "sayso" in globalThis });
    if (there[0]?.result) return true;
    await Promise.all([chrome.scripting.insertCSS({ target, files: ["content.css"] }), chrome.scripting.executeScript({ target, files: ["content.js"] })]);
    return true;
  } catch {
    return false;
  }
}
