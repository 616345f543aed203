// Which of a page's blocks are the article.
import type { Block } from "./block.js";
import { shownParent } from "./walk.js";

/** A block this long is a paragraph of running text. */
const paragraphLength = 60;

function linkShare(block: Block): number {
  const linked = block.links.reduce((sum, link) => sum + link.end - link.start, 0);
  return linked / block.text.trim().length;
}

function mass(block: Block): number {
  if (block.kind === "heading" || block.kind === "caption") return 0;
  const length = block.text.trim().length;
  return length >= paragraphLength && linkShare(block) < 0.6 ? length : 0;
}

function depthOf(element: Element): number {
  let depth = 0;
  for (let e: Element | null = element; e; e = shownParent(e)) depth++;
  return depth;
}

/** The smallest element that holds nearly all running text. Half an article lost is worse than a teaser read. */
function findRoot(blocks: readonly Block[], body: Element): Element {
  const masses = new Map<Element, number>();
  for (const block of blocks) {
    const weight = mass(block);
    if (weight === 0) continue;
    for (let e: Element | null = block.container; e && e !== body; e = shownParent(e)) masses.set(e, (masses.get(e) ?? 0) + weight);
  }
  const total = blocks.reduce((sum, block) => sum + mass(block), 0);
  // Those that hold so much lie within one another; the deepest is the smallest.
  let root = body;
  let deepest = 0;
  for (const [element, weight] of masses) {
    if (weight < total * 0.85) continue;
    const depth = depthOf(element);
    if (depth > deepest) [root, deepest] = [element, depth];
  }
  // A lone paragraph is not its own article: its heading and lists stand beside it.
  return blocks.some((block) => block.container === root) ? (shownParent(root) ?? body) : root;
}

function isInside(element: Element, root: Element): boolean {
  for (let e: Element | null = element; e; e = shownParent(e)) if (e === root) return true;
  return false;
}

/** Lists whose every item is a link are menus and related stories; a single linked paragraph is evidence and stays. */
function isLinkList(block: Block, blocks: readonly Block[]): boolean {
  if (block.kind !== "list" || linkShare(block) < 0.8) return false;
  const list = block.container.parentElement;
  const items = blocks.filter((other) => other.container.parentElement === list);
  return items.length > 1 && items.every((item) => linkShare(item) >= 0.8);
}

function isShown(block: Block): boolean {
  const element = block.container;
  return element.checkVisibility ? element.checkVisibility({ visibilityProperty: true }) : true;
}

export interface ArticleBlocks {
  root: Element;
  blocks: Block[];
}

export function chooseArticle(all: readonly Block[], body: Element): ArticleBlocks {
  const root = findRoot(all, body);
  const firstInside = all.findIndex((block) => isInside(block.container, root));
  const isArticle = (block: Block, index: number) => isInside(block.container, root) || (index < firstInside && block.container.closest("h1") !== null);
  const lists = new Map<Element | null, boolean>();
  const blocks = all.filter((block, index) => {
    if (!isArticle(block, index)) return false;
    if (block.kind === "list") {
      const list = block.container.parentElement;
      if (!lists.has(list)) lists.set(list, isLinkList(block, all));
      if (lists.get(list)) return false;
    }
    return true;
  });
  // While a page is being loaded a browser may hold that nothing is shown yet: then everything is read.
  const shown = blocks.filter(isShown);
  return { root, blocks: shown.length > 0 ? shown : blocks };
}
