// What popup and panel show of a page: counts, lists, the map.

import { allLevels, type Choice, listMarks, type Mark, type Reading } from "../../page/src/index.js";
import type { Claim, Quantity, Report, Sourcing } from "../../sayso/src/report.js";
import { readable, reasonOf, shorten, sourceName, subjectOf } from "./describe.js";
import { message } from "./i18n.js";
import type { Counts, FigureView, MarkView, PageState, SourceView } from "./messages.js";

function markView(mark: Mark, report: Report, text: string): MarkView {
  const subject = subjectOf(mark, report);
  return {
    level: mark.level,
    text: shorten(readable(text.slice(mark.start, mark.end)), 240),
    kind: subject.kind,
    sourcing: subject.sourcing,
    source: sourceName(subject.attribution, text),
    reason: reasonOf(subject),
    score: mark.claim?.score ?? 1,
  };
}

function valueText({ value, low, high, kind, currency, unit }: Quantity): string {
  const style = kind === "percent" ? { style: "unit" as const, unit: "percent" } : {};
  const format = new Intl.NumberFormat(chrome.i18n.getUILanguage(), { maximumFractionDigits: 6, ...style });
  // Exact decimals, as text: engines of today format them as such.
  const numbers = [...new Set(value ? [value] : [low, high])].flatMap((number) => (number === null ? [] : format.format(number as unknown as number)));
  const name = currency ?? (kind === "percent" ? "" : (unit ?? ""));
  return `${numbers.join("–")} ${name}`.trim();
}

/** With what is counted, if it follows at once: "1,200 ferries". */
function figureText({ start, end, counted }: Quantity, text: string): string {
  const isNext = counted !== null && counted.start >= end && counted.start - end < 3;
  return readable(text.slice(start, isNext ? counted.end : end));
}

function figureViews(report: Report, text: string): FigureView[] {
  return report.quantities.flatMap((quantity) => {
    const { sourcing, attribution } = quantity;
    if (sourcing === null) return [];
    const source = sourceName(attribution === null ? null : (report.attributions[attribution] ?? null), text);
    return { text: figureText(quantity, text), value: valueText(quantity), sourcing, source };
  });
}

/** Who says most comes first. */
function sourceViews(report: Report): SourceView[] {
  const sources = [...report.sources].sort((a, b) => b.words - a.words || b.attributions.length - a.attributions.length);
  return sources.map(({ name, kind, words }) => ({ name: name ?? message(`source_${kind}`), words }));
}

const order: Sourcing[] = ["none", "vague", "anonymous", "named"];

/** Each sentence with the worst sourcing of its claims. */
function sentenceMap(report: Report, claims: readonly Claim[]): { length: number; sourcing: string }[] {
  const map = report.sentences.map((s) => ({ length: s.end - s.start, sourcing: "" }));
  for (const claim of claims) {
    const cell = map[claim.sentence];
    if (cell && (cell.sourcing === "" || order.indexOf(claim.sourcing) < order.indexOf(cell.sourcing as Sourcing))) cell.sourcing = claim.sourcing;
  }
  return map;
}

export function countMarks(marks: readonly Mark[]): Counts {
  const counts: Counts = { strong: 0, weak: 0, figure: 0, sourced: 0 };
  for (const mark of marks) counts[mark.level]++;
  return counts;
}

/** On how many sources claims rest that have a named one. A source that the article has told of in other words has no entry of
 *  its own: its words count. What the writer saw counts as one, too. */
function countNamedSources(report: Report, claims: readonly Claim[], text: string): number {
  const owners = new Map(report.sources.flatMap((source, index) => source.attributions.map((attribution) => [attribution, index] as const)));
  const sources = claims.flatMap(({ sourcing, attribution }) => {
    if (sourcing !== "named") return [];
    const words = report.attributions[attribution ?? -1]?.sources[0];
    return owners.get(attribution ?? -1) ?? (words ? text.slice(...words).toLowerCase() : "");
  });
  return new Set(sources).size;
}

/** What the page comes to at the reader's choice; null before it is read. */
export function pageState({ findings, pageText, marks, isShown }: Reading<Report>, choice: Choice): PageState | null {
  if (!findings) return null;
  const { text } = pageText;
  const { lang, words } = findings.document;
  const claims = findings.claims.filter((claim) => claim.score >= choice.threshold);
  const count = (...kinds: Sourcing[]) => claims.filter((claim) => kinds.includes(claim.sourcing)).length;
  return {
    title: document.title,
    lang,
    words,
    shown: isShown,
    // Also of kinds that are not shown.
    counts: countMarks(listMarks(findings, { ...choice, levels: allLevels })),
    claims: { total: claims.length, named: count("named"), unnamed: count("anonymous", "vague"), none: count("none") },
    namedSources: countNamedSources(findings, claims, text),
    marks: marks.map(({ mark }) => markView(mark, findings, text)),
    sources: sourceViews(findings),
    figures: figureViews(findings, text),
    map: sentenceMap(findings, claims),
  };
}
