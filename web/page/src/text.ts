// All blocks as one string, and the way back from offsets in it to places in the page.
import type { Link, Paragraph } from "../../sayso/src/report.js";
import type { Block, Piece } from "./block.js";

/** A range as plain data, from which a StaticRange or a Range is made. */
export interface Place {
  startContainer: Text;
  startOffset: number;
  endContainer: Text;
  endOffset: number;
}

export class PageText {
  readonly text: string;
  private readonly starts: number[] = [];
  private readonly indices = new Map<Block, number>();

  constructor(readonly blocks: readonly Block[]) {
    let length = 0;
    for (const [index, block] of blocks.entries()) {
      this.starts.push(length);
      this.indices.set(block, index);
      length += block.text.length + 1;
    }
    this.text = blocks.map((block) => block.text).join("\n");
  }

  paragraphs(): Paragraph[] {
    return this.blocks.map((block, i) => ({ start: this.start(i), end: this.start(i) + block.text.length, kind: block.kind }));
  }

  links(): Link[] {
    return this.blocks.flatMap((block, i) => block.links.map((link) => ({ ...link, start: link.start + this.start(i), end: link.end + this.start(i) })));
  }

  private start(index: number): number {
    return this.starts[index] as number;
  }

  /** Where a block begins in the text; -1 if it is not part of it. */
  startOf(block: Block): number {
    const index = this.indices.get(block);
    return index === undefined ? -1 : this.start(index);
  }

  blockAt(offset: number): Block | undefined {
    let low = 0;
    let high = this.starts.length;
    while (low + 1 < high) {
      const middle = (low + high) >> 1;
      if (this.start(middle) <= offset) low = middle;
      else high = middle;
    }
    return this.blocks[low];
  }

  /** The places that show text[start, end): several if something between is not read, or if it runs over blocks. */
  places(start: number, end: number): Place[] {
    const found: Place[] = [];
    for (let at = start; at < end; ) {
      const block = this.blockAt(at);
      if (!block) break;
      const base = this.startOf(block);
      placesIn(block.pieces, at - base, end - base, found);
      at = base + block.text.length + 1;
    }
    return found;
  }
}

function placesIn(pieces: readonly Piece[], start: number, end: number, out: Place[]): void {
  let open: Place | null = null;
  for (const piece of pieces) {
    const from = Math.max(start, piece.at);
    const to = Math.min(end, piece.at + piece.length);
    if (from >= to) continue;
    if (open && piece.joined) {
      open.endContainer = piece.node;
      open.endOffset = to - piece.at;
      continue;
    }
    open = { startContainer: piece.node, startOffset: from - piece.at, endContainer: piece.node, endOffset: to - piece.at };
    out.push(open);
  }
}
