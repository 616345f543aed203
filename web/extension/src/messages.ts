// What the parts of the extension say to each other.

import type { Level } from "../../page/src/marks.js";
import type { AnalyzeOptions, Report } from "../../sayso/src/report.js";

/** To the background. `wake` has it start, should it sleep, before there is anything to ask. */
export type Question = { type: "wake" } | { type: "analyze"; text: string; options: AnalyzeOptions } | { type: "counts"; counts: Counts; shown: boolean };

/** To the content script of a page. */
export type Order =
  | { type: "state" }
  | { type: "show"; on: boolean }
  | { type: "step"; by: 1 | -1 }
  | { type: "open" }
  | { type: "jump"; mark: number }
  | { type: "ask"; text: string }
  | { type: "report" };

/** From the content script to whoever listens (the side panel). */
export interface Update {
  type: "updated";
}

export type Answer = { report: Report } | { error: string };

export type Counts = Record<Level, number>;

/** One mark, as the lists of popup and panel show it. */
export interface MarkView {
  level: Level;
  text: string;
  kind: string;
  sourcing: string;
  /** Who stands behind it; null for nobody. */
  source: string | null;
  reason: string;
  score: number;
}

export interface SourceView {
  name: string;
  words: number;
}

export interface FigureView {
  text: string;
  value: string;
  sourcing: string;
  source: string | null;
}

export interface PageState {
  title: string;
  lang: string;
  words: number;
  shown: boolean;
  counts: Counts;
  /** Claims at the reader's threshold, by who stands behind them. */
  claims: { total: number; named: number; unnamed: number; none: number };
  /** On how many sources the claims with a named one rest. */
  namedSources: number;
  marks: MarkView[];
  sources: SourceView[];
  figures: FigureView[];
  /** For each sentence, in order: how long it is and how it is sourced ("" if it claims nothing). */
  map: { length: number; sourcing: string }[];
}
