import type { Confrontation } from "../../domain/edits/editRule";
import type { Repair } from "../../domain/location/explanation";
import type { Decision } from "../jobs/decisions";
import { cellPlace } from "../jobs/findings";
import type { CellPlace, ExplainedFindings } from "../jobs/jobs";
import { linkTo, type CellLink } from "./cellLink";
import { cappedLines } from "./cappedLines";
import { cellsOfRepairs, numbersOfRepairs } from "./repairLists";
import { quoted, type ReportLine } from "./reportLine";
import type { ReportSheetTexts } from "./reportSheetTexts";

/** A violated rule, by its place among those that are explained together. */
interface Place {
  readonly explained: ExplainedFindings;
  readonly order: number;
  readonly index: number;
}

/** A line for each violated rule; the lines of one explanation carry its number, and the first of them what is proposed. */
export function findingLines(
  explained: readonly ExplainedFindings[],
  decisions: readonly Decision[],
  texts: ReportSheetTexts,
): ReportLine[] {
  const lastWords = new Map(decisions.map((decision) => [decision.id, decision]));
  const places = explained.flatMap((each, at) =>
    each.findings.map((_, index): Place => ({ explained: each, order: at + 1, index })),
  );
  return cappedLines(places, (place) => lineOf(place, lastWords, texts), texts);
}

function lineOf(
  { explained, order, index }: Place,
  lastWords: ReadonlyMap<string, Decision>,
  texts: ReportSheetTexts,
): ReportLine {
  const { explanation, findings } = explained;
  const finding = findings[index]!;
  const { confrontation } = finding;
  const tested = testedPlace(confrontation) ?? finding.place;
  const best = explanation.repairs.slice(0, explanation.tied);
  const line: ReportLine = {
    order: findings.length === 1 ? order : `${order}.${index + 1}`,
    sheet: quoted(tested.sheetName),
    cell: linkTo(tested),
    line: quoted(texts.line(confrontation)),
    content: quoted(texts.content(finding)),
    rule: texts.ruleName(confrontation),
    stated: quoted(texts.stated(confrontation)),
    recomputed: quoted(texts.recomputed(confrontation)),
    suspect: suspects(best, tested.sheetId),
  };
  if (index > 0) return line;
  const decision = lastWords.get(explanation.id);
  return {
    ...line,
    proposed: quoted(numbersOfRepairs(best, texts.proposed)),
    certainty: texts.certainty(explanation),
    decision: decision ? texts.decision(decision) : texts.open,
    ...(decision ? { time: texts.time(new Date(decision.at)) } : {}),
  };
}

/** The cell of the figure under test; null when it stands in a text. */
export function testedPlace({ rule }: Confrontation): CellPlace | null {
  return cellPlace(rule.figures[0]!.figure);
}

/** The cells that are to blame, all of a tie, as a link to the first; "" when nothing tells. */
function suspects(repairs: readonly Repair[], sheetId: string): CellLink | "" {
  const figure = repairs[0]?.changes[0]?.figure;
  const first = figure && cellPlace(figure);
  return first ? linkTo(first, cellsOfRepairs(repairs, sheetId)) : "";
}
