// The content script: reads the page it is in, shows marks and cards, answers popup, panel and keys.

import { type DrawnMark, isFrame, listMarks, liveRange, originOf, Reading } from "../../page/src/index.js";
import type { Report } from "../../sayso/src/report.js";
import marksCss from "../pages/content.css";
import { type Anchor, Card } from "./card.js";
import { cardContent, countMarks, pageState, sourceSentence } from "./describe.js";
import { message } from "./i18n.js";
import type { Answer, Order, PageState, Question } from "./messages.js";
import { Pointer } from "./pointer.js";
import { defaultSettings, onSettings, readSettings, type Settings } from "./settings.js";

/** Longer than the longest text takes on a slow machine. */
const patience = 20_000;

/** The browser may stop the background between question and answer: then the question is put again. */
async function askBackground(question: Question & { type: "analyze" }): Promise<Report> {
  for (let attempt = 1; ; attempt++) {
    const asked: Promise<Answer | undefined> = chrome.runtime.sendMessage(question);
    const late = new Promise<Answer>((resolve) => setTimeout(resolve, patience, { error: "no answer in time" }));
    const answer = await Promise.race([asked, late]).catch((error: unknown) => ({ error: String(error) }));
    if (answer && "report" in answer) return answer.report;
    if (attempt === 4) throw new Error(answer?.error ?? "no answer from the background");
    await new Promise((resolve) => setTimeout(resolve, attempt * 150));
  }
}

class Content {
  private settings: Settings = defaultSettings;
  readonly card = new Card();
  private current: DrawnMark | null = null;
  private pinned = false;
  private telling = 0;
  /** Milliseconds from start to the first marks. */
  readyAfter = 0;
  readonly reading = new Reading<Report>(
    (text, options) => askBackground({ type: "analyze", text, options }),
    { updated: () => this.updated(), entered: (inner) => this.listenIn(inner) },
    marksCss,
  );

  private readonly pointer = new Pointer(
    {
      markAt: (x, y, shown) => this.reading.markFromPoint(x, y, shown),
      isCard: (event) => this.card.holds(event),
      rested: (mark, x, y) => this.pinned || this.openCard(mark, pointAnchor(mark, x, y), false),
      left: () => this.pinned || this.card.close(),
      clicked: (mark, x, y) => this.pin(mark, pointAnchor(mark, x, y), false),
      clickedElsewhere: () => this.card.close(),
    },
    () => this.settings.hover,
  );

  async start(): Promise<void> {
    const start = performance.now();
    chrome.runtime.sendMessage({ type: "wake" } satisfies Question).catch(() => {});
    this.listen();
    this.settings = await readSettings();
    this.reading.choose(this.settings);
    await this.reading.read();
    this.readyAfter = Math.round(performance.now() - start);
  }

  private listen(): void {
    chrome.runtime.onMessage.addListener((order: Order, _sender, reply: (answer: unknown) => void) => {
      this.obey(order).then(reply, () => reply(null));
      return true;
    });
    onSettings((settings) => {
      this.settings = settings;
      this.reading.choose(settings);
    });
    this.listenIn(document);
    if (document.readyState !== "complete") window.addEventListener("load", () => this.reading.readSoon(), { once: true });
    setInterval(() => document.hidden || this.reading.assert(), 1000);
  }

  /** What the reader does in the page, or in a frame in it. */
  private listenIn(shown: Document): void {
    const view = shown.defaultView;
    if (!view) return;
    this.pointer.watch(shown);
    view.addEventListener(
      "keydown",
      (event) => {
        if (event.key !== "Escape" || !this.card.isOpen) return;
        event.stopPropagation();
        this.card.close();
      },
      { capture: true },
    );
    const options = { capture: true, passive: true };
    // What style sheets hide and show is not seen by watching the document, nor is what a frame has loaded.
    for (const type of ["click", "visibilitychange"]) view.addEventListener(type, () => this.reading.readSoon(), options);
    shown.addEventListener("load", (event) => isFrame(event.target as Element) && this.reading.readSoon(), options);
    // The registry is the page's: a look now and then whether our entries still stand in it.
    for (const type of ["scroll", "pointerdown", "visibilitychange", "focus"]) view.addEventListener(type, () => this.reading.assert(), options);
  }

  private async obey(order: Order): Promise<unknown> {
    switch (order.type) {
      case "state":
        await this.reading.settled();
        return this.state();
      case "show":
        this.reading.show(order.on);
        if (!order.on) this.card.close();
        this.updated();
        return this.state();
      case "step":
        return this.step(order.by, true);
      case "open":
        return this.step(0, true);
      case "jump":
        return this.jump(this.reading.marks[order.mark], true);
      case "ask":
        return this.ask(order.text);
      case "report":
        return { text: this.reading.pageText.text, report: this.reading.findings, title: document.title, url: location.href };
    }
  }

  state(): PageState | null {
    const { findings, pageText } = this.reading;
    if (!findings) return null;
    const all = listMarks(findings, { ...this.settings, levels: { strong: true, weak: true, figure: true, sourced: true } });
    const shown = this.reading.marks.map((drawn) => drawn.mark);
    return pageState(findings, pageText.text, all, shown, this.settings, this.reading.isShown, document.title);
  }

  /** Tells badge and panel, at most five times a second. */
  private updated(): void {
    if (this.current && !this.reading.marks.includes(this.current)) this.card.close();
    if (this.telling) return;
    this.telling = window.setTimeout(() => {
      this.telling = 0;
      const counts = countMarks(this.reading.marks.map((drawn) => drawn.mark));
      const tell = (news: object) => chrome.runtime.sendMessage(news).catch(() => {});
      void tell({ type: "counts", counts, shown: this.reading.isShown } satisfies Question);
      void tell({ type: "updated" });
    }, 200);
  }

  private openCard(mark: DrawnMark, anchor: Anchor, takeFocus: boolean): void {
    const { findings, pageText } = this.reading;
    if (!findings) return;
    this.current = mark;
    this.reading.setCurrent(mark);
    const source = sourceSentence(mark.mark, findings);
    const actions = {
      step: (by: 1 | -1) => void this.step(by, true),
      jumpToSource: source ? () => this.scrollTo(source.start, source.end) : null,
      closed: () => {
        this.pinned = false;
        this.current = null;
        this.reading.setCurrent(null);
      },
    };
    this.card.open(cardContent(mark.mark, findings, pageText.text), anchor, actions, takeFocus);
  }

  private pin(mark: DrawnMark, anchor: Anchor, takeFocus: boolean): void {
    this.openCard(mark, anchor, takeFocus);
    this.pinned = true;
  }

  /** Goes to the next or previous mark: from the one whose card is open, else from what is in view. 0 stays. */
  private step(by: 1 | -1 | 0, takeFocus: boolean): boolean {
    const { marks } = this.reading;
    if (marks.length === 0) return false;
    const at = this.current ? marks.indexOf(this.current) : -1;
    const from = at >= 0 ? at + by : this.firstInView(by);
    return this.jump(marks[(from + marks.length) % marks.length], takeFocus);
  }

  private firstInView(by: number): number {
    const { marks } = this.reading;
    const index = marks.findIndex((mark) => (boxOf(mark)?.bottom ?? 0) > 0);
    if (index < 0) return 0;
    return by < 0 ? index - 1 : index;
  }

  private jump(mark: DrawnMark | undefined, takeFocus: boolean): boolean {
    if (!mark) return false;
    this.reading.show(true);
    bringIntoView(mark);
    const box = boxOf(mark);
    if (box) this.pin(mark, box, takeFocus);
    return true;
  }

  private scrollTo(start: number, end: number): void {
    const place = this.reading.pageText.places(start, end)[0];
    if (!place) return;
    this.card.close();
    const range = new StaticRange(place);
    const shown = { mark: { level: "sourced" as const, start, end, claim: null, quantity: null }, ranges: [range] };
    bringIntoView(shown);
    this.reading.setCurrent(shown);
    setTimeout(() => this.current ?? this.reading.setCurrent(null), 4000);
  }

  /** Where the reader has selected something, in the page or in a frame in it. */
  private selectionBox(): Anchor | null {
    for (const shown of [document, ...this.reading.inner]) {
      const selection = shown.getSelection();
      if (selection?.rangeCount && !selection.isCollapsed) return boxOfRange(selection.getRangeAt(0));
    }
    return null;
  }

  /** "Who says so?" about a selection: the first mark in it, or word that there is none. */
  private async ask(text: string): Promise<boolean> {
    await this.reading.settled();
    const anchor = this.selectionBox() ?? { left: 16, top: 16, right: 16, bottom: 16 };
    const report = await askBackground({ type: "analyze", text, options: {} });
    const marks = listMarks(report, { threshold: this.settings.threshold, levels: { strong: true, weak: true, figure: true, sourced: true } });
    const mark = marks.find((m) => m.level !== "sourced") ?? marks[0];
    const content = mark
      ? { ...cardContent(mark, report, text), quote: text.slice(mark.start, mark.end) }
      : { level: "sourced" as const, heading: message("askNothing"), kind: "", reason: message("askNothingReason"), quote: null, notes: [] };
    this.card.open(
      content,
      anchor,
      {
        step: (by) => void this.step(by, true),
        jumpToSource: null,
        closed: () => {
          this.pinned = false;
        },
      },
      false,
    );
    this.pinned = true;
    return mark !== undefined;
  }
}

/** From the viewport of the document that a node is in to the page's. */
function moved(box: Anchor, node: Node): Anchor {
  const { x, y } = originOf(node.ownerDocument ?? document);
  return { left: box.left + x, top: box.top + y, right: box.right + x, bottom: box.bottom + y };
}

function boxOf(mark: DrawnMark): Anchor | null {
  const range = mark.ranges[0] && liveRange(mark.ranges[0]);
  return range ? boxOfRange(range) : null;
}

function boxOfRange(range: Range): Anchor {
  return moved(range.getBoundingClientRect(), range.startContainer);
}

/** The lines of the mark from the pointed one on, so that the card covers none of them; the one line if there are many.
 *  The point is one of the mark's own viewport. */
function pointAnchor(mark: DrawnMark, x: number, y: number): Anchor {
  const boxes = mark.ranges.flatMap((range) => [...(liveRange(range)?.getClientRects() ?? [])]);
  const line = boxes.find((box) => x >= box.left && x <= box.right && y >= box.top - 2 && y <= box.bottom + 4);
  const node = mark.ranges[0]?.startContainer ?? document;
  if (!line) return moved({ left: x, top: y, right: x, bottom: y }, node);
  const end = Math.max(...boxes.map((box) => box.bottom));
  return moved({ left: Math.max(line.left, x - 40), top: line.top, right: line.right, bottom: end - line.top <= 130 ? end : line.bottom }, node);
}

/** Scrolls only if the mark is not in view, and only because the reader asked for it. */
function bringIntoView(mark: DrawnMark): void {
  const box = boxOf(mark);
  if (!box || (box.top >= 60 && box.bottom <= innerHeight - 60)) return;
  const start = mark.ranges[0]?.startContainer;
  const element = start?.parentElement;
  element?.scrollIntoView({ block: "center", behavior: "instant" });
  const after = boxOf(mark);
  if (after && (after.top < 40 || after.bottom > innerHeight - 40)) scrollBy({ top: after.top - innerHeight / 3, behavior: "instant" });
}

declare global {
  /** In the extension's own world, which no page can see: that the script is there, and what it did. */
  var sayso: Content | undefined;
}

if (!globalThis.sayso) {
  globalThis.sayso = new Content();
  void globalThis.sayso.start();
}
