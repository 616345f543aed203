// A block: the text of one paragraph, heading, list item … and where each character stands in the page.
//
//   text    "The mayor said on Monday"        one character here is one UTF-16 unit of the page: white space is
//   pieces  |The |mayor| said on Monday|      turned into spaces, never collapsed; soft hyphens stay
//   nodes    #text <b>#text</b> #text
import type { Link, ParagraphKind } from "../../sayso/src/report.js";

/** A stretch of the block's text in one text node. */
export interface Piece {
  node: Text;
  /** Where it begins in the block's text; in the node it begins at 0. */
  at: number;
  length: number;
  /** Follows the piece before it in the page without anything left out between: one range may cover both. */
  joined: boolean;
}

export interface Block {
  kind: ParagraphKind;
  /** The nearest element around it that is not inline. */
  container: Element;
  pieces: Piece[];
  text: string;
  links: Link[];
}

/** Collects the inline content of a container until a block ends it. */
export class Run {
  private pieces: Piece[] = [];
  private links: Link[] = [];
  private text = "";
  private joined = false;
  private breaks = 0;

  constructor(
    private readonly container: Element,
    private readonly kind: ParagraphKind,
    private readonly keepsLines: boolean,
  ) {}

  add(node: Text): void {
    const data = node.data;
    if (data.length === 0) return;
    if (this.breaks > 0 && /\S/.test(data)) this.breaks = 0;
    this.pieces.push({ node, at: this.text.length, length: data.length, joined: this.joined });
    this.text += this.keepsLines ? data : data.replace(/[\n\t\r\f]/g, " ");
    this.joined = true;
  }

  /** Something stands here that is not read. */
  gap(): void {
    this.joined = false;
  }

  /** A line break; two of them end a paragraph. */
  lineBreak(): Block | null {
    this.joined = false;
    if (++this.breaks >= 2) return this.end();
    if (this.pieces.length > 0) this.text += "\n";
    return null;
  }

  linkFrom(): number {
    return this.text.length;
  }

  link(start: number, href: string, base: Location): void {
    if (start < this.text.length && URL.canParse(href)) this.links.push({ start, end: this.text.length, ...describeLink(new URL(href), base) });
  }

  /** The block so far, if it says anything; the run begins anew. */
  end(): Block | null {
    const { container, kind, pieces, text, links } = this;
    this.pieces = [];
    this.links = [];
    this.text = "";
    this.joined = false;
    this.breaks = 0;
    return /\S/.test(text) ? { kind, container, pieces, text, links } : null;
  }
}

function describeLink(url: URL, base: Location): { host: string; internal: boolean } {
  const site = (host: string) => host.replace(/^(www|m|amp|edition)\./, "");
  const internal =
    site(url.hostname) === site(base.hostname) && /^\/$|\/(tags?|topics?|search|categor(y|ies)|sections?|people|person)(\/|$|\?)/.test(url.pathname);
  return { host: url.hostname, internal };
}
