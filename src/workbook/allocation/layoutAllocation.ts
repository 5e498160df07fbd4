import type { UnitFigure } from "../../domain/allocation/allocationBasis";
import { asText } from "../targetTable/cellText";
import type { CellInput, SheetContent } from "../patch";
import {
  assignedCell,
  coverageFormula,
  differenceFormula,
  differenceWords,
  exactTemplate,
  increaseFormula,
  keptFormula,
  noteFormula,
  sumFormula,
  weightTemplate,
  type AllocationRows,
} from "./allocationFormulas";
import { basePeriod, coverageAgainst, type AllocatedUnit, type AllocationPlan } from "./allocationPlan";
import { ALLOCATION_COLUMNS, type AllocationColumn, type AllocationTexts, type CoverageBase } from "./allocationTexts";
import { dressAllocation, type AllocationShape } from "./dressAllocation";

/** How the sheet is made, and what its last line says of its origin. */
export interface AllocationOptions {
  /** the sheet of the target, as it will be called */
  readonly targetSheet: string;
  readonly madeAt: Date;
  readonly plainFormulas: boolean;
}

type RowCells = Readonly<Partial<Record<AllocationColumn, CellInput>>>;

/** Lays a split target out as a sheet: the units' shares to be typed over, all else live, and control rows below. */
export function layoutAllocation(
  plan: AllocationPlan,
  options: AllocationOptions,
  texts: AllocationTexts,
): SheetContent {
  const { target, units, basis } = plan;
  const base = basePeriod(target);
  const against = coverageAgainst(plan);
  const headers = texts.headers(base, target.period, against);
  const above = [texts.title(target.programme, target.period), texts.placeLine(target.place), "", texts.unitLine];
  const headerRow = above.length;
  const rows = rowsOf(headerRow, units.length);
  const anyActual = units.some(({ figures }) => figures.actual !== null);
  const fromActual = basis.kind === "equalIncrease" && anyActual;
  const below = [
    texts.footnotes.heading,
    texts.footnotes.basis(basis, against, base, fromActual),
    texts.footnotes.rounding(plan.step, plan.atLeastActual && anyActual, base),
    texts.footnotes.editing,
    texts.footnotes.source(options.targetSheet, options.madeAt),
  ];
  const shape: AllocationShape = { above, headers, headerRow, rows, units, below, texts };
  const weight = weightTemplate(basis);
  const templates: readonly (readonly [AllocationColumn, string | null])[] = [
    ["weight", weight],
    ["exact", exactTemplate(rows, fromActual, texts.notes.keptMark)],
    ["increase", increaseFormula("{row}")],
    ["coverage", coverageFormula("{row}", options.plainFormulas)],
  ];
  const written: AllocationColumn[][] = [
    ["order", "unit", "actual", "base", ...(weight === null ? (["weight"] as const) : [])],
    ["share"],
    ["note"],
  ];
  const unitCells = units.map((unit, index) => cellsOf(unit, rows.first + index, index + 1, against, texts));
  return {
    cells: [
      textColumn(0, above),
      block(headerRow, ALLOCATION_COLUMNS, [headers, texts.columnNumbers, totalCells(plan, rows, options, texts)]),
      ...written.map((columns) => block(rows.first - 1, columns, unitCells)),
      block(rows.assigned - 1, ALLOCATION_COLUMNS, controlCells(plan, rows, options, texts)),
      textColumn(rows.difference, ["", ...below]),
    ],
    columnFormulas: templates.flatMap(([column, template]) =>
      template === null
        ? []
        : [
            {
              box: {
                row: rows.first - 1,
                column: ALLOCATION_COLUMNS.indexOf(column),
                rows: units.length,
                columns: 1,
              },
              template,
            },
          ],
    ),
    ...dressAllocation(shape),
  };
}

function rowsOf(headerRow: number, units: number): AllocationRows {
  const total = headerRow + 3;
  const last = total + units;
  return { total, first: total + 1, last, assigned: last + 1, kept: last + 2, difference: last + 3 };
}

function cellsOf(
  { name, figures, share }: AllocatedUnit,
  row: number,
  order: number,
  against: CoverageBase,
  { notes }: AllocationTexts,
): RowCells {
  const figure = (of: UnitFigure): CellInput => figures[of]?.toNumber() ?? "";
  return {
    order,
    unit: asText(name),
    actual: figure("actual"),
    base: figure(against),
    weight: share.weight.toNumber(),
    share: share.whole.toNumber(),
    note: noteFormula(row, share.whole.toFixed(), notes.reason(share), notes.typed),
  };
}

function totalCells(
  plan: AllocationPlan,
  rows: AllocationRows,
  { plainFormulas }: AllocationOptions,
  texts: AllocationTexts,
): RowCells {
  const { target, units } = plan;
  const against = coverageAgainst(plan);
  const anyKnown = (of: UnitFigure) => units.some(({ figures }) => figures[of] !== null);
  return {
    unit: asText(texts.totalLabel(target.place)),
    actual: anyKnown("actual") ? sumFormula("actual", rows, true) : "",
    base: anyKnown(against) ? sumFormula("base", rows, true) : "",
    weight: sumFormula("weight", rows, false),
    exact: sumFormula("exact", rows, false),
    share: sumFormula("share", rows, false),
    increase: increaseFormula(rows.total),
    coverage: coverageFormula(rows.total, plainFormulas),
  };
}

/** What the units' sum is held against, what of it is kept, and by how much it differs. */
function controlCells(
  { target, units }: AllocationPlan,
  rows: AllocationRows,
  { targetSheet }: AllocationOptions,
  texts: AllocationTexts,
): RowCells[] {
  const { control, notes } = texts;
  const anyActual = units.some(({ figures }) => figures.actual !== null);
  const kept = (column: AllocationColumn) => keptFormula(column, rows, notes.keptMark);
  return [
    { unit: control.assigned, share: assignedCell(target, targetSheet) },
    { unit: control.kept, actual: anyActual ? kept("actual") : "", weight: kept("weight"), share: kept("share") },
    { unit: control.difference, share: differenceFormula(rows), note: differenceWords(rows, texts) },
  ];
}

function textColumn(row: number, lines: readonly string[]) {
  const values = lines.map((line) => [asText(line)]);
  return { box: { row, column: 0, rows: lines.length, columns: 1 }, values };
}

/** Neighbouring columns of some rows. */
function block(row: number, columns: readonly AllocationColumn[], rows: readonly RowCells[]) {
  return {
    box: { row, column: ALLOCATION_COLUMNS.indexOf(columns[0]!), rows: rows.length, columns: columns.length },
    values: rows.map((cells) => columns.map((column) => cells[column] ?? "")),
  };
}
