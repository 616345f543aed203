// The thread from a source to what rests on it, where the source stands in other sentences than the mark.
import type { Mark } from "../../page/src/marks.js";
import type { Attribution, Report, Span } from "../../sayso/src/report.js";

/** A sentence on the way: where the source is introduced, where it speaks, where it is still told after it, the mark. */
export interface Step extends Span {
  role: "introduced" | "source" | "after" | "here";
  /** The words that name the source in this sentence; empty if none do. */
  source: Span | null;
}

/** Sentences between source and mark that are shown at most. */
const shownBetween = 2;

/** The words of the source, or what signals it if it has none. */
function sourceSpan(attribution: Attribution): Span | null {
  const pair = attribution.sources[0] ?? attribution.cue[0];
  return pair ? { start: pair[0], end: pair[1] } : null;
}

function sentenceAt(report: Report, offset: number): number {
  return report.sentences.findIndex((sentence) => sentence.start <= offset && offset < sentence.end);
}

/** Where the full name stands that "she" or "the report" is short for. */
function introduction(index: number, report: Report, text: string): Span | null {
  const { name } = report.attributions[index] as Attribution;
  const source = report.sources.find((one) => one.attributions.includes(index));
  if (!name || !source) return null;
  const spans = source.attributions.map((other) => sourceSpan(report.attributions[other] as Attribution));
  return spans.find((span) => span && text.slice(span.start, span.end).includes(name)) ?? null;
}

/** Sentences that are told after the same source, between it and the mark: the nearest to the mark. */
function between(index: number, from: number, to: number, report: Report): number[] {
  const carried = report.claims.filter((claim) => claim.attribution === index && claim.carried && from < claim.sentence && claim.sentence < to);
  return [...new Set(carried.map((claim) => claim.sentence))].slice(-shownBetween);
}

/** In the order of the text; empty if the mark's own sentence says it all. `index`: of the attribution the mark rests on. */
export function threadOf(mark: Mark, index: number | null, report: Report, text: string): Step[] {
  const attribution = index === null ? undefined : report.attributions[index];
  const span = attribution && sourceSpan(attribution);
  if (index === null || !span) return [];
  const here = sentenceAt(report, mark.start);
  const source = sentenceAt(report, span.start);
  const first = introduction(index, report, text);
  const introduced = first ? sentenceAt(report, first.start) : source;
  const step = (role: Step["role"], sentence: number, words: Span | null): Step => ({
    role,
    start: report.sentences[sentence]?.start ?? 0,
    end: report.sentences[sentence]?.end ?? 0,
    source: words,
  });
  const steps: Step[] = [];
  if (introduced !== source && introduced !== here) steps.push(step("introduced", introduced, first));
  if (source !== here) steps.push(step("source", source, span));
  for (const sentence of between(index, source, here, report)) steps.push(step("after", sentence, null));
  if (steps.length === 0) return [];
  steps.push({ role: "here", start: mark.start, end: mark.end, source: null });
  return steps.sort((a, b) => a.start - b.start);
}
