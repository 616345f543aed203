// What of a report is marked, and how strongly.
import type { Claim, Quantity, Report } from "../../sayso/src/report.js";

/** strong: on nobody's word. weak: on the word of somebody unnamed. figure: a statistic of either kind. sourced: on somebody's word. */
export type Level = "strong" | "weak" | "figure" | "sourced";
export const levels: readonly Level[] = ["strong", "weak", "figure", "sourced"];

export interface Mark {
  level: Level;
  start: number;
  end: number;
  claim: Claim | null;
  /** The figure itself, if the mark is one. */
  quantity: Quantity | null;
}

/** The part of a report that marks are made of. */
export type Findings = Pick<Report, "claims" | "quantities" | "attributions" | "sentences">;

export interface Choice {
  /** Claims scoring below are not marked. */
  threshold: number;
  levels: Readonly<Record<Level, boolean>>;
}

export const defaultChoice: Choice = {
  threshold: 0.5,
  levels: { strong: true, weak: true, figure: true, sourced: false },
};

function levelOf(claim: Claim): Level {
  return claim.sourcing === "none" ? "strong" : claim.sourcing === "named" ? "sourced" : "weak";
}

export const allLevels: Readonly<Record<Level, boolean>> = { strong: true, weak: true, figure: true, sourced: true };

/** All marks in the order of the text. A figure inside an unsourced claim is part of that mark: marks never overlap
 *  for the same reason twice. */
export function listMarks(findings: Findings, choice: Choice): Mark[] {
  const marks: Mark[] = [];
  const owners = new Map<number, Claim>();
  for (const claim of findings.claims) {
    if (claim.score < choice.threshold) continue;
    for (const quantity of claim.quantities) owners.set(quantity, claim);
    const level = levelOf(claim);
    if (choice.levels[level]) marks.push({ level, start: claim.start, end: claim.end, claim, quantity: null });
  }
  if (choice.levels.figure) {
    for (const [index, quantity] of findings.quantities.entries()) {
      if (quantity.sourcing === null || quantity.sourcing === "named") continue;
      const claim = owners.get(index) ?? null;
      if (!isCovered(quantity, claim, choice)) marks.push({ level: "figure", start: quantity.start, end: quantity.end, claim, quantity });
    }
  }
  return marks.sort((a, b) => a.start - b.start || b.end - a.end);
}

function isCovered(quantity: Quantity, claim: Claim | null, choice: Choice): boolean {
  if (!claim || claim.sourcing === "named" || !choice.levels[levelOf(claim)]) return false;
  return claim.start <= quantity.start && quantity.end <= claim.end;
}
