// From the live page to blocks: one walk, in slices, that does not touch the page nor force a layout.
import type { ParagraphKind } from "../../sayso/src/report.js";
import { type Block, Run } from "./block.js";
import { documentIn, frameOf, isFrame } from "./frames.js";
import { isSkipped } from "./skip.js";

const inlineTags = new Set(
  (
    "a abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd mark q s samp small span strike strong sub sup " +
    "time tt u var wbr ruby rb nobr slot"
  ).split(" "),
);

const kinds: Record<string, ParagraphKind> = {
  h1: "heading",
  h2: "heading",
  h3: "heading",
  h4: "heading",
  h5: "heading",
  h6: "heading",
  summary: "heading",
  li: "list",
  dt: "list",
  dd: "list",
  td: "list",
  th: "list",
  figcaption: "caption",
  caption: "caption",
  blockquote: "quote",
};

function isInline(element: Element): boolean {
  if (inlineTags.has(element.localName)) return true;
  // An unknown element is inline if it stands amid text.
  if (!element.localName.includes("-") || element.shadowRoot) return false;
  const near = [element.previousSibling, element.nextSibling];
  return near.some((node) => node?.nodeType === Node.TEXT_NODE && /\S/.test((node as Text).data));
}

/** The children as they are shown: of the shadow root if there is an open one, of a slot what is put into it. */
function shownChildren(element: Element): Iterable<Node> {
  if (element.shadowRoot) return element.shadowRoot.childNodes;
  if (element.localName === "slot") {
    const assigned = (element as HTMLSlotElement).assignedNodes();
    if (assigned.length > 0) return assigned;
  }
  return element.childNodes;
}

/** The parent in the tree as it is shown. */
export function shownParent(node: Node): Element | null {
  if (isShadowRoot(node)) return node.host;
  const slot = (node as Element | Text).assignedSlot;
  if (slot) return slot;
  const parent = node.parentNode;
  if (parent?.nodeType === Node.DOCUMENT_NODE) return frameOf(parent as Document);
  return isShadowRoot(parent) ? parent.host : (parent as Element | null);
}

/** Of whichever frame: each has a ShadowRoot of its own for `instanceof`. */
function isShadowRoot(node: Node | null): node is ShadowRoot {
  return node?.nodeType === Node.DOCUMENT_FRAGMENT_NODE && "host" in node;
}

/** Blocks of elements that hold no other blocks, kept from one walk to the next. */
export type LeafCache = WeakMap<Element, Block[]>;

export class Walk {
  readonly blocks: Block[] = [];
  /** Shadow roots met: mutations inside them have to be watched one by one. */
  readonly shadowRoots: ShadowRoot[] = [];
  /** Documents of frames met: they too are worlds of their own. */
  readonly inner: Document[] = [];

  constructor(
    private readonly cache: LeafCache,
    private readonly base: Location,
  ) {}

  /** Finds the blocks under a container, in order. Yields at every container, so that the caller may pause. */
  *container(element: Element, inherited: ParagraphKind): Generator<void, void> {
    const known = this.cache.get(element);
    if (known) {
      this.blocks.push(...known);
      return;
    }
    yield;
    const kind = kinds[element.localName] ?? inherited;
    const first = this.blocks.length;
    const run = new Run(element, kind, element.localName === "pre");
    const isLeaf = yield* this.content(element, run, kind);
    this.push(run.end());
    if (isLeaf) this.cache.set(element, this.blocks.slice(first));
  }

  /** Reads inline content into the run; blocks inside end it. True if there were none. */
  private *content(element: Element, run: Run, kind: ParagraphKind): Generator<void, boolean> {
    let isLeaf = !element.shadowRoot;
    if (element.shadowRoot) this.shadowRoots.push(element.shadowRoot);
    for (const node of shownChildren(element)) {
      if (node.nodeType === Node.TEXT_NODE) run.add(node as Text);
      else if (node.nodeType === Node.ELEMENT_NODE) isLeaf = (yield* this.element(node as Element, run, kind)) && isLeaf;
    }
    return isLeaf;
  }

  private *element(element: Element, run: Run, kind: ParagraphKind): Generator<void, boolean> {
    if (element.localName === "br" || element.localName === "hr") {
      this.push(run.lineBreak());
      return true;
    }
    if (isSkipped(element)) {
      run.gap();
      return true;
    }
    if (isFrame(element)) {
      yield* this.frame(element, run, kind);
      return false;
    }
    if (isInline(element)) {
      const start = run.linkFrom();
      const isLeaf = yield* this.content(element, run, kind);
      if (element.localName === "a") run.link(start, (element as HTMLAnchorElement).href, this.base);
      return isLeaf;
    }
    this.push(run.end());
    yield* this.container(element, kind);
    return false;
  }

  /** What a frame of the same origin shows stands where the frame stands. */
  private *frame(element: Element, run: Run, kind: ParagraphKind): Generator<void, void> {
    const inner = documentIn(element);
    if (!inner?.body?.firstElementChild) {
      run.gap();
      return;
    }
    this.push(run.end());
    this.inner.push(inner);
    yield* this.container(inner.body, kind);
  }

  private push(block: Block | null): void {
    if (block) this.blocks.push(block);
  }
}
