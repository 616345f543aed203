// Which mark is under a point.
import type { Drawing, DrawnMark } from "./drawing.js";
import { liveRange } from "./drawing.js";

interface HighlightHit {
  highlight: Highlight;
  ranges: AbstractRange[];
}

declare global {
  interface HighlightRegistry {
    highlightsFromPoint(x: number, y: number, options?: { shadowRoots?: ShadowRoot[] }): HighlightHit[];
  }
}

/** Chrome before 128. */
interface OldDocument {
  caretRangeFromPoint?(x: number, y: number): Range | null;
}

/** A caret snaps to the nearest text, even from the margin: the mark's own boxes decide. */
function covers(drawn: DrawnMark, x: number, y: number): boolean {
  for (const range of drawn.ranges)
    for (const box of liveRange(range)?.getClientRects() ?? []) if (x >= box.left && x <= box.right && y >= box.top - 2 && y <= box.bottom + 4) return true;
  return false;
}

/** The smallest of several marks: a figure before the claim around it. */
function smallest(marks: Iterable<DrawnMark>): DrawnMark | null {
  let best: DrawnMark | null = null;
  const length = (drawn: DrawnMark) => drawn.mark.end - drawn.mark.start;
  for (const drawn of marks) if (!best || length(drawn) < length(best)) best = drawn;
  return best;
}

function byRegistry(x: number, y: number, drawing: Drawing, shadowRoots: readonly ShadowRoot[]): DrawnMark | null {
  const found = new Set<DrawnMark>();
  const hits = CSS.highlights.highlightsFromPoint(x, y, { shadowRoots: [...shadowRoots] });
  for (let i = 0; i < hits.length; i++) {
    const ranges = hits[i]?.ranges ?? [];
    for (let k = 0; k < ranges.length; k++) {
      const drawn = drawing.ownerOf(ranges[k] as AbstractRange);
      if (drawn) found.add(drawn);
    }
  }
  return smallest(found);
}

function caretNode(x: number, y: number): { node: Node; offset: number } | null {
  const position = document.caretPositionFromPoint?.(x, y);
  if (position) return { node: position.offsetNode, offset: position.offset };
  const range = (document as OldDocument).caretRangeFromPoint?.(x, y);
  return range ? { node: range.startContainer, offset: range.startOffset } : null;
}

/** `marksAt` gives the marks that touch a character of a text node. */
export function markFromPoint(
  x: number,
  y: number,
  drawing: Drawing,
  shadowRoots: readonly ShadowRoot[],
  marksAt: (node: Node, offset: number) => DrawnMark[],
): DrawnMark | null {
  if ("highlightsFromPoint" in CSS.highlights) return byRegistry(x, y, drawing, shadowRoots);
  const caret = caretNode(x, y);
  if (!caret) return null;
  return smallest(marksAt(caret.node, caret.offset).filter((drawn) => covers(drawn, x, y)));
}
