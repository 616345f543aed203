// Of a long page, the part around what the reader sees, so that it can be analysed before the rest.
import type { Block } from "./block.js";

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

function distance({ boundingClientRect: box, rootBounds }: IntersectionObserverEntry): number {
  return Math.max(0, -box.bottom, box.top - (rootBounds?.height ?? 0));
}

/** The blocks near the viewport, beginning a little before it; null if the page is short, or not seen. */
export async function blocksNear(blocks: readonly Block[]): Promise<Block[] | null> {
  const length = blocks.reduce((sum, block) => sum + block.text.length, 0);
  if (length < longText || document.hidden) return null;
  const entries = await positions(new Set(blocks.map((block) => block.container)));
  let nearest: IntersectionObserverEntry | null = null;
  for (const entry of entries) if (!nearest || distance(entry) < distance(nearest)) nearest = entry;
  const seen = blocks.findIndex((block) => block.container === nearest?.target);
  if (seen < 0) return null;
  const first = Math.max(0, seen - 2);
  let end = first;
  for (let taken = 0; end < blocks.length && taken < partLength; end++) taken += (blocks[end] as Block).text.length;
  return blocks.slice(first, end);
}
