// The popup: opening it is asking about the page. Counts in words, what is marked, and the switch for this site.
import { openPanel } from "#open";
import { byId, levelChoices, wireSlider } from "./controls.js";
import { fill, message } from "./i18n.js";
import type { Order, PageState, Update } from "./messages.js";
import { readSettings } from "./settings.js";
import { isEnabled, patternFor } from "./sites.js";
import { summaryOf } from "./summary.js";

fill(document);
const choices = levelChoices();
byId("levels").append(...choices.rows);

function say(headline: string, rest = "", awaiting = false): void {
  document.body.classList.toggle("awaiting", awaiting);
  byId("headline").textContent = headline;
  byId("rest").textContent = rest;
}

async function showState(state: PageState | null): Promise<void> {
  if (!state) return say(message("failed"));
  const settings = await readSettings();
  say(...summaryOf(state));
  byId("controls").hidden = state.words === 0 || state.lang !== "en";
  choices.update(settings, state.counts);
  byId<HTMLInputElement>("shown").checked = state.shown;
}

async function ask(tabId: number, order: Order): Promise<void> {
  await showState(await chrome.tabs.sendMessage(tabId, order).catch(() => null));
}

async function wireSite(tab: chrome.tabs.Tab): Promise<void> {
  const pattern = patternFor(tab.url);
  if (!pattern || !tab.url) return;
  byId("siteName").textContent = message("alwaysOn", new URL(tab.url).hostname);
  const box = byId<HTMLInputElement>("always");
  box.checked = await isEnabled(pattern);
  box.addEventListener("change", async () => {
    // The browser asks the reader; the background hears of the answer and acts on it.
    const origins = [pattern];
    await (box.checked ? chrome.permissions.request({ origins }) : chrome.permissions.remove({ origins })).catch(() => false);
    box.checked = await isEnabled(pattern);
  });
  byId("site").hidden = false;
}

function wirePanel(tab: chrome.tabs.Tab): void {
  byId("panel").addEventListener("click", () => {
    openPanel(tab.windowId);
    window.close();
  });
}

async function start(): Promise<void> {
  byId("options").addEventListener("click", () => void chrome.runtime.openOptionsPage());
  const { tab, isRead } = await globalThis.begun;
  if (tab?.id === undefined) return say(message("cannotRead"));
  const { id } = tab;
  wirePanel(tab);
  wireSlider(byId<HTMLInputElement>("threshold"), await readSettings());
  say(message("reading"), "", true);
  await wireSite(tab);
  if (!(await isRead)) return say(message("cannotRead"));
  byId<HTMLInputElement>("shown").addEventListener("change", (event) => void ask(id, { type: "show", on: (event.target as HTMLInputElement).checked }));
  chrome.runtime.onMessage.addListener((news: Update, sender) => {
    if (news.type === "updated" && sender.tab?.id === id) void ask(id, { type: "state" });
  });
  await ask(id, { type: "state" });
}

void start();
