import type { Programme } from "../../domain/figures/figure";
import type { Cells } from "./cells";
import { readClaim, type Claim } from "./claim";
import { headerPaths, type HeaderRows } from "./headerRows";
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
}

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
}

/** Rows looked at to tell labels from figures, and layouts apart. */
const SAMPLE = 200;

interface Sample {
  readonly numbers: number;
  readonly words: number;
  readonly units: number;
}

/** Null where no column of labels stands beside columns of figures. */
export function tableColumns(cells: Cells, header: HeaderRows, finder: PhraseFinder): TableColumns | null {
  const rows = sampleRows(cells, header);
  const read = [...withoutHeader(cells, header, rows, finder), ...withHeader(cells, header, rows, finder)];
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
  return { ...columns, layout: layoutOf(columns, cells, rows, finder, label.role === "placeLabel") };
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
  if (role === "label" && !claim.empty && numbers > words) return null;
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
  const byName = columns.find(({ role }) => role === "label") ?? columns.find(({ role }) => role === "placeLabel");
  if (byName) return byName;
  const free = columns.filter(({ role }) => role === null);
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
    if (kind === "number") return repairText(cells.text(row, column));
  }
  return "";
}

/** "Tỷ lệ (%)" and no more: attainment beside plan and actual, else coverage beside a base, else not understood. */
function withBareRates(columns: readonly TableColumn[]): TableColumn[] {
  const claims = columns.filter(({ isFigures }) => isFigures).map(({ claim }) => claim);
  const counts = claims.filter(({ measure }) => measure === null || measure === "participants");
  const isPlan = ({ period }: Claim) => period.scenario === "plan" || period.scenario === "target";
  const hasBoth = counts.some(isPlan) && counts.some((claim) => !isPlan(claim));
  const hasBase = claims.some(({ measure }) => /^(labourForce|eligible|population)$/.test(measure ?? ""));
  return columns.map((column) => {
    if (column.claim.measure !== "rate") return column;
    const measure = hasBoth ? "attainment" : hasBase ? "coverage" : "rate";
    return { ...column, claim: { ...column.claim, measure }, isFigures: column.isFigures && measure !== "rate" };
  });
}

function settled(column: TableColumn, label: TableColumn): TableColumn {
  if (column.column === label.column) return { ...column, role: label.role ?? "label", isFigures: false };
  return column;
}

type ColumnsSoFar = Omit<TableColumns, "layout">;

function layoutOf(
  columns: ColumnsSoFar,
  cells: Cells,
  rows: readonly number[],
  finder: PhraseFinder,
  namesPlaces: boolean,
): TableLayout {
  const labels = rows.map((row) => labelAt(cells, row, columns.labels)).filter((text) => text !== "");
  const claims = labels.map((text) => readClaim([text], finder));
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
