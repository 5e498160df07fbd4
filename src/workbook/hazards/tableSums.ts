import type { Figure, Line } from "../../domain/figures/figure";
import { Decimal } from "../../domain/numbers/decimal";
import { fromCell } from "../../domain/numbers/fromCell";
import { sumFormula } from "./formulaReferences";
import type { HazardProposal } from "./hazard";
import { heldAt, type HazardTable } from "./hazardTable";

/** The rows of a table that sum others, by row of the sheet. */
export interface TableSums {
  /** rows of the parts of each total, in their order on the sheet */
  readonly parts: ReadonlyMap<number, readonly number[]>;
  /** every row with figures */
  readonly rows: ReadonlySet<number>;
}

/** Rows found for two lines of one name: nothing is said of them. */
const AMBIGUOUS = -1;

/** Which rows sum which, as the reading understands the table; compulsory and voluntary make the social total. */
export function tableSums({ table }: HazardTable): TableSums {
  const isOfPlaces = table.layout === "placeRows";
  const keyOf = ({ place, programme, group = "" }: Line) => (isOfPlaces ? place : `${place}\t${programme}\t${group}`);
  const rowOf = new Map<string, number>();
  const rows = new Set<number>();
  const programmes: Figure[] = [];
  let lastRow = -1;
  for (const figure of table.figures) {
    const { source, key } = figure;
    if (source.kind !== "cell") continue;
    const isNewRow = source.row !== lastRow;
    if (isNewRow) rows.add((lastRow = source.row));
    // in a table of indicators only the rows of participants are sums of one another
    if (isOfPlaces ? !isNewRow : key.measure !== "participants" && table.layout === "indicatorRows") continue;
    const name = keyOf(key);
    const known = rowOf.get(name);
    if (known === undefined) {
      rowOf.set(name, source.row);
      if (key.programme === "social" && key.group === undefined) programmes.push(figure);
    } else if (known !== source.row) rowOf.set(name, AMBIGUOUS);
  }
  const parts = new Map<number, readonly number[]>();
  const add = (total: Line, lines: readonly Line[]) => {
    const row = rowOf.get(keyOf(total)) ?? AMBIGUOUS;
    const found = lines.map((line) => rowOf.get(keyOf(line)) ?? AMBIGUOUS);
    if (row === AMBIGUOUS || found.includes(AMBIGUOUS) || found.includes(row) || parts.has(row)) return;
    parts.set(
      row,
      [...found].sort((x, y) => x - y),
    );
  };
  for (const { total, parts: lines } of table.partitions) add(total, lines);
  if (!isOfPlaces) {
    for (const { key } of programmes) {
      add(
        key,
        (["compulsory", "voluntary"] as const).map((programme) => ({ place: key.place, programme })),
      );
    }
  }
  return { parts, rows };
}

/** The formula that sums these rows of a column, and what it gives where all of them hold numbers. */
export function sumProposal(
  wanted: readonly number[],
  column: number,
  { rows }: TableSums,
  { block }: HazardTable,
): Extract<HazardProposal, { kind: "formula" }> {
  const sorted = [...wanted].sort((x, y) => x - y);
  const isWanted = new Set(sorted);
  const runs: { first: number; last: number }[] = [];
  for (const row of sorted) {
    const run = runs.at(-1);
    const reaches = run && rowsBetween(run.last, row).every((each) => !rows.has(each) || isWanted.has(each));
    if (run && reaches) run.last = row;
    else runs.push({ first: row, last: row });
  }
  const values = sorted.map((row) => heldAt(block.values, block, row, column));
  const isComplete = values.every((value) => typeof value === "number");
  const value = isComplete
    ? values.reduce<Decimal>((sum, each) => sum.plus(fromCell(each as number)), new Decimal(0))
    : null;
  return { kind: "formula", formula: sumFormula(column, runs), value };
}

function rowsBetween(above: number, below: number): number[] {
  return Array.from({ length: Math.max(below - above - 1, 0) }, (_, at) => above + 1 + at);
}
