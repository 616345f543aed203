// The background: holds the module while the browser lets it live, and no other state.
import { openPopup } from "#open";
import { instantiate, type Sayso } from "../../sayso/src/module.js";
import { message } from "./i18n.js";
import { inject, startReading } from "./inject.js";
import type { Answer, Order, Question } from "./messages.js";
import { lowestThreshold } from "./settings.js";
import { syncSites } from "./sites.js";

let core: Promise<Sayso> | undefined;

/** Browsers compile what a call needs at that call: this one comes before the reader's, while the page is walked. */
function warmUp(sayso: Sayso): Sayso {
  sayso.analyze(
    "Critics say that half of the 1,200 ferries failed in 2019, according to a report. “It will cost $3 million,” she told reporters, because old ships sink.",
  );
  return sayso;
}

function loadCore(): Promise<Sayso> {
  core ??= fetch(chrome.runtime.getURL("sayso.wasm")).then(instantiate).then(warmUp);
  core.catch(() => {
    core = undefined;
  });
  return core;
}

/** Browsers compile well only what they have seen run: after the first answer its text is gone through a few times more. */
const rehearsals = 8;
/** Characters of it, so that nothing waits long behind a rehearsal. */
const rehearsedLength = 10_000;
let rehearsed = 0;

function rehearse(sayso: Sayso, text: string): void {
  setTimeout(() => {
    sayso.analyze(text, { threshold: lowestThreshold });
    if (++rehearsed < rehearsals) rehearse(sayso, text);
  }, 20);
}

/** Called when the next text has been answered. */
let tellAnswered = () => {};

function nextAnswer(): Promise<void> {
  return new Promise((resolve) => {
    tellAnswered = resolve;
  });
}

/** Milliseconds a page gets to draw its marks before anything else comes up. */
const drawing = 5;

async function analyze(question: Question & { type: "analyze" }): Promise<Answer> {
  try {
    const sayso = await loadCore();
    const report = sayso.analyze(question.text, { ...question.options, threshold: lowestThreshold });
    if (rehearsed++ === 0) rehearse(sayso, question.text.slice(0, rehearsedLength));
    return { report };
  } catch (error) {
    return { error: String(error) };
  }
}

/** From now on, until the tab leaves the page, a click opens the popup by itself. */
function givePopup(tabId: number): void {
  // The tab may be gone by now.
  chrome.action.setPopup({ tabId, popup: "popup.html" }).catch(() => {});
}

function showBadge(tabId: number, question: Question & { type: "counts" }): void {
  const count = question.counts.strong;
  const text = !question.shown || count === 0 ? "" : count > 999 ? "999+" : String(count);
  // The tab may be gone by now.
  chrome.action.setBadgeText({ tabId, text }).catch(() => {});
  chrome.action.setBadgeBackgroundColor({ tabId, color: "#b3261e" }).catch(() => {});
  chrome.action.setBadgeTextColor({ tabId, color: "#ffffff" }).catch(() => {});
}

// Whatever it is started for, a text is likely to follow: the module is compiled while the page is still being walked.
void loadCore().catch(() => {});

chrome.runtime.onMessage.addListener((question: Question, sender, reply: (answer: Answer) => void) => {
  if (question.type === "analyze") {
    analyze(question).then((answer) => {
      reply(answer);
      setTimeout(tellAnswered, drawing);
    });
    return true;
  }
  if (question.type === "counts" && sender.tab?.id !== undefined) {
    givePopup(sender.tab.id);
    showBadge(sender.tab.id, question);
  }
  return false;
});

// The first click on a page. A popup takes longer to come up than an article to be read, so the marks do not wait for it.
chrome.action.onClicked.addListener((tab) => {
  if (tab.id === undefined) return;
  givePopup(tab.id);
  const answered = nextAnswer();
  void openPopup(answered);
  void inject(tab.id).then((reads) => reads || tellAnswered());
});

const orders: Record<string, Order> = {
  "next-mark": { type: "step", by: 1 },
  "previous-mark": { type: "step", by: -1 },
  "open-card": { type: "open" },
};

async function obey(command: string, tab: chrome.tabs.Tab | undefined): Promise<void> {
  if (tab?.id === undefined || !(await startReading(tab.id))) return;
  const order = orders[command];
  if (order) await chrome.tabs.sendMessage(tab.id, order);
  else if (command === "toggle-marks") {
    const state = await chrome.tabs.sendMessage(tab.id, { type: "state" } satisfies Order);
    await chrome.tabs.sendMessage(tab.id, { type: "show", on: !state?.shown } satisfies Order);
  }
}

chrome.commands.onCommand.addListener((command, tab) => void obey(command, tab));

const askMenu = "sayso-ask";

function makeMenu(): void {
  chrome.contextMenus.removeAll(() => {
    chrome.contextMenus.create({ id: askMenu, title: message("menuAsk"), contexts: ["selection"] });
  });
}

chrome.contextMenus.onClicked.addListener(async (info, tab) => {
  if (info.menuItemId !== askMenu || tab?.id === undefined || !info.selectionText) return;
  if (await startReading(tab.id)) await chrome.tabs.sendMessage(tab.id, { type: "ask", text: info.selectionText } satisfies Order);
});

chrome.runtime.onInstalled.addListener((details) => {
  makeMenu();
  void syncSites();
  if (details.reason === "install") void chrome.tabs.create({ url: chrome.runtime.getURL("welcome.html") });
});
chrome.runtime.onStartup.addListener(() => void syncSites());
chrome.permissions.onAdded.addListener(() => void syncSites());
chrome.permissions.onRemoved.addListener(() => void syncSites());
