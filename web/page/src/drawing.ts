// Marks drawn by the CSS Custom Highlight API. The registry belongs to the page: it is never iterated nor cleared, our
// own entries are compared and put back. Static ranges are used, since live ones cost at every change of the page.
import { type Level, levels, type Mark } from "./marks.js";
import type { Place } from "./text.js";

export interface DrawnMark {
  mark: Mark;
  ranges: StaticRange[];
}

export const highlightName = (level: Level): string => `sayso-${level}`;

/** The mark the reader is at; drawn over the others. */
const currentName = "sayso-current";

/** Lowest priority first. */
const names = [...[...levels].reverse().map(highlightName), currentName];

type View = Window & typeof globalThis;

/** Our entries in the registry of one document, and the rules for them where no style sheet of ours is loaded. */
class Entries {
  private readonly highlights = new Map<string, Highlight>();
  private readonly sheet: CSSStyleSheet | null = null;

  constructor(
    private readonly shown: Document,
    private readonly view: View,
    style: string,
  ) {
    for (const [priority, name] of names.entries()) {
      const highlight = new view.Highlight();
      highlight.priority = priority;
      this.highlights.set(name, highlight);
    }
    if (style) {
      this.sheet = new view.CSSStyleSheet();
      this.sheet.replaceSync(style);
    }
  }

  of(name: string): Highlight {
    return this.highlights.get(name) as Highlight;
  }

  assert(visible: boolean): void {
    const { highlights: registry } = this.view.CSS;
    for (const [name, highlight] of this.highlights) {
      const isRegistered = registry.get(name) === highlight;
      if (visible && !isRegistered) registry.set(name, highlight);
      if (!visible && isRegistered) registry.delete(name);
    }
    if (this.sheet && !this.shown.adoptedStyleSheets.includes(this.sheet)) this.shown.adoptedStyleSheets.push(this.sheet);
  }
}

export class Drawing {
  private readonly entries = new Map<Document, Entries>();
  private currentRanges: StaticRange[] = [];
  private visible = true;

  /** `style`: the rules for highlights, for frames. The page itself has them from elsewhere. */
  constructor(private readonly style: string) {}

  private entriesOf(node: Node): Entries | undefined {
    const shown = node.ownerDocument as Document;
    const known = this.entries.get(shown);
    const view = shown.defaultView;
    if (known || !view) return known;
    const made = new Entries(shown, view, shown === document ? "" : this.style);
    this.entries.set(shown, made);
    made.assert(this.visible);
    return made;
  }

  /** Puts our entries into the registry, or back, should the page have dropped or replaced them. */
  assert(): void {
    for (const entries of this.entries.values()) entries.assert(this.visible);
  }

  /** Forgets the documents of frames that are gone. */
  keep(documents: readonly Document[]): void {
    for (const shown of this.entries.keys()) if (!documents.includes(shown)) this.entries.delete(shown);
  }

  show(visible: boolean): void {
    this.visible = visible;
    this.assert();
  }

  get isVisible(): boolean {
    return this.visible;
  }

  add(mark: Mark, places: readonly Place[]): DrawnMark {
    const drawn: DrawnMark = { mark, ranges: places.map((place) => new StaticRange(place)) };
    this.enter(highlightName(mark.level), drawn.ranges);
    return drawn;
  }

  remove(drawn: DrawnMark): void {
    this.leave(highlightName(drawn.mark.level), drawn.ranges);
  }

  setCurrent(drawn: DrawnMark | null): void {
    this.leave(currentName, this.currentRanges);
    this.currentRanges = drawn ? [...drawn.ranges] : [];
    this.enter(currentName, this.currentRanges);
  }

  private enter(name: string, ranges: readonly StaticRange[]): void {
    for (const range of ranges) this.entriesOf(range.startContainer)?.of(name).add(range);
  }

  private leave(name: string, ranges: readonly StaticRange[]): void {
    for (const range of ranges)
      this.entries
        .get(range.startContainer.ownerDocument as Document)
        ?.of(name)
        .delete(range);
  }
}

/** A range that can be measured. Null if the page has changed under it. */
export function liveRange(range: StaticRange): Range | null {
  const { startContainer, endContainer } = range;
  try {
    const live = (startContainer.ownerDocument as Document).createRange();
    live.setStart(startContainer, range.startOffset);
    live.setEnd(endContainer, range.endOffset);
    return startContainer.isConnected ? live : null;
  } catch {
    return null;
  }
}
