// The report, field by field as the core writes it (docs/report.md). Offsets are half-open [start, end).

export type Sourcing = "named" | "anonymous" | "vague" | "none";
export type OffsetUnit = "utf8" | "utf16" | "codepoint";
export type ParagraphKind = "heading" | "body" | "quote" | "list" | "caption" | "boilerplate";
export type QuantityKind =
  | "count"
  | "money"
  | "percent"
  | "percentage_point"
  | "measure"
  | "age"
  | "duration"
  | "date"
  | "period"
  | "time"
  | "frequency"
  | "rate"
  | "ratio"
  | "fraction"
  | "multiple"
  | "score"
  | "ordinal"
  | "vague"
  | "identifier";
export type QuantityRole = "statistic" | "temporal" | "count" | "ordinal" | "vague" | "furniture";
export type Bound = "exact" | "about" | "nearly" | "more_than" | "less_than" | "at_least" | "at_most" | "between" | "order_of_magnitude" | "vague";
export type SourceKind = "person" | "organization" | "document" | "group" | "anonymous" | "vague" | "author" | "unknown";
export type ClaimKind =
  | "figure"
  | "cause"
  | "allegation"
  | "motive"
  | "comparison"
  | "generalization"
  | "prediction"
  | "science"
  | "history"
  | "policy"
  | "other";

export interface Span {
  start: number;
  end: number;
}

/** A span in its short form: [start, end]. */
export type SpanPair = [start: number, end: number];

export interface Paragraph extends Span {
  kind: ParagraphKind;
}

export interface Sentence extends Span {
  /** Index into `paragraphs`. */
  paragraph: number;
}

export interface Change {
  direction: "none" | "up" | "down";
  form: "by" | "to" | "from";
}

export interface Quantity extends Span {
  number: Span;
  kind: QuantityKind;
  role: QuantityRole;
  /** Exact decimal; an interval has `low` and `high` instead. */
  value: string | null;
  low: string | null;
  high: string | null;
  low_open: boolean;
  high_open: boolean;
  bound: Bound;
  change: Change | null;
  /** CLDR unit id. */
  unit: string | null;
  ucum: string | null;
  /** ISO 4217. */
  currency: string | null;
  /** True if the currency of a bare "$" was taken for granted. */
  assumed?: boolean;
  per: string | null;
  /** TIMEX3 value. */
  timex: string | null;
  counted: Span | null;
  /** Set exactly when `role` is "statistic". */
  sourcing: Sourcing | null;
  /** Index into `attributions`. */
  attribution: number | null;
  rule: string;
}

/** What is told of a source without a name. */
export interface Unnamed {
  /** Of people: 1 for "an official". */
  number: number | null;
  /** "senior official" */
  role: Span | null;
  institution: Span | null;
  /** Why the name is left out: "because they were not authorized to speak publicly". */
  reason: Span | null;
}

export interface Attribution {
  cue: SpanPair[];
  sources: SpanPair[];
  contents: SpanPair[];
  source_kind: SourceKind;
  /** The source's full name, "he" and short names resolved. */
  name: string | null;
  sourcing: Sourcing;
  speech: "direct" | "indirect" | "mixed";
  stance: "report" | "attitude";
  /** Set exactly when `sourcing` is "anonymous". */
  unnamed?: Unnamed;
  /** Index of the attribution whose content holds this one. */
  parent: number | null;
  rule: string;
}

export interface Source {
  name: string | null;
  kind: SourceKind;
  /** Indices into `attributions`. */
  attributions: number[];
  words: number;
}

export interface Claim extends Span {
  /** Index into `sentences`. */
  sentence: number;
  kind: ClaimKind;
  /** 0 to 1: how much it needs a source. */
  score: number;
  sourcing: Sourcing;
  /** Index into `attributions`. */
  attribution: number | null;
  /** The source stands in an earlier sentence. */
  carried: boolean;
  hedged: boolean;
  /** Indices into `quantities`. */
  quantities: number[];
  /** "rule id: one plain sentence". */
  because: string;
  /** Only with `explain`. */
  derivation?: string[];
}

export interface Report {
  schema: 1;
  version: string;
  offsets: OffsetUnit;
  id?: string;
  document: { title: string | null; lang: string; bytes: number; words: number };
  text?: string;
  paragraphs: Paragraph[];
  sentences: Sentence[];
  quantities: Quantity[];
  attributions: Attribution[];
  sources: Source[];
  claims: Claim[];
  summary: {
    claims: number;
    named: number;
    anonymous: number;
    vague: number;
    none: number;
    quantities: number;
    quantities_without_source: number;
  };
}

/** One named row of the core's rule tables. Examples are in brace notation. */
export interface Rule {
  id: string;
  sentence: string;
  example: string;
  counter_example: string;
}

/** A hyperlink of the page the text was taken from. */
export interface Link extends Span {
  host: string;
  /** Leads to the outlet's own tag, topic or search page. */
  internal?: boolean;
}

/** What a caller may know beyond the text. Everything is optional; spans are in the unit `offsets`. */
export interface AnalyzeOptions {
  /** Claims scoring below this are not listed: 0 to 1, by default 0.5. */
  threshold?: number;
  title?: string;
  /** The article's own date, "2023-11-16", to resolve "last month". */
  date?: string;
  /** Block structure known from HTML, in order. Without it, lines are paragraphs. */
  blocks?: Paragraph[];
  links?: Link[];
  /** Fills `derivation` of every claim. */
  explain?: boolean;
  /** Unit of all offsets, in and out; by default "utf16", the unit of JavaScript strings. */
  offsets?: OffsetUnit;
  /** Handed through to the report. */
  id?: string;
  /** Puts the text into the report. */
  withText?: boolean;
}
