interface SidebarAction {
  open(): Promise<void>;
}

/** Opens the sidebar. Must be called in the click itself. */
export function openPanel(_windowId: number): void {
  void (chrome as unknown as { sidebarAction: SidebarAction }).sidebarAction.open();
}
