// What opens besides the page, in Firefox's way.

interface SidebarAction {
  open(): Promise<void>;
}

/** Opens the sidebar. Must be called in the click itself. */
export function openPanel(_windowId: number): void {
  void (chrome as unknown as { sidebarAction: SidebarAction }).sidebarAction.open();
}

/** Opens the popup, at once: Firefox lets it open only in the click itself. */
export async function openPopup(_answered: Promise<void>): Promise<void> {
  await chrome.action.openPopup().catch(() => {});
}
