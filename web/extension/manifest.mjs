// The manifests: what both browsers share, and what each wants in its own way.
const shared = (version) => ({
  manifest_version: 3,
  name: "__MSG_name__",
  description: "__MSG_description__",
  version,
  default_locale: "en",
  icons: { 16: "icons/16.png", 32: "icons/32.png", 48: "icons/48.png", 128: "icons/128.png" },
  // No popup by default: the click goes to the background, which has the page read while it opens the popup.
  action: {
    default_title: "__MSG_actionTitle__",
    default_icon: { 16: "icons/16.png", 32: "icons/32.png", 48: "icons/48.png" },
  },
  options_ui: { page: "options.html", open_in_tab: true },
  // activeTab: the page the reader asks about, when they ask. Other sites only by their own choice.
  permissions: ["activeTab", "contextMenus", "scripting", "storage"],
  optional_host_permissions: ["*://*/*"],
  content_security_policy: {
    extension_pages:
      "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'",
  },
  commands: {
    _execute_action: { suggested_key: { default: "Alt+Shift+S" } },
    "next-mark": { suggested_key: { default: "Alt+Shift+Period" }, description: "__MSG_commandNext__" },
    "previous-mark": { suggested_key: { default: "Alt+Shift+Comma" }, description: "__MSG_commandPrevious__" },
    "open-card": { description: "__MSG_commandOpen__" },
    "toggle-marks": { description: "__MSG_commandToggle__" },
  },
});

export function manifestFor(browser, version) {
  const manifest = shared(version);
  if (browser === "chrome") {
    return {
      ...manifest,
      minimum_chrome_version: "120",
      permissions: [...manifest.permissions, "sidePanel"].sort(),
      background: { service_worker: "background.js" },
      side_panel: { default_path: "panel.html" },
    };
  }
  return {
    ...manifest,
    background: { scripts: ["background.js"] },
    sidebar_action: { default_panel: "panel.html", default_title: "__MSG_name__", default_icon: "icons/32.png", open_at_install: false },
    browser_specific_settings: {
      // 146 is the first Firefox that draws underlines in highlights.
      gecko: { id: "{0b1f3c62-6d5e-4c0e-9d55-5f1a6c1c9a77}", strict_min_version: "146.0", data_collection_permissions: { required: ["none"] } },
    },
  };
}
