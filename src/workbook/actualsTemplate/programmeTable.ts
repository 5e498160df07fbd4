import {
  COUNT_FORMAT,
  difference,
  growthRate,
  rate,
  rateFormat,
  sameAs,
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
import { TEMPLATE_PROGRAMMES, type TemplateProgramme, type TemplateTexts } from "./templateTexts";

const ORDERS: Readonly<Record<TemplateProgramme, string | number>> = {
  social: 1,
  compulsory: "1.1",
  voluntary: "1.2",
  unemployment: 2,
};

export function programmeColumns(options: TemplateOptions): FigureColumn[] {
  const { growth, attainment, labourForce, eligible } = rateDecimals(options);
  return [
    { column: "prior", number: 1, numberFormat: COUNT_FORMAT, width: 12 },
    { column: "plan", number: 2, numberFormat: COUNT_FORMAT, width: 13 },
    { column: "actual", number: 3, numberFormat: COUNT_FORMAT, width: 12 },
    { column: "attainment", number: "4=3/2×100", numberFormat: rateFormat(attainment), width: 12 },
    { column: "increase", number: "5=3-1", numberFormat: COUNT_FORMAT, width: 12 },
    { column: "growthRate", number: "6=5/1×100", numberFormat: rateFormat(growth), width: 13 },
    { column: "labourForce", number: 7, numberFormat: COUNT_FORMAT, width: 13 },
    { column: "labourForceCoverage", number: "8=3/7×100", numberFormat: rateFormat(labourForce), width: 13 },
    { column: "eligible", number: 9, numberFormat: COUNT_FORMAT, width: 13 },
    { column: "eligibleCoverage", number: "10=3/9×100", numberFormat: rateFormat(eligible), width: 14 },
  ];
}

/** Social insurance with its two parts, and unemployment insurance. @param firstRow counts from 1 */
export function programmeRows(
  options: TemplateOptions,
  columns: readonly FigureColumn[],
  firstRow: number,
  texts: TemplateTexts,
): TemplateRow[] {
  return TEMPLATE_PROGRAMMES.map((programme, index) => ({
    order: ORDERS[programme],
    label: texts.programmeLabel(programme),
    isTotal: programme === "social",
    cells: columns.map(({ column }) => cellOf(column, programme, firstRow + index, firstRow, options, columns)),
  }));
}

function cellOf(
  column: FigureColumn["column"],
  programme: TemplateProgramme,
  row: number,
  firstRow: number,
  options: TemplateOptions,
  columns: readonly FigureColumn[],
): TemplateCell {
  const letter = (name: FigureColumn["column"]) => figureLetter(columns.findIndex((each) => each.column === name));
  const here = (name: FigureColumn["column"]) => letter(name) + row;
  const style: RateStyle = { plain: options.plainFormulas ?? false };
  const decimals = rateDecimals(options);
  const isPart = programme === "compulsory" || programme === "voluntary";
  switch (column) {
    case "prior":
    case "plan":
    case "actual":
      if (programme !== "social") return INPUT;
      return computed(sumOfTwo(`${letter(column)}${firstRow + 1}`, `${letter(column)}${firstRow + 2}`));
    case "attainment":
      return computed(rate("ATTAINMENT", here("actual"), here("plan"), decimals.attainment, style));
    case "increase":
      return computed(difference(here("actual"), here("prior")));
    case "growthRate":
      return computed(growthRate(here("actual"), here("prior"), decimals.growth, style));
    case "labourForce":
      // one labour force per place: the total's row holds it
      if (isPart) return null;
      return programme === "social" ? INPUT : computed(sameAs(letter("labourForce") + firstRow));
    case "labourForceCoverage":
      if (isPart) return null;
      return computed(rate("COVERAGE", here("actual"), here("labourForce"), decimals.labourForce, style));
    case "eligible":
      return programme === "social" ? null : INPUT;
    case "eligibleCoverage":
      if (programme === "social") return null;
      return computed(rate("COVERAGE", here("actual"), here("eligible"), decimals.eligible, style));
    default:
      return null;
  }
}
