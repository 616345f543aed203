// Which mark is under a point: the caret's place there, then the marks that touch it, then their boxes. The registry's
// own highlightsFromPoint is not asked: in Chromium 156 it finds nothing at a device scale other than 1.
import type { DrawnMark } from "./drawing.js";
import { liveRange } from "./drawing.js";

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
function smallest(marks: readonly DrawnMark[]): DrawnMark | null {
  let best: DrawnMark | null = null;
  const length = (drawn: DrawnMark) => drawn.mark.end - drawn.mark.start;
  for (const drawn of marks) if (!best || length(drawn) < length(best)) best = drawn;
  return best;
}

function caretAt(x: number, y: number, shown: Document, shadowRoots: readonly ShadowRoot[]): { node: Node; offset: number } | null {
  const position = shown.caretPositionFromPoint?.(x, y, { shadowRoots: shadowRoots.filter((root) => root.ownerDocument === shown) });
  if (position) return { node: position.offsetNode, offset: position.offset };
  const range = (shown as OldDocument).caretRangeFromPoint?.(x, y);
  return range ? { node: range.startContainer, offset: range.startOffset } : null;
}

/** The point is one of the viewport of `shown`; `marksAt` gives the marks that touch a character of a text node. */
export function markFromPoint(
  x: number,
  y: number,
  shown: Document,
  shadowRoots: readonly ShadowRoot[],
  marksAt: (node: Node, offset: number) => readonly DrawnMark[],
): DrawnMark | null {
  const caret = caretAt(x, y, shown, shadowRoots);
  return caret && smallest(marksAt(caret.node, caret.offset).filter((drawn) => covers(drawn, x, y)));
}
