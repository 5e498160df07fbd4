import {
  COUNT_FORMAT,
  difference,
  growthRate,
  rate,
  rateFormat,
  shortfall,
  sumOfAll,
  sumOfTwo,
  type RateStyle,
} from "./templateFormulas";
import {
  computed,
  figureLetter,
  INPUT,
  rateDecimals,
  type FigureColumn,
  type TemplateCell,
  type TemplateOptions,
  type TemplateRow,
} from "./templateTable";
import type { TemplateTexts } from "./templateTexts";

export function placeColumns(options: TemplateOptions): FigureColumn[] {
  const { growth, attainment, labourForce } = rateDecimals(options);
  return [
    { column: "social", number: "1=2+3", numberFormat: COUNT_FORMAT, width: 10, inGroup: true },
    { column: "compulsory", number: 2, numberFormat: COUNT_FORMAT, width: 10, inGroup: true },
    { column: "voluntary", number: 3, numberFormat: COUNT_FORMAT, width: 10, inGroup: true },
    { column: "unemployment", number: 4, numberFormat: COUNT_FORMAT, width: 10, inGroup: true },
    { column: "labourForce", number: 5, numberFormat: COUNT_FORMAT, width: 12 },
    { column: "labourForceCoverage", number: "6=1/5×100", numberFormat: rateFormat(labourForce), width: 12 },
    { column: "prior", number: 7, numberFormat: COUNT_FORMAT, width: 12 },
    { column: "increase", number: "8=1-7", numberFormat: COUNT_FORMAT, width: 11 },
    { column: "growthRate", number: "9=8/7×100", numberFormat: rateFormat(growth), width: 12 },
    { column: "plan", number: 10, numberFormat: COUNT_FORMAT, width: 13 },
    { column: "shortfall", number: 11, numberFormat: COUNT_FORMAT, width: 11 },
    { column: "attainment", number: "12=1/10×100", numberFormat: rateFormat(attainment), width: 12 },
  ];
}

/** The total of all places, and below it a row for each. @param firstRow counts from 1 */
export function placeRows(
  options: TemplateOptions,
  columns: readonly FigureColumn[],
  firstRow: number,
  texts: TemplateTexts,
): TemplateRow[] {
  const { units, place } = options;
  const rowOf = (order: string | number, label: string, row: number, isTotal: boolean): TemplateRow => ({
    order,
    label,
    isTotal,
    cells: columns.map(({ column }) =>
      isTotal
        ? (totalCell(column, firstRow, units.length, columns) ?? cellOf(column, row, options, columns))
        : cellOf(column, row, options, columns),
    ),
  });
  return [
    rowOf("", texts.totalLabel(place), firstRow, true),
    ...units.map((unit, index) => rowOf(index + 1, unit, firstRow + 1 + index, false)),
  ];
}

/** Head counts and bases are summed; what follows from them is computed as in every row: null. */
function totalCell(
  column: FigureColumn["column"],
  firstRow: number,
  units: number,
  columns: readonly FigureColumn[],
): TemplateCell {
  switch (column) {
    case "social":
    case "compulsory":
    case "voluntary":
    case "unemployment":
    case "labourForce":
    case "prior":
    case "plan": {
      const letter = figureLetter(columns.findIndex((each) => each.column === column));
      return computed(sumOfAll(`${letter}${firstRow + 1}:${letter}${firstRow + units}`));
    }
    default:
      return null;
  }
}

function cellOf(
  column: FigureColumn["column"],
  row: number,
  options: TemplateOptions,
  columns: readonly FigureColumn[],
): TemplateCell {
  const here = (name: FigureColumn["column"]) => figureLetter(columns.findIndex((each) => each.column === name)) + row;
  const style: RateStyle = { plain: options.plainFormulas ?? false };
  const decimals = rateDecimals(options);
  switch (column) {
    case "social":
      return computed(sumOfTwo(here("compulsory"), here("voluntary")));
    case "labourForceCoverage":
      return computed(rate("COVERAGE", here("social"), here("labourForce"), decimals.labourForce, style));
    case "increase":
      return computed(difference(here("social"), here("prior")));
    case "growthRate":
      return computed(growthRate(here("social"), here("prior"), decimals.growth, style));
    case "shortfall":
      return computed(shortfall(here("plan"), here("social")));
    case "attainment":
      return computed(rate("ATTAINMENT", here("social"), here("plan"), decimals.attainment, style));
    default:
      return INPUT;
  }
}
