/** Opens the side panel. Must be called in the click itself. */
export function openPanel(windowId: number): void {
  void chrome.sidePanel.open({ windowId });
}
