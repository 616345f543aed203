// Sites on which the reader wants Sayso always; the browser's own list of granted hosts is the only store of them.

const scriptId = "sayso-sites";

/** The pattern that stands for a page's site; null where no extension may read. */
export function patternFor(url: string | undefined): string | null {
  if (!url || !URL.canParse(url)) return null;
  const { protocol, hostname } = new URL(url);
  return protocol === "https:" || protocol === "http:" ? `*://${hostname}/*` : null;
}

export async function enabledSites(): Promise<string[]> {
  return (await chrome.permissions.getAll()).origins ?? [];
}

export function isEnabled(pattern: string): Promise<boolean> {
  return chrome.permissions.contains({ origins: [pattern] });
}

/** Makes the browser load the content script on the granted sites, and only there. */
export async function syncSites(): Promise<void> {
  const matches = await enabledSites();
  const known = (await chrome.scripting.getRegisteredContentScripts({ ids: [scriptId] })).length > 0;
  if (matches.length === 0) {
    if (known) await chrome.scripting.unregisterContentScripts({ ids: [scriptId] });
    return;
  }
  const script = { id: scriptId, matches, js: ["content.js"], css: ["content.css"], runAt: "document_end" as const, persistAcrossSessions: true };
  await (known ? chrome.scripting.updateContentScripts([script]) : chrome.scripting.registerContentScripts([script]));
}
