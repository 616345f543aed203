// One page being read: finds the article, has it analysed, draws the marks, and keeps all that true while the page
// changes. Knows the page and the report, nothing of browsers' extensions.
import type { AnalyzeOptions } from "../../sayso/src/report.js";
import { chooseArticle } from "./article.js";
import type { Block } from "./block.js";
import { Drawing, type DrawnMark } from "./drawing.js";
import { markFromPoint } from "./hit.js";
import { type Choice, defaultChoice, type Findings, listMarks } from "./marks.js";
import { blocksNear } from "./near.js";
import { inSlices, whenIdle } from "./slices.js";
import { PageText, type Place } from "./text.js";
import { type LeafCache, shownParent, Walk } from "./walk.js";
import { PageWatch } from "./watch.js";

/** The analyser: near, in a worker, or in an extension's background. */
export type Analyze<T extends Findings> = (text: string, options: AnalyzeOptions) => Promise<T>;

export interface Listener {
  /** Marks or findings changed. */
  updated(): void;
  /** A frame of the page's own origin is read too: what happens in it is seen only from within. */
  entered?(inner: Document): void;
}

/** Pauses between two readings: at least this, and at least ten times what the last one took. */
const restMilliseconds = 150;

export class Reading<T extends Findings> {
  findings: T | null = null;
  pageText = new PageText([]);
  private choice: Choice = defaultChoice;
  private readonly drawing: Drawing;
  private readonly watch = new PageWatch({ changed: (targets) => this.pageChanged(targets) });
  private cache: LeafCache = new WeakMap();
  private drawn: DrawnMark[] = [];
  private byNode = new Map<Node, Block>();
  private byContainer = new Map<Element, Block[]>();
  /** Nodes changed since the walk began that the current text was read in. */
  private touched = new Set<Node>();
  private shadowRoots: readonly ShadowRoot[] = [];
  /** Documents of the frames that are read. */
  inner: readonly Document[] = [];
  private readonly entered = new WeakSet<Document>();
  private running: Promise<void> | null = null;
  private again = false;
  private rest = restMilliseconds;

  /** `style`: the rules for highlights, to be used inside frames. */
  constructor(
    private readonly analyze: Analyze<T>,
    private readonly listener: Listener,
    style = "",
  ) {
    this.drawing = new Drawing(style);
  }

  /** Reads the page, or reads it again. Calls made meanwhile are answered by one more reading at the end. */
  read(): Promise<void> {
    if (this.running) {
      this.again = true;
      return this.running;
    }
    this.running = this.readUntilCalm().finally(() => {
      this.running = null;
    });
    return this.running;
  }

  /** The reading under way, or the first one. */
  settled(): Promise<void> {
    return this.running ?? (this.findings ? Promise.resolve() : this.read());
  }

  private async readUntilCalm(): Promise<void> {
    do {
      this.again = false;
      const start = performance.now();
      await this.readOnce();
      this.rest = Math.max(restMilliseconds, 10 * (performance.now() - start));
      if (this.again) {
        await new Promise((resolve) => setTimeout(resolve, this.rest));
        await whenIdle(500);
      }
    } while (this.again);
  }

  private async readOnce(): Promise<void> {
    if (!document.body) return;
    this.watch.watch(document.body);
    this.touched = new Set();
    const walk = new Walk(this.cache, location);
    await inSlices(walk.container(document.body, "body"));
    this.enter(walk);
    const { blocks } = chooseArticle(walk.blocks, document.body);
    const near = this.findings ? null : await blocksNear(blocks);
    if (near) await this.find(new PageText(near));
    await this.find(new PageText(blocks));
  }

  /** Shadow roots and frames are watched one by one. */
  private enter({ shadowRoots, inner }: Walk): void {
    for (const root of shadowRoots) this.watch.watch(root);
    this.shadowRoots = shadowRoots;
    this.inner = inner;
    for (const shown of inner) {
      this.watch.watch(shown.body);
      if (this.entered.has(shown)) continue;
      this.entered.add(shown);
      this.listener.entered?.(shown);
    }
    this.drawing.keep([document, ...inner]);
  }

  private async find(pageText: PageText): Promise<void> {
    if (pageText.text !== this.pageText.text || !this.findings) {
      const findings = await this.analyze(pageText.text, {
        blocks: pageText.paragraphs(),
        links: pageText.links(),
        title: document.title,
        ...articleDate(),
      });
      this.findings = findings;
    }
    this.adopt(pageText);
  }

  private adopt(pageText: PageText): void {
    this.pageText = pageText;
    this.byNode = new Map();
    this.byContainer = new Map();
    for (const block of pageText.blocks) {
      for (const piece of block.pieces) this.byNode.set(piece.node, block);
      const siblings = this.byContainer.get(block.container);
      if (siblings) siblings.push(block);
      else this.byContainer.set(block.container, [block]);
    }
    this.draw();
  }

  /** Draws what the findings and the reader's choice call for; marks that stand already are left alone. */
  private draw(): void {
    if (!this.findings) return;
    const standing = new Map(this.drawn.map((drawn) => [drawn.ranges[0] as StaticRange, drawn]));
    const byStart = new Map<Node, DrawnMark[]>();
    for (const drawn of this.drawn) {
      const node = drawn.ranges[0]?.startContainer as Node;
      byStart.set(node, [...(byStart.get(node) ?? []), drawn]);
    }
    const stale = this.staleBlocks(this.touched);
    this.drawn = [];
    for (const mark of listMarks(this.findings, this.choice)) {
      const places = this.pageText.places(mark.start, mark.end);
      const block = this.pageText.blockAt(mark.start);
      if (!places[0] || !block || stale.has(block)) continue;
      const same = byStart.get(places[0].startContainer)?.find((drawn) => drawn.mark.level === mark.level && isAt(drawn, places));
      if (same) {
        same.mark = mark;
        standing.delete(same.ranges[0] as StaticRange);
        this.drawn.push(same);
      } else this.drawn.push(this.drawing.add(mark, places));
    }
    for (const gone of standing.values()) this.drawing.remove(gone);
    this.drawing.assert();
    this.listener.updated();
  }

  /** Blocks whose text may not be what was read: the nearest container around each changed node decides. */
  private staleBlocks(targets: ReadonlySet<Node>): Set<Block> {
    const stale = new Set<Block>();
    for (const target of targets) {
      for (let node: Node | null = target; node; node = shownParent(node)) {
        const blocks = this.byContainer.get(node as Element);
        for (const block of blocks ?? []) stale.add(block);
        if (blocks) break;
      }
    }
    return stale;
  }

  /** Runs before the next paint: marks of changed blocks go at once, so that none ever stands on other words. */
  private pageChanged(targets: ReadonlySet<Node>): void {
    for (const target of targets) {
      this.touched.add(target);
      for (let node: Node | null = target; node; node = shownParent(node)) this.cache.delete(node as Element);
    }
    const stale = this.staleBlocks(targets);
    const before = this.drawn.length;
    this.drawn = this.drawn.filter((drawn) => {
      const node = drawn.ranges[0]?.startContainer as Node;
      if (node.isConnected && !stale.has(this.byNode.get(node) as Block)) return true;
      this.drawing.remove(drawn);
      return false;
    });
    if (this.drawn.length !== before) this.listener.updated();
    this.readSoon();
  }

  private timer = 0;
  /** Something may have come into view, or gone, without a change of the document. */
  readSoon(): void {
    if (this.running) {
      this.again = true;
      return;
    }
    if (this.timer) return;
    this.timer = window.setTimeout(async () => {
      await whenIdle(300);
      this.timer = 0;
      // Whatever failed is tried again when the page changes next.
      await this.read().catch(() => {});
    }, this.rest);
  }

  choose(choice: Choice): void {
    this.choice = choice;
    this.draw();
  }

  show(visible: boolean): void {
    this.drawing.show(visible);
  }

  get isShown(): boolean {
    return this.drawing.isVisible;
  }

  /** Puts the marks back, should the page have thrown them out. */
  assert(): void {
    this.drawing.assert();
  }

  get marks(): readonly DrawnMark[] {
    return this.drawn;
  }

  setCurrent(drawn: DrawnMark | null): void {
    this.drawing.setCurrent(drawn);
  }

  /** The mark at a point of the viewport of `shown`: the page's, or that of a frame in it. */
  markFromPoint(x: number, y: number, shown: Document = document): DrawnMark | null {
    if (!this.isShown) return null;
    return markFromPoint(x, y, shown, this.shadowRoots, (node, offset) => this.marksAt(node, offset));
  }

  private marksAt(node: Node, offset: number): DrawnMark[] {
    const block = this.byNode.get(node);
    const piece = block?.pieces.find((p) => p.node === node);
    if (!block || !piece) return [];
    const at = this.pageText.startOf(block) + piece.at + offset;
    return this.drawn.filter(({ mark }) => mark.start <= at && at <= mark.end);
  }
}

function isAt(drawn: DrawnMark, places: readonly Place[]): boolean {
  if (drawn.ranges.length !== places.length) return false;
  return drawn.ranges.every((range, i) => {
    const place = places[i] as Place;
    return (
      range.startContainer === place.startContainer &&
      range.endContainer === place.endContainer &&
      range.startOffset === place.startOffset &&
      range.endOffset === place.endOffset
    );
  });
}

/** The article's own date, if the page says it. */
function articleDate(): { date?: string } {
  const meta = document.querySelector('meta[property="article:published_time"], meta[itemprop="datePublished"], meta[name="date"]');
  const said = meta?.getAttribute("content") ?? document.querySelector("article time[datetime], main time[datetime]")?.getAttribute("datetime");
  const date = /^\d{4}-\d{2}-\d{2}/.exec(said ?? "")?.[0];
  return date ? { date } : {};
}
