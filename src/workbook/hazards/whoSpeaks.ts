import type { EditRule } from "../../domain/edits/editRule";
import type { Figure } from "../../domain/figures/figure";
import type { ExplainedFindings } from "../jobs/jobs";
import type { Hazard } from "./hazard";
import { cellKey } from "./hazardTable";

/** What is said of the workbook, each cell's trouble once. */
export interface Said {
  readonly explained: readonly ExplainedFindings[];
  readonly hazards: readonly Hazard[];
}

/**
 * One number that the rules would put right is theirs, with all that speaks for and against it. A way of writing that
 * several cells share is one hazard instead of many findings; it takes over how severe these were. A total whose formula
 * misses a part is the formula's fault, not the number's.
 */
export function whoSpeaks(explained: readonly ExplainedFindings[], hazards: readonly Hazard[]): Said {
  let open = explained;
  const speaking: Hazard[] = [];
  for (const hazard of hazards) {
    const spots = spotsSpokenFor(hazard);
    const same = spots === null ? [] : open.filter((each) => saysTheSame(each, hazard, spots));
    const isOfOneNumber = hazard.cells.length === 1 && hazard.code !== "sumRanges";
    if (isOfOneNumber && same.some((each) => corrects(each, spots!))) continue;
    if (same.length > 0) open = open.filter((each) => !same.includes(each));
    speaking.push(same.some(({ severity }) => severity === "hard") ? { ...hazard, severity: "hard" } : hazard);
  }
  return { explained: open, hazards: speaking };
}

/** The cells about which rules may say the same as a hazard; null where it says something that no rule does. */
function spotsSpokenFor({ code, cells, repair }: Hazard): ReadonlySet<string> | null {
  const isOfNumbers = code === "misreadCounts" || code === "wholePercentages" || code === "mixedPercentages";
  if (repair.length === 0 || !(isOfNumbers || code === "sumRanges")) return null;
  return new Set(cells.map(({ sheetId, row, column }) => cellKey(sheetId, row, column)));
}

function saysTheSame(explained: ExplainedFindings, hazard: Hazard, spots: ReadonlySet<string>): boolean {
  const rules = explained.findings.map(({ confrontation }) => confrontation.rule);
  switch (hazard.code) {
    case "misreadCounts":
      return rules.every((rule) => isWhole(rule, hazard, spots)) || corrects(explained, spots);
    case "sumRanges":
      return (
        rules.every((rule) => sums(rule, spots)) ||
        (rules.some((rule) => sums(rule, spots)) && corrects(explained, spots))
      );
    default:
      return rules.every((rule) => tests(rule, spots)) || corrects(explained, spots);
  }
}

function spotOf({ source }: Figure): string {
  return source.kind === "cell" ? cellKey(source.sheetId, source.row, source.column) : "";
}

/** That a count is whole: of a misread cell, or of a formula that adds some up. */
function isWhole({ kind, figures }: EditRule, { cells }: Hazard, spots: ReadonlySet<string>): boolean {
  const { figure } = figures[0]!;
  const { source } = figure;
  if (kind !== "wholeCount" || source.kind !== "cell") return false;
  return spots.has(spotOf(figure)) || (source.computed && source.sheetId === cells[0]!.sheetId);
}

/** The likeliest repair changes nothing but cells of the hazard. */
function corrects({ explanation: { repairs, tied } }: ExplainedFindings, spots: ReadonlySet<string>): boolean {
  const changes = tied === 1 ? (repairs[0]?.changes ?? []) : [];
  return changes.length > 0 && changes.every(({ figure }) => spots.has(spotOf(figure)));
}

/** A percentage of the hazard, recomputed: it agrees once it is read the other way. */
function tests({ kind, figures }: EditRule, spots: ReadonlySet<string>): boolean {
  return kind === "ratio" && spots.has(spotOf(figures[0]!.figure));
}

/** A sum whose total is one of the cells. */
function sums({ figures }: EditRule, spots: ReadonlySet<string>): boolean {
  return figures.some(({ role, figure }) => role === "total" && spots.has(spotOf(figure)));
}
