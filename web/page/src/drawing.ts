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

export class Drawing {
  private readonly highlights = new Map<string, Highlight>();
  private readonly drawn = new Set<DrawnMark>();
  private currentRanges: StaticRange[] = [];
  private visible = true;

  constructor() {
    for (const [index, level] of [...levels].reverse().entries()) this.make(highlightName(level), index);
    this.make(currentName, levels.length);
  }

  private make(name: string, priority: number): void {
    const highlight = new Highlight();
    highlight.priority = priority;
    this.highlights.set(name, highlight);
  }

  private of(level: Level): Highlight {
    return this.highlights.get(highlightName(level)) as Highlight;
  }

  /** Puts our entries into the registry, or back, should the page have dropped or replaced them. */
  assert(): void {
    for (const [name, highlight] of this.highlights) {
      const registered = CSS.highlights.get(name);
      if (this.visible ? registered !== highlight : registered === highlight) {
        if (this.visible) CSS.highlights.set(name, highlight);
        else CSS.highlights.delete(name);
      }
    }
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
    for (const range of drawn.ranges) this.of(mark.level).add(range);
    this.drawn.add(drawn);
    return drawn;
  }

  remove(drawn: DrawnMark): void {
    for (const range of drawn.ranges) this.of(drawn.mark.level).delete(range);
    this.drawn.delete(drawn);
  }

  setCurrent(drawn: DrawnMark | null): void {
    const highlight = this.highlights.get(currentName) as Highlight;
    for (const range of this.currentRanges) highlight.delete(range);
    this.currentRanges = drawn ? [...drawn.ranges] : [];
    for (const range of this.currentRanges) highlight.add(range);
  }

  /** Takes everything off the page. */
  clear(): void {
    for (const drawn of [...this.drawn]) this.remove(drawn);
    this.setCurrent(null);
  }
}

/** A range that can be measured. Null if the page has changed under it. */
export function liveRange(range: StaticRange): Range | null {
  try {
    const live = document.createRange();
    live.setStart(range.startContainer, range.startOffset);
    live.setEnd(range.endContainer, range.endOffset);
    return range.startContainer.isConnected ? live : null;
  } catch {
    return null;
  }
}
