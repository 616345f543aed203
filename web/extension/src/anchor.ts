// Where marks stand in the viewport of the page, for the card to stand beside them.
import { type DrawnMark, liveRange, originOf } from "../../page/src/index.js";

/** What the card stands beside, in the viewport of the page. */
export interface Anchor {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/** From the viewport of the document that a node is in to the page's. */
function moved(box: Anchor, node: Node): Anchor {
  const { x, y } = originOf(node.ownerDocument ?? document);
  return { left: box.left + x, top: box.top + y, right: box.right + x, bottom: box.bottom + y };
}

export function rangeAnchor(range: Range): Anchor {
  return moved(range.getBoundingClientRect(), range.startContainer);
}

export function markAnchor(mark: DrawnMark): Anchor | null {
  const range = mark.ranges[0] && liveRange(mark.ranges[0]);
  return range ? rangeAnchor(range) : null;
}

/** The lines of the mark from the pointed one on, so that the card covers none of them; the one line if there are many.
 *  The point is one of the mark's own viewport. */
export function pointAnchor(mark: DrawnMark, x: number, y: number): Anchor {
  const boxes = mark.ranges.flatMap((range) => [...(liveRange(range)?.getClientRects() ?? [])]);
  const line = boxes.find((box) => x >= box.left && x <= box.right && y >= box.top - 2 && y <= box.bottom + 4);
  const node = mark.ranges[0]?.startContainer ?? document;
  if (!line) return moved({ left: x, top: y, right: x, bottom: y }, node);
  const end = Math.max(...boxes.map((box) => box.bottom));
  return moved({ left: Math.max(line.left, x - 40), top: line.top, right: line.right, bottom: end - line.top <= 130 ? end : line.bottom }, node);
}

/** Scrolls only if the mark is not in view, and only because the reader asked for it. */
export function bringIntoView(mark: DrawnMark): void {
  const box = markAnchor(mark);
  if (!box || (box.top >= 60 && box.bottom <= innerHeight - 60)) return;
  mark.ranges[0]?.startContainer.parentElement?.scrollIntoView({ block: "center", behavior: "instant" });
  const after = markAnchor(mark);
  if (after && (after.top < 40 || after.bottom > innerHeight - 40)) scrollBy({ top: after.top - innerHeight / 3, behavior: "instant" });
}
