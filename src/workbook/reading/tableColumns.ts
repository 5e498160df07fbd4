import type { Programme } from "../../domain/figures/figure";
import type { Cells } from "./cells";
import { NOTHING, readClaim, type Claim } from "./claim";
import type { ColumnChoice, ColumnUse } from "./columnChoices";
import { headerPaths, yearOf, type HeaderRows } from "./headerRows";
import type { ColumnRole, PhraseFinder } from "./phrases";
import type { TableLayout } from "./tableReading";
import { repairText } from "./words";

/** A column with its header as read; `role` is null for figures and for what is not understood. */
export interface TableColumn {
  readonly column: number;
  readonly header: string;
  readonly role: ColumnRole | null;
  readonly claim: Claim;
  /** true when it holds figures that are understood */
  readonly isFigures: boolean;
  /** what a header that only says "rate" may mean, likeliest first; the numbers decide */
  readonly rates?: readonly BareRate[];
  /** true when the planner said what it is */
  readonly isChosen?: boolean;
}

/** What the planner said of the nth column under a header. */
export type ChosenColumn = (header: string, nth: number) => ColumnChoice | undefined;

type FiguresChoice = Extract<ColumnChoice, { is: "figures" }>;

export type BareRate = "growthRate" | "attainment" | "coverage";

/** The columns of a table by what they are for; columns of the block. */
export interface TableColumns {
  readonly all: readonly TableColumn[];
  readonly order: number | null;
  /** where labels stand, the first is their own; sub-levels may be set off in columns without a header */
  readonly labels: readonly number[];
  /** names the place of lines whose label names the programme */
  readonly place: number | null;
  readonly unit: number | null;
  readonly figures: readonly TableColumn[];
  readonly layout: TableLayout;
  /** true when the header of the labels says that they are groups of people */
  readonly namesGroups: boolean;
}

/** Rows looked at to tell labels from figures, and layouts apart. */
const SAMPLE = 200;

interface Sample {
  readonly numbers: number;
  readonly words: number;
  readonly units: number;
}

/** Null where no column of labels stands beside columns of figures. */
export function tableColumns(
  cells: Cells,
  header: HeaderRows,
  finder: PhraseFinder,
  chosen: ChosenColumn = () => undefined,
): TableColumns | null {
  const rows = sampleRows(cells, header);
  const byHeader = [...withoutHeader(cells, header, rows, finder), ...withHeader(cells, header, rows, finder)];
  const read = asChosen(byHeader, chosen);
  const label = labelColumn(read, cells, rows, finder);
  if (label === null) return null;
  const all = withBareRates(read.map((column) => settled(column, label)));
  const roleColumn = (role: ColumnRole) => all.find((each) => each.role === role)?.column ?? null;
  const figures = all.filter(({ isFigures }) => isFigures);
  if (figures.length === 0) return null;
  const place = label.role === "placeLabel" ? null : roleColumn("placeLabel");
  const unit = roleColumn("unitLabel");
  const columns = {
    all,
    order: roleColumn("order"),
    labels: labelsFrom(label, all, cells, rows, finder),
    place,
    unit,
    figures,
  };
  const layout = layoutOf(columns, cells, rows, finder, label.role === "placeLabel");
  return { ...columns, layout, namesGroups: label.role === "groupLabel" };
}

function sampleRows(cells: Cells, header: HeaderRows): number[] {
  const rows: number[] = [];
  const end = Math.min(cells.rows, header.last + 1 + SAMPLE);
  for (let row = header.last + 1; row < end; row++) rows.push(row);
  return rows;
}

function withHeader(cells: Cells, header: HeaderRows, rows: readonly number[], finder: PhraseFinder): TableColumn[] {
  return headerPaths(cells, header).map((path, at) => {
    const column = header.left + at;
    const sample = sampleOf(cells, rows, column, finder);
    const claim = readClaim(path, finder);
    const named = path.length === 0 ? null : (finder.roleOf(path.join(" ")) ?? finder.roleOf(path.at(-1)!));
    const role = roleBySample(named, claim, sample);
    return { column, header: path.join(" / "), role, claim, isFigures: role === null && isUnderstood(claim) };
  });
}

const ROLE_OF_USE: Readonly<Record<Exclude<ColumnUse, "leftAlone">, ColumnRole>> = {
  label: "label",
  order: "order",
  unit: "unitLabel",
  note: "note",
};

/** What the planner says of a column stands above what its header says. */
function asChosen(columns: readonly TableColumn[], chosen: ChosenColumn): TableColumn[] {
  const counts = new Map<string, number>();
  return columns.map((column) => {
    const nth = counts.get(column.header) ?? 0;
    counts.set(column.header, nth + 1);
    const choice = chosen(column.header, nth);
    if (!choice) return column;
    if (choice.is !== "figures") {
      const role = choice.is === "leftAlone" ? null : ROLE_OF_USE[choice.is];
      return { ...column, role, isFigures: false, isChosen: true };
    }
    return { ...column, role: null, claim: chosenClaim(column.claim, choice), isFigures: true, isChosen: true };
  });
}

/** Group, unit and assigner stay as the header has them. */
function chosenClaim(claim: Claim, { measure, programme, year, scenario }: FiguresChoice): Claim {
  const { group, unit, period } = claim;
  const isAssigned = period.assignedBy !== undefined && (scenario === "plan" || scenario === "target");
  return {
    ...NOTHING,
    group,
    unit,
    measure,
    programme,
    period: {
      ...(scenario !== null && { scenario }),
      ...(year !== null && { year }),
      ...(isAssigned && { assignedBy: period.assignedBy }),
    },
    empty: false,
  };
}

/** Up to two columns of labels may stand left of the first header. */
function withoutHeader(cells: Cells, header: HeaderRows, rows: readonly number[], finder: PhraseFinder): TableColumn[] {
  const columns: TableColumn[] = [];
  for (let column = Math.max(header.left - 2, 0); column < header.left; column++) {
    const { words, numbers } = sampleOf(cells, rows, column, finder);
    if (words + numbers === 0) continue;
    columns.push({ column, header: "", role: null, claim: readClaim([], finder), isFigures: false });
  }
  return columns;
}

function sampleOf(cells: Cells, rows: readonly number[], column: number, finder: PhraseFinder): Sample {
  let [numbers, words, units] = [0, 0, 0];
  for (const row of rows) {
    const kind = cells.kind(row, column);
    if (kind === "number") numbers += 1;
    if (kind !== "words" && !(kind === "number" && typeof cells.value(row, column) === "string")) continue;
    if (kind === "words") words += 1;
    if (isUnit(String(cells.value(row, column)), finder)) units += 1;
  }
  return { numbers, words, units };
}

function isUnit(text: string, finder: PhraseFinder): boolean {
  const { terms, words } = finder.find(text);
  return terms.some((term) => term.is === "unit" && term.to - term.from === words.length);
}

/** "Chỉ tiêu" heads labels in one table and targets in another, "Đơn vị" places or units: the cells below tell. */
function roleBySample(role: ColumnRole | null, claim: Claim, { numbers, words, units }: Sample): ColumnRole | null {
  if ((role === "label" || role === "groupLabel") && !claim.empty && numbers > words) return null;
  if ((role === "placeLabel" || role === "unitLabel") && units > 0)
    return 2 * units >= words + numbers ? "unitLabel" : role;
  if (role === "unitLabel" && words > 0 && units === 0) return "placeLabel";
  return role;
}

function isUnderstood(claim: Claim): boolean {
  return !claim.empty && !claim.other && !claim.mixed;
}

/** The column that names the lines: by its header, else the first one that holds words. */
function labelColumn(
  columns: readonly TableColumn[],
  cells: Cells,
  rows: readonly number[],
  finder: PhraseFinder,
): TableColumn | null {
  const named = (role: ColumnRole) =>
    columns.find((each) => each.role === role && each.isChosen) ?? columns.find((each) => each.role === role);
  const byName = named("label") ?? named("groupLabel") ?? named("placeLabel") ?? named("periodLabel");
  if (byName) return byName;
  const free = columns.filter(({ role, isChosen }) => role === null && !isChosen);
  const byWords = free.find(({ column }) => {
    const { words, numbers } = sampleOf(cells, rows, column, finder);
    return words > numbers;
  });
  // a table of lines that nothing names yet has no label column
  return byWords && columns.some((each) => each.isFigures && each !== byWords) ? byWords : null;
}

function labelsFrom(
  label: TableColumn,
  all: readonly TableColumn[],
  cells: Cells,
  rows: readonly number[],
  finder: PhraseFinder,
): number[] {
  const labels = [label.column];
  for (const { column, header, role } of all.slice(all.findIndex((each) => each.column === label.column) + 1)) {
    if (header !== "" || role !== null || column !== labels.at(-1)! + 1) break;
    const { words, numbers } = sampleOf(cells, rows, column, finder);
    if (words === 0 || numbers > 0) break;
    labels.push(column);
  }
  return labels;
}

/** The label of a row: the first of its label cells that holds something. */
export function labelAt(cells: Cells, row: number, labels: readonly number[]): string {
  for (const column of labels) {
    const kind = cells.kind(row, column);
    if (kind === "words") return cells.words(row, column);
    // "2.019" under a format for counts is a year all the same
    if (kind === "number") return String(yearOf(cells.value(row, column)) ?? repairText(cells.text(row, column)));
  }
  return "";
}

/** "Tỷ lệ (%)" and no more: growth beside an increase, attainment beside plan and actual, coverage beside a base. */
function withBareRates(columns: readonly TableColumn[]): TableColumn[] {
  const claims = columns.filter(({ isFigures }) => isFigures).map(({ claim }) => claim);
  const counts = claims.filter(({ measure }) => measure === null || measure === "participants");
  const isPlan = ({ period }: Claim) => period.scenario === "plan" || period.scenario === "target";
  const hasBoth = counts.some(isPlan) && counts.some((claim) => !isPlan(claim));
  const hasBase = claims.some(({ measure }) => /^(labourForce|eligible|population)$/.test(measure ?? ""));
  const hasIncrease = claims.some(({ measure }) => measure === "increase");
  return columns.map((column, at) => {
    if (column.claim.measure !== "rate") return column;
    const rates: BareRate[] = [];
    if (hasBoth) rates.push("attainment");
    if (hasBase) rates.push("coverage");
    if (columns[at - 1]?.claim.measure === "increase") rates.unshift("growthRate");
    else if (hasIncrease) rates.push("growthRate");
    const [measure = "rate"] = rates;
    return { ...column, claim: { ...column.claim, measure }, isFigures: column.isFigures && rates.length > 0, rates };
  });
}

function settled(column: TableColumn, label: TableColumn): TableColumn {
  if (column.column === label.column) return { ...column, role: label.role ?? "label", isFigures: false };
  return column;
}

/** "Năm 2019", "Ước TH 2020" and nothing else. */
export function isPeriod({ period, versus, programme, measure, mixed, group }: Claim): boolean {
  return (
    period.year !== undefined &&
    versus === null &&
    programme === null &&
    !mixed &&
    group === null &&
    (measure === null || measure === "participants")
  );
}

type ColumnsSoFar = Omit<TableColumns, "layout" | "namesGroups">;

function layoutOf(
  columns: ColumnsSoFar,
  cells: Cells,
  rows: readonly number[],
  finder: PhraseFinder,
  namesPlaces: boolean,
): TableLayout {
  const labels = rows.map((row) => labelAt(cells, row, columns.labels)).filter((text) => text !== "");
  const claims = labels.map((text) => readClaim([text], finder));
  if (claims.filter(isPeriod).length > Math.max(1, claims.length / 2)) return "periodRows";
  const programmes = claims.filter((claim) => claim.programme !== null || claim.mixed).length;
  const measures = claims.filter((claim) => claim.measure !== null && claim.measure !== "participants").length;
  const headed = new Set<Programme | null>(columns.figures.map(({ claim }) => claim.programme));
  headed.delete(null);
  const share = (programmes + measures) / Math.max(labels.length, 1);
  if (share < 0.25 && (headed.size > 0 || namesPlaces)) return "placeRows";
  if (programmes + measures === 0) return "placeRows";
  if (namesPlaces && headed.size > 0 && share < 0.5) return "placeRows";
  return columns.unit !== null || measures > 0 ? "indicatorRows" : "programmeRows";
}
