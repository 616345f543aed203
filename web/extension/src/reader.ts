// What the reader does with the marks of a page: points at them, steps through them, opens their cards, asks about a
// selection. Knows nothing of who analyses the text, nor of settings and badges.

import { type Analyze, allLevels, type DrawnMark, isFrame, listMarks, Reading } from "../../page/src/index.js";
import type { Report, Span } from "../../sayso/src/report.js";
import marksCss from "../pages/content.css";
import { type Anchor, bringIntoView, markAnchor, pointAnchor, rangeAnchor } from "./anchor.js";
import { Card } from "./card.js";
import { cardContent } from "./describe.js";
import { message } from "./i18n.js";
import { Pointer } from "./pointer.js";

export interface ReaderListener {
  /** Marks or findings changed. */
  updated(): void;
  /** Does the card open when the pointer rests on a mark? */
  hovers(): boolean;
}

/** Where the card stands if what it is about is not to be seen. */
const corner: Anchor = { left: 16, top: 16, right: 16, bottom: 16 };

export class Reader {
  readonly card = new Card();
  readonly reading: Reading<Report>;
  private readonly pointer: Pointer;
  private current: DrawnMark | null = null;
  /** Opened by a click or a key: it stays until it is closed. */
  private pinned = false;

  constructor(
    protected readonly analyze: Analyze<Report>,
    private readonly listener: ReaderListener,
  ) {
    this.reading = new Reading(analyze, { updated: () => this.updated(), entered: (inner) => this.listenIn(inner) }, marksCss);
    this.pointer = new Pointer(
      {
        markAt: (x, y, shown) => this.reading.markFromPoint(x, y, shown),
        isCard: (event) => this.card.holds(event),
        rested: (mark, x, y) => this.pinned || this.openCard(mark, pointAnchor(mark, x, y), false),
        left: () => this.pinned || this.card.close(),
        clicked: (mark, x, y) => this.pin(mark, pointAnchor(mark, x, y), false),
        clickedElsewhere: () => this.card.close(),
      },
      () => listener.hovers(),
    );
  }

  listen(): void {
    this.listenIn(document);
    if (document.readyState !== "complete") window.addEventListener("load", () => this.reading.readSoon(), { once: true });
    setInterval(() => document.hidden || this.reading.assert(), 1000);
  }

  /** What happens in the page, or in a frame in it. */
  private listenIn(shown: Document): void {
    const view = shown.defaultView;
    if (!view) return;
    this.pointer.watch(shown);
    view.addEventListener("keydown", (event) => this.keyPressed(event), { capture: true });
    const options = { capture: true, passive: true };
    // What style sheets hide and show is not seen by watching the document, nor is what a frame has loaded.
    for (const type of ["click", "visibilitychange"]) view.addEventListener(type, () => this.reading.readSoon(), options);
    shown.addEventListener("load", (event) => isFrame(event.target as Element) && this.reading.readSoon(), options);
    // The registry is the page's: a look now and then whether our entries still stand in it.
    for (const type of ["scroll", "pointerdown", "visibilitychange", "focus"]) view.addEventListener(type, () => this.reading.assert(), options);
  }

  private keyPressed(event: KeyboardEvent): void {
    if (event.key !== "Escape" || !this.card.isOpen) return;
    event.stopPropagation();
    this.card.close();
  }

  private updated(): void {
    if (this.current && !this.reading.marks.includes(this.current)) this.card.close();
    this.listener.updated();
  }

  show(visible: boolean): void {
    this.reading.show(visible);
    if (!visible) this.card.close();
    this.updated();
  }

  private openCard(mark: DrawnMark, anchor: Anchor, takeFocus: boolean): void {
    const { findings, pageText } = this.reading;
    if (!findings) return;
    this.current = mark;
    this.reading.setCurrent(mark);
    const actions = {
      step: (by: 1 | -1) => void this.step(by, true),
      show: (span: Span) => this.showSpan(span),
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
  step(by: 1 | -1 | 0, takeFocus: boolean): boolean {
    const { marks } = this.reading;
    if (marks.length === 0) return false;
    const at = this.current ? marks.indexOf(this.current) : -1;
    const to = at >= 0 ? at + by : this.firstInView(by);
    return this.jump(marks[(to + marks.length) % marks.length], takeFocus);
  }

  private firstInView(by: number): number {
    const index = this.reading.marks.findIndex((mark) => (markAnchor(mark)?.bottom ?? 0) > 0);
    if (index < 0) return 0;
    return by < 0 ? index - 1 : index;
  }

  jump(mark: DrawnMark | undefined, takeFocus: boolean): boolean {
    if (!mark) return false;
    this.reading.show(true);
    bringIntoView(mark);
    const anchor = markAnchor(mark);
    if (anchor) this.pin(mark, anchor, takeFocus);
    return true;
  }

  /** Leads to a part of the text, which stands out for a while. */
  private showSpan({ start, end }: Span): void {
    const place = this.reading.pageText.places(start, end)[0];
    if (!place) return;
    this.card.close();
    const shown = { mark: { level: "sourced" as const, start, end, claim: null, quantity: null }, ranges: [new StaticRange(place)] };
    bringIntoView(shown);
    this.reading.setCurrent(shown);
    setTimeout(() => this.current ?? this.reading.setCurrent(null), 4000);
  }

  /** Where the reader has selected something, in the page or in a frame in it. */
  private selectionAnchor(): Anchor | null {
    for (const shown of [document, ...this.reading.inner]) {
      const selection = shown.getSelection();
      if (selection?.rangeCount && !selection.isCollapsed) return rangeAnchor(selection.getRangeAt(0));
    }
    return null;
  }

  /** "Who says so?" about a selection: the card of the first mark in it, or word that there is none. */
  async ask(text: string, threshold: number): Promise<boolean> {
    await this.reading.settled();
    const anchor = this.selectionAnchor() ?? corner;
    const report = await this.analyze(text, {});
    const marks = listMarks(report, { threshold, levels: allLevels });
    const mark = marks.find((m) => m.level !== "sourced") ?? marks[0];
    const content = mark
      ? { ...cardContent(mark, report, text), quote: text.slice(mark.start, mark.end), thread: [] }
      : { level: "sourced" as const, heading: message("askNothing"), kind: "", reason: message("askNothingReason"), quote: null, notes: [], thread: [] };
    const closed = () => {
      this.pinned = false;
    };
    this.card.open(content, anchor, { step: (by) => void this.step(by, true), show: () => {}, closed }, false);
    this.pinned = true;
    return mark !== undefined;
  }
}
