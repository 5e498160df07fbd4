import { Decimal } from "../domain/numbers/decimal";
import { writeNumber } from "../domain/numbers/writeNumber";
import { a1, cellBox, columnName } from "../workbook/address";
import type { Hazard, HazardCode } from "../workbook/hazards/hazard";
import type { CellPlace } from "../workbook/jobs/jobs";
import { hazardCellList } from "./hazardCellList";
import type { HazardMessages } from "./messages";
import { ENGLISH_SEPARATORS, ENGLISH_UNITS, numberWriting } from "./numberWriting";

const write = numberWriting(ENGLISH_SEPARATORS, ENGLISH_UNITS);
const count = (value: number) => write.count(new Decimal(value));
const plain = (value: Decimal) => writeNumber(value, { separators: ENGLISH_SEPARATORS });

const NAMES: Record<HazardCode, string> = {
  misreadCounts: "Head counts read as decimals",
  textNumbers: "Numbers kept as text",
  spacedNumbers: "Numbers with stray spaces",
  wholePercentages: "Percentages 100 times too large",
  mixedPercentages: "Percentages written in two ways",
  errorValues: "Cells with an error",
  typedOverFormulas: "Numbers typed over formulas",
  sumRanges: "Sums over the wrong range",
  dates: "Numbers shown as dates",
};

const ERRORS: Readonly<Record<string, string>> = {
  "#DIV/0!": "the formula divides by 0 or by a blank cell",
  "#REF!": "the formula takes a cell that was deleted",
  "#N/A": "the formula looks up a value that is not there",
  "#VALUE!": "the formula meets text where it needs a number",
  "#NAME?": "Excel does not know a function or a name in the formula",
  "#NUM!": "the formula gives a number that cannot be computed",
  "#NULL!": "two ranges in the formula do not meet",
};

const firstCell = ({ cells: [first] }: Hazard) => a1(cellBox(first!.row, first!.column));
const isOne = ({ cells }: Hazard) => cells.length === 1;
const listed = (cells: readonly CellPlace[]) => hazardCellList(cells, (rest) => `and ${count(rest)} more`);

/** "Cell C6", "12 cells of the column “Actual 2018”", "45 cells in 9 columns". */
function cellsEn(hazard: Hazard): string {
  const { cells, header, columns } = hazard;
  if (isOne(hazard)) return `Cell ${firstCell(hazard)}`;
  if (columns > 1) return `${count(cells.length)} cells in ${count(columns)} columns`;
  return `${count(cells.length)} cells of column ${header === null ? columnName(cells[0]!.column) : `“${header}”`}`;
}

/** The cells that a sentence about several has not named. */
function whichEn(hazard: Hazard): string[] {
  return isOne(hazard) ? [] : [`The cells: ${listed(hazard.cells)}.`];
}

/** What one cell does, or several do, with the first as an example. */
function statesEn(hazard: Hazard, several: string, one: string): string {
  if (isOne(hazard)) return `${cellsEn(hazard)} ${one}`;
  return `${cellsEn(hazard)} ${several}, such as “${hazard.stated}” in ${firstCell(hazard)}`;
}

const it = (hazard: Hazard) => (isOne(hazard) ? "this cell" : "these cells");

function proposalEn({ proposed }: Hazard): string | null {
  if (proposed === null) return null;
  if (proposed.kind === "formula") return proposed.formula;
  const { value, decimals, unit } = proposed;
  return unit === "percent" ? write.percent(value, Math.max(decimals, 0)) : plain(value);
}

/** "=SUM(C6:C10), which gives 5,122" */
function formulaEn(hazard: Hazard): string {
  const { proposed } = hazard;
  const formula = proposalEn(hazard) ?? "";
  const result = proposed?.kind === "formula" && proposed.value ? `, which gives ${plain(proposed.value)}` : "";
  return isOne(hazard) ? `${formula}${result}` : `as ${formula} in ${firstCell(hazard)}${result}`;
}

const NO_PROPOSAL = "Nothing tells which number is meant: look at the original.";

const SENTENCES: Record<HazardCode, (hazard: Hazard) => string[]> = {
  misreadCounts: (hazard) => [
    `${statesEn(hazard, "state head counts with decimals", `states a head count of ${hazard.stated}`)}.`,
    hazard.decimalSign === "."
      ? "This Excel takes the point for a decimal sign, so that a count typed with a point for thousands is 1,000 times too small."
      : "The comma was taken for a decimal sign, so that the count is 1,000 times too small.",
    ...(hazard.proposed ? [`Proposed: ${proposalEn(hazard)}.`] : []),
  ],
  textNumbers: (hazard) => [
    `${statesEn(hazard, "hold numbers as text", `holds “${hazard.stated}” as text`)}.`,
    `SUM passes over ${it(hazard)} without saying so.`,
    hazard.proposed
      ? `Proposed: make ${isOne(hazard) ? `it the number ${proposalEn(hazard)}` : "them numbers"} that look the same.`
      : "Nothing tells whether the point stands for thousands or decimals: type it again.",
  ],
  spacedNumbers: (hazard) => [
    `${statesEn(hazard, "hold numbers with stray spaces", `holds “${hazard.stated}” with stray spaces`)}.`,
    `To Excel this is text: SUM passes over ${it(hazard)}.`,
    hazard.proposed
      ? `Proposed: drop the spaces and make ${isOne(hazard) ? `it the number ${proposalEn(hazard)}` : "them numbers"}.`
      : "Nothing tells whether the point stands for thousands or decimals: type it again.",
  ],
  wholePercentages: (hazard) => [
    `${statesEn(hazard, "have a percent format and hold numbers not divided by 100", `has a percent format and therefore shows ${hazard.stated}`)}.`,
    "Formulas that take it give results 100 times too large.",
    hazard.proposed ? `Proposed: ${proposalEn(hazard)}.` : NO_PROPOSAL,
  ],
  mixedPercentages: (hazard) => [
    `${statesEn(hazard, "write percentages in another way than the rest of the column", `states ${hazard.stated}, another way of writing percentages than the rest of the column`)}.`,
    "Two ways in one column make numbers read 100 times too large or too small.",
    hazard.proposed ? `Proposed: write it as the column does, that is ${proposalEn(hazard)}.` : NO_PROPOSAL,
  ],
  errorValues: (hazard) => [
    `${cellsEn(hazard)} ${isOne(hazard) ? "shows" : "show"} ${hazard.error ?? hazard.stated}: ${ERRORS[hazard.error ?? ""] ?? "the formula cannot be computed"}.`,
    `Nothing there can be checked, and every formula that takes ${it(hazard)} shows the error too.`,
    ...(hazard.proposed ? [`Proposed: the formula ${formulaEn(hazard)}.`] : []),
  ],
  typedOverFormulas: (hazard) => [
    `${statesEn(hazard, "hold typed numbers", `holds the typed number ${hazard.stated}`)} where the like cells beside it are formulas.`,
    `When the parts change, ${it(hazard)} will not follow.`,
    ...(hazard.proposed ? [`Proposed: the formula ${formulaEn(hazard)}.`] : []),
  ],
  sumRanges: (hazard) => [
    ...(hazard.missing?.length
      ? [
          `${cellsEn(hazard)} ${isOne(hazard) ? "adds" : "add"} up without ${listed(hazard.missing)}: the total is short.`,
        ]
      : []),
    ...(hazard.surplus?.length
      ? [
          `The formula in ${firstCell(hazard)} also adds ${listed(hazard.surplus)}, which is not part of this total or is added elsewhere.`,
        ]
      : []),
    ...(hazard.proposed ? [`Proposed: the formula ${formulaEn(hazard)}.`] : []),
  ],
  dates: (hazard) => [
    `${statesEn(hazard, "show numbers as dates", `shows a number as a date, ${hazard.stated}`)}.`,
    "Excel made a date of what was typed, so that the number typed is not known for certain.",
    "Give the cell a number format and type it again from the original.",
  ],
};

export const hazardsEn: HazardMessages = {
  hazardName: (code) => NAMES[code],
  hazard: (hazard) => [...SENTENCES[hazard.code](hazard), ...whichEn(hazard)],
  hazardProposal: proposalEn,
};
