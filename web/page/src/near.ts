// Of a long page, the part around what the reader sees, so that it can be analysed before the rest.
import type { Block } from "./block.js";
import { frameOf } from "./frames.js";

/** Texts longer than this are read in two steps. */
const longText = 40_000;
/** Characters of the first step: some screens full. */
const partLength = 12_000;
/** A page that is not painted reports nothing. */
const patience = 150;

/** Where the containers stand, as the browser reports it after its own layout: none is forced. */
function positions(containers: Iterable<Element>): Promise<IntersectionObserverEntry[]> {
  return new Promise((resolve) => {
    const finish = (entries: IntersectionObserverEntry[]) => {
      observer.disconnect();
      clearTimeout(timer);
      resolve(entries);
    };
    const observer = new IntersectionObserver(finish);
    const timer = setTimeout(() => finish([]), patience);
    for (const container of containers) observer.observe(container);
  });
}

/** How far from the viewport each stands. Boxes inside a frame are told from the frame's own edge. */
function distances(entries: readonly IntersectionObserverEntry[]): Map<Element, number> {
  const boxes = new Map(entries.map((entry) => [entry.target, entry.boundingClientRect]));
  const distance = ({ target, boundingClientRect: box, rootBounds }: IntersectionObserverEntry) => {
    let shift = 0;
    for (let frame = frameOf(target.ownerDocument); frame; frame = frameOf(frame.ownerDocument)) shift += boxes.get(frame)?.top ?? 0;
    return Math.max(0, -(box.bottom + shift), box.top + shift - (rootBounds?.height ?? 0));
  };
  return new Map(entries.map((entry) => [entry.target, distance(entry)]));
}

function* withFrames(blocks: readonly Block[]): Generator<Element, void> {
  for (const { container } of blocks) for (let element: Element | null = container; element; element = frameOf(element.ownerDocument)) yield element;
}

/** The blocks near the viewport, beginning a little before it; null if the page is short, or not seen. */
export async function blocksNear(blocks: readonly Block[]): Promise<Block[] | null> {
  const length = blocks.reduce((sum, block) => sum + block.text.length, 0);
  if (length < longText || document.hidden) return null;
  const away = distances(await positions(new Set(withFrames(blocks))));
  const nearest = blocks.reduce((least, block) => Math.min(least, away.get(block.container) ?? Infinity), Infinity);
  const seen = blocks.findIndex((block) => away.get(block.container) === nearest);
  if (seen < 0) return null;
  const first = Math.max(0, seen - 2);
  let end = first;
  for (let taken = 0; end < blocks.length && taken < partLength; end++) taken += (blocks[end] as Block).text.length;
  return blocks.slice(first, end);
}
