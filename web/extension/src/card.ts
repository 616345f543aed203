// The card: what is claimed, who stands behind it or that nobody does, and why Sayso thinks so. It lives in a closed
// shadow root in the top layer, is built of elements and text only, and never moves the page.
import type { Level } from "../../page/src/index.js";
import type { Span } from "../../sayso/src/report.js";
import type { Anchor } from "./anchor.js";
import css from "./card.css";
import { message } from "./i18n.js";

export interface CardContent {
  level: Level;
  heading: string;
  /** Empty where the reason says it. */
  kind: string;
  reason: string;
  /** The words asked about, if they are not the page's own mark. */
  quote: string | null;
  notes: string[];
  /** From the source to the mark, where they stand apart. */
  thread: StepView[];
}

/** One sentence of the thread, in parts: the words that name the source stand out. */
export interface StepView {
  label: string;
  before: string;
  source: string;
  after: string;
  span: Span;
  isHere: boolean;
}

export interface CardActions {
  step(by: 1 | -1): void;
  show(span: Span): void;
  closed(): void;
}

const margin = 8;

function element<K extends keyof HTMLElementTagNameMap>(name: K, className = "", text = ""): HTMLElementTagNameMap[K] {
  const made = document.createElement(name);
  if (className) made.className = className;
  if (text) made.textContent = text;
  return made;
}

/** `label`: its name, where the text is a mere sign. */
function button(text: string, label: string, action: () => void): HTMLButtonElement {
  const made = element("button", "", text);
  made.type = "button";
  if (label) made.setAttribute("aria-label", label);
  made.addEventListener("click", action);
  return made;
}

/** What the page's own style makes of a pixel. */
function pageZoom(): number {
  return (document.documentElement as { currentCSSZoom?: number }).currentCSSZoom ?? 1;
}

export class Card {
  private readonly host = document.createElement("sayso-card");
  private readonly root = this.host.attachShadow({ mode: "closed" });
  private readonly place = new CSSStyleSheet();
  private returnFocus: HTMLElement | null = null;
  private actions: CardActions | null = null;

  constructor() {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    this.root.adoptedStyleSheets = [sheet, this.place];
    this.host.popover = "manual";
    for (const type of ["click", "mousedown", "pointerdown", "keydown"]) this.root.addEventListener(type, (event) => event.stopPropagation());
    this.root.addEventListener("keydown", (event) => {
      if ((event as KeyboardEvent).key === "Escape") this.close();
    });
  }

  get isOpen(): boolean {
    return this.host.isConnected;
  }

  /** Is the event's target the card? From outside a closed shadow root only the host is seen. */
  holds(event: Event): boolean {
    return event.target === this.host || event.composedPath().includes(this.host);
  }

  open(content: CardContent, anchor: Anchor, actions: CardActions, takeFocus: boolean): void {
    this.actions = actions;
    const card = this.build(content, actions);
    this.root.replaceChildren(card);
    if (!this.host.isConnected) {
      this.returnFocus = document.activeElement instanceof HTMLElement ? document.activeElement : null;
      document.documentElement.append(this.host);
    }
    if (!this.host.matches(":popover-open")) this.host.showPopover();
    this.moveTo(anchor);
    if (takeFocus) card.focus({ preventScroll: true });
  }

  private build(content: CardContent, actions: CardActions): HTMLElement {
    const card = element("section", `card ${content.level}`);
    card.tabIndex = -1;
    // The page's direction and language are not the interface's.
    card.dir = message("@@bidi_dir");
    card.lang = chrome.i18n.getUILanguage();
    card.setAttribute("role", "dialog");
    card.setAttribute("aria-labelledby", "heading");
    card.setAttribute("aria-describedby", "reason");
    const top = element("div", "top");
    const heading = element("h2", "", content.heading);
    heading.id = "heading";
    top.append(
      heading,
      button("‹", message("cardPrevious"), () => actions.step(-1)),
      button("›", message("cardNext"), () => actions.step(1)),
      button("×", message("cardClose"), () => this.close()),
    );
    const reason = element("p", "", content.reason);
    reason.id = "reason";
    reason.dir = "auto";
    card.append(top);
    if (content.kind) card.append(element("p", "kind", content.kind));
    card.append(reason);
    for (const note of content.notes) card.append(element("p", "quiet", note));
    if (content.quote) {
      const quote = element("blockquote", "", content.quote);
      quote.dir = "auto";
      card.append(quote);
    }
    if (content.thread.length > 0) card.append(this.buildThread(content.thread, actions));
    return card;
  }

  /** Steps along a drawn line, each of which leads to its sentence. */
  private buildThread(thread: readonly StepView[], actions: CardActions): HTMLElement {
    const list = element("ol");
    list.setAttribute("aria-label", message("cardThread"));
    for (const { label, before, source, after, span, isHere } of thread) {
      const item = element("li", isHere ? "here" : "");
      const words = element("span", "words");
      words.dir = "auto";
      words.append(before, before && source ? " " : "", element("b", "", source), /^[\p{L}\p{N}“‘("]/u.test(after) ? " " : "", after);
      const step = isHere ? element("div", "step") : button("", "", () => actions.show(span));
      step.classList.add("step");
      if (!isHere) step.title = message("cardJump");
      step.append(element("span", "label", label), words);
      item.append(step);
      list.append(item);
    }
    return list;
  }

  /** Below the anchor, above it if there is no room, and always inside the viewport. */
  private moveTo(anchor: Anchor): void {
    // A page may zoom itself by its style sheet: the card undoes that, or it would stand elsewhere.
    const unzoom = `zoom: ${1 / pageZoom()} !important;`;
    this.place.replaceSync(`:host(:popover-open) { ${unzoom} }`);
    const { width, height } = this.host.getBoundingClientRect();
    const viewWidth = document.documentElement.clientWidth;
    const viewHeight = window.innerHeight;
    const below = anchor.bottom + margin;
    const above = anchor.top - height - margin;
    const top = below + height <= viewHeight - margin ? below : above >= margin ? above : viewHeight - height - margin;
    const left = Math.min(anchor.left, viewWidth - width - margin);
    this.place.replaceSync(`:host(:popover-open) { ${unzoom} left: ${Math.max(margin, left)}px !important; top: ${Math.max(margin, top)}px !important; }`);
  }

  close(): void {
    if (!this.isOpen) return;
    const hadFocus = document.activeElement === this.host;
    this.host.hidePopover();
    this.host.remove();
    if (hadFocus) this.returnFocus?.focus({ preventScroll: true });
    this.returnFocus = null;
    this.actions?.closed();
    this.actions = null;
  }

  /** For tests, which look from the content script's own world. */
  get text(): string {
    return this.root.textContent ?? "";
  }
}
