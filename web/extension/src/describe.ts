// A mark in words.

import type { Mark } from "../../page/src/marks.js";
import type { Attribution, Claim, Quantity, Report, Sourcing } from "../../sayso/src/report.js";
import type { CardContent, StepView } from "./card.js";
import { message } from "./i18n.js";
import { type Step, threadOf } from "./thread.js";

export const shorten = (text: string, length: number) => (text.length <= length ? text : `${text.slice(0, length - 1).trimEnd()}…`);

/** White space of the page's source is not white space on the page. */
export const readable = (text: string): string =>
  text
    .replace(/\u00ad/g, "")
    .replace(/\s+/g, " ")
    .trim();

export interface Subject {
  kind: string;
  sourcing: Sourcing;
  attribution: Attribution | null;
  attributionIndex: number | null;
  /** The claim, if the mark is one or stands in one with the same source. */
  claim: Claim | null;
  quantity: Quantity | null;
}

export function subjectOf(mark: Mark, report: Report): Subject {
  const { claim, quantity } = mark;
  const sourcing = quantity ? (quantity.sourcing ?? "none") : (claim?.sourcing ?? "none");
  const attributionIndex = quantity ? quantity.attribution : (claim?.attribution ?? null);
  const attribution = attributionIndex === null ? null : (report.attributions[attributionIndex] ?? null);
  return { kind: quantity ? "figure" : (claim?.kind ?? "other"), sourcing, attribution, attributionIndex, claim, quantity };
}

/** The name of a source, or the words the text gives it. */
export function sourceName(attribution: Attribution | null, text: string): string | null {
  if (!attribution) return null;
  if (attribution.name) return attribution.name;
  const span = attribution.sources[0];
  return span ? readable(text.slice(span[0], span[1])) : null;
}

function headingOf(subject: Subject, text: string): string {
  const name = sourceName(subject.attribution, text);
  if (subject.sourcing === "none") return message(subject.quantity ? "headingFigureNone" : "headingNone");
  if (subject.sourcing === "named") return name ? message("headingNamed", shorten(name, 80)) : message("headingNamedUnknown");
  if (!name) return message(subject.sourcing === "vague" ? "headingVague" : "headingAnonymous");
  return message(subject.sourcing === "vague" ? "headingVagueNamed" : "headingAnonymousNamed", shorten(name, 80));
}

const isClaimsReason = ({ claim, quantity, sourcing }: Subject): boolean => claim !== null && (!quantity || claim.sourcing === sourcing);

/** "rule id: one plain sentence", without the id, as a sentence. */
export function reasonOf(subject: Subject): string {
  if (!subject.claim || !isClaimsReason(subject)) return message(`reasonFigure_${subject.sourcing}`);
  const plain = subject.claim.because.replace(/^[a-z_-]+\.[a-z_.-]+: */, "");
  return plain.charAt(0).toUpperCase() + plain.slice(1) + (/[.!?]$/.test(plain) ? "" : ".");
}

/** Reasons say of what kind the claim is, those of the core in English: only readers of another language need it said. */
function kindOf(subject: Subject): string {
  const isTranslated = /^(de|es|fr)\b/.test(chrome.i18n.getUILanguage());
  return isTranslated && isClaimsReason(subject) ? message(`kind_${subject.kind}`) : "";
}

/** As much of a step's sentence as a card has room for, around the words that name the source. */
function stepView(step: Step, text: string): StepView {
  const { role, start, end, source } = step;
  const words = (from: number, to: number) => readable(text.slice(from, to));
  const label = message(`thread_${role}`);
  if (!source) return { label, before: shorten(words(start, end), 110), source: "", after: "", span: { start, end }, isHere: role === "here" };
  const before = words(start, source.start);
  return {
    label,
    before: before.length > 50 ? `… ${before.slice(before.indexOf(" ", before.length - 50) + 1)}` : before,
    source: shorten(words(source.start, source.end), 90),
    after: shorten(words(source.end, end), 70),
    span: { start, end },
    isHere: false,
  };
}

/** What else there is to say: who tells it, why a name is left out, what caution is worth. */
function notesOf(subject: Subject, report: Report, text: string): string[] {
  const { attribution, claim, quantity } = subject;
  const notes: string[] = [];
  const teller = attribution?.parent == null ? null : sourceName(report.attributions[attribution.parent] ?? null, text);
  if (teller && teller !== sourceName(attribution, text)) notes.push(message("noteTold", shorten(teller, 80)));
  if (attribution?.unnamed) {
    const { reason } = attribution.unnamed;
    const given = reason && readable(text.slice(reason.start, reason.end));
    if (!given) notes.push(message("noteWithheldWhy"));
    else if (!reasonOf(subject).includes(given)) notes.push(message("noteWithheld", shorten(given, 160)));
  }
  if (claim?.hedged && claim.sourcing === "none" && !quantity) notes.push(message("noteHedged"));
  return notes;
}

export function cardContent(mark: Mark, report: Report, text: string): CardContent {
  const subject = subjectOf(mark, report);
  return {
    level: mark.level,
    heading: headingOf(subject, text),
    kind: kindOf(subject),
    reason: reasonOf(subject),
    quote: null,
    notes: notesOf(subject, report, text),
    thread: threadOf(mark, subject.attributionIndex, report, text).map((step) => stepView(step, text)),
  };
}
