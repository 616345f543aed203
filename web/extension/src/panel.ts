// The side panel: all that the marks say, as a list that screen readers read and keys move through.
import { byId, levelChoices, make, wireSlider } from "./controls.js";
import { drawMap, drawShare } from "./drawn.js";
import { counted, fill, message } from "./i18n.js";
import type { MarkView, Order, PageState, Update } from "./messages.js";
import { download, type Saved, toCsv, toHtml, toJson, toMarkdown } from "./save.js";
import { readSettings } from "./settings.js";
import { summaryOf } from "./summary.js";

fill(document);
const choices = levelChoices();
byId("levels").append(...choices.rows);

let state: PageState | null = null;
let tabId = -1;

async function order<T>(what: Order): Promise<T | null> {
  return tabId < 0 ? null : chrome.tabs.sendMessage(tabId, what).catch(() => null);
}

/** The tab whose article is shown. A panel opened as a page of its own names it in its address. */
async function currentTab(): Promise<number> {
  const named = Number(new URLSearchParams(location.search).get("tab"));
  if (named) return named;
  const [tab] = await chrome.tabs.query({ active: true, currentWindow: true });
  return tab?.id ?? -1;
}

async function refresh(): Promise<void> {
  tabId = await currentTab();
  state = await order<PageState>({ type: "state" });
  await show();
}

async function show(): Promise<void> {
  byId("report").hidden = !state || state.words === 0 || state.lang !== "en";
  byId("title").textContent = state?.title ?? "";
  const [headline, rest] = state ? summaryOf(state) : [message("panelEmpty"), ""];
  byId("headline").textContent = headline;
  byId("rest").textContent = rest;
  if (!state) return;
  choices.update(await readSettings(), state.counts);
  byId("map").replaceChildren(drawMap(state.map));
  listKinds(state.marks);
  listMarks();
  listSources(state);
  listFigures(state);
}

function listKinds(marks: readonly MarkView[]): void {
  const select = byId<HTMLSelectElement>("kinds");
  const chosen = select.value;
  const option = (value: string, label: string) => {
    const made = make("option", "", label);
    made.value = value;
    return made;
  };
  const kinds = [...new Set(marks.map((mark) => mark.kind))];
  select.replaceChildren(option("", message("panelAllKinds")), ...kinds.map((kind) => option(kind, message(`kind_${kind}`))));
  select.value = kinds.includes(chosen) ? chosen : "";
}

function markItem(mark: MarkView, index: number): HTMLElement {
  const item = make("li");
  const button = make("button");
  button.type = "button";
  const words = make("span", "words");
  words.dir = "auto";
  words.append(make("span", `sample ${mark.level}`, mark.text));
  const why = [message(`level_${mark.level}`)];
  if (mark.source) why.push(mark.source);
  if (mark.level !== "figure") why.push(message(`kind_${mark.kind}`));
  button.append(words, make("span", "quiet why", why.join(" · ")));
  button.addEventListener("click", () => void order({ type: "jump", mark: index }));
  item.append(button);
  return item;
}

function listMarks(): void {
  if (!state) return;
  const list = byId("marks");
  const focused = [...list.querySelectorAll("button")].indexOf(document.activeElement as HTMLButtonElement);
  const kind = byId<HTMLSelectElement>("kinds").value;
  const items = state.marks.flatMap((mark, index) => (!kind || mark.kind === kind ? [markItem(mark, index)] : []));
  list.replaceChildren(...items);
  if (focused >= 0) list.querySelectorAll("button")[Math.min(focused, items.length - 1)]?.focus();
  byId("noMarks").hidden = items.length > 0;
}

function listSources({ sources }: PageState): void {
  const most = Math.max(1, ...sources.map((source) => source.words));
  byId("sources").replaceChildren(
    ...sources.map((source) => {
      const item = make("li");
      const who = make("div", "who");
      const name = make("span", "", source.name);
      name.dir = "auto";
      who.append(name, make("span", "quiet", counted("words", source.words)));
      const bar = make("div", "bar");
      bar.append(drawShare(source.words / most));
      item.append(who, bar);
      return item;
    }),
  );
  byId("noSources").hidden = sources.length > 0;
}

function listFigures({ figures }: PageState): void {
  const table = byId("figures");
  table.hidden = figures.length === 0;
  byId("noFigures").hidden = figures.length > 0;
  table.querySelector("tbody")?.replaceChildren(
    ...figures.map((figure) => {
      const row = make("tr");
      row.append(make("td", "", figure.text), make("td", "", figure.value), make("td", "", figure.source ?? message(`sourcing_${figure.sourcing}`)));
      for (const data of row.cells) data.dir = "auto";
      return row;
    }),
  );
}

/** Arrow keys move through the list, as Tab does. */
function wireArrows(): void {
  byId("marks").addEventListener("keydown", (event) => {
    const step = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
    if (step === 0) return;
    const buttons = [...byId("marks").querySelectorAll("button")];
    buttons[buttons.indexOf(document.activeElement as HTMLButtonElement) + step]?.focus();
    event.preventDefault();
  });
}

function wireSaving(): void {
  const save = (id: string, extension: string, type: string, write: (saved: Saved) => string) => {
    byId(id).addEventListener("click", async () => {
      const read = await order<Omit<Saved, "state">>({ type: "report" });
      if (!state || !read) return;
      const name =
        state.title
          .replace(/[^\p{L}\p{N}]+/gu, "-")
          .replace(/^-+|-+$/g, "")
          .slice(0, 60) || "sayso";
      download(`${name}.${extension}`, type, write({ ...read, state }));
    });
  };
  save("saveMarkdown", "md", "text/markdown", toMarkdown);
  save("saveHtml", "html", "text/html", toHtml);
  save("saveCsv", "csv", "text/csv", toCsv);
  save("saveJson", "json", "application/json", toJson);
  byId("print").addEventListener("click", () => print());
}

async function start(): Promise<void> {
  wireSlider(byId<HTMLInputElement>("threshold"), await readSettings());
  byId("kinds").addEventListener("change", listMarks);
  wireArrows();
  wireSaving();
  chrome.runtime.onMessage.addListener((news: Update, sender) => {
    if (news.type === "updated" && sender.tab?.id === tabId) void refresh();
  });
  chrome.tabs.onActivated.addListener(() => void refresh());
  chrome.tabs.onUpdated.addListener((id, change) => {
    if (id === tabId && change.status === "complete") void refresh();
  });
  await refresh();
}

void start();
