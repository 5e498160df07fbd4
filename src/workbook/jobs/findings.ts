import type { Confrontation } from "../../domain/edits/editRule";
import type { Figure } from "../../domain/figures/figure";
import type { Explanation } from "../../domain/location/explanation";
import type { SheetInfo } from "../snapshot";
import type { CellPlace, ExplainedFindings, Finding } from "./jobs";

/** Cells marked for one explanation at most. */
const MOST_SUSPECTS = 8;

/** Cells that something else than arithmetic points to, where no repair does. */
export type PointedCells = (explanation: Explanation) => readonly CellPlace[];

/** Explanations with their cells, in the order of sheets, rows and columns of the cells to blame. */
export function explainedFindings(
  explanations: readonly Explanation[],
  sheets: readonly SheetInfo[],
  pointed: PointedCells = () => [],
): ExplainedFindings[] {
  const order = new Map(sheets.map(({ id }, index) => [id, index]));
  return explanations
    .map((explanation) => explainedOf(explanation, pointed(explanation)))
    .filter((explained) => explained !== null)
    .sort(
      (x, y) =>
        order.get(x.place.sheetId)! - order.get(y.place.sheetId)! ||
        x.place.row - y.place.row ||
        x.place.column - y.place.column ||
        (x.explanation.id < y.explanation.id ? -1 : 1),
    );
}

function explainedOf(explanation: Explanation, pointed: readonly CellPlace[]): ExplainedFindings | null {
  const { violated, repairs, tied } = explanation;
  const blamed = repairs.slice(0, tied).flatMap(({ changes }) => changes.map(({ figure }) => figure));
  const suspects = distinct([...pointed, ...[...blamed, violated[0]!.rule.figures[0]!.figure].map(cellPlace)]);
  const [place] = suspects;
  if (!place) return null;
  return {
    explanation,
    findings: violated.map((confrontation) => findingOf(confrontation, place)),
    place,
    suspects:
      blamed.length + pointed.length === 0
        ? [place]
        : distinct([...pointed, ...blamed.map(cellPlace)]).slice(0, MOST_SUSPECTS),
    severity: violated.every(({ rule }) => rule.severity === "soft") ? "soft" : "hard",
  };
}

/** A violated rule points to the cell to blame where it names it, else to the figure under test. */
function findingOf(confrontation: Confrontation, blamed: CellPlace): Finding {
  const cells = distinct(confrontation.rule.figures.map(({ figure }) => cellPlace(figure)));
  const place = cells.find((cell) => sameCell(cell, blamed)) ?? cells[0] ?? blamed;
  return {
    id: confrontation.rule.id,
    confrontation,
    place,
    cells: [place, ...cells.filter((cell) => cell !== place)],
  };
}

/** The cell of a figure; null when it stands in a text. */
export function cellPlace({ source }: Figure): CellPlace | null {
  if (source.kind !== "cell") return null;
  const { sheetId, sheetName, row, column } = source;
  return { sheetId, sheetName, row, column };
}

export function sameCell(x: CellPlace, y: CellPlace): boolean {
  return x.sheetId === y.sheetId && x.row === y.row && x.column === y.column;
}

function distinct(cells: readonly (CellPlace | null)[]): CellPlace[] {
  const kept: CellPlace[] = [];
  for (const cell of cells) if (cell && !kept.some((each) => sameCell(each, cell))) kept.push(cell);
  return kept;
}
