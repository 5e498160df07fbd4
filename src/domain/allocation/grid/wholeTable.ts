import type { InParts } from "../../inParts";
import { balanceColumns, type Imbalance } from "./balanceColumns";
import type { GridTask } from "./gridTable";

/** Some table of whole steps within all bounds and with both margins, or the columns that make it impossible. */
export function* wholeTable(task: GridTask): InParts<Float64Array | Imbalance> {
  const { rows, columns, rowTotals, columnTotals, lower, upper } = task;
  const table = lower.slice();
  const open = columnTotals.slice();
  for (let cell = 0; cell < table.length; cell++) open[cell % columns]! -= table[cell]!;
  for (let row = 0; row < rows; row++) {
    const base = row * columns;
    let left = rowTotals[row]!;
    for (let column = 0; column < columns; column++) left -= table[base + column]!;
    // first what the columns still lack, then wherever there is room
    for (const lack of [open, null]) {
      for (let column = 0; column < columns && left > 0; column++) {
        const room = upper[base + column]! - table[base + column]!;
        const part = Math.min(left, room, lack ? Math.max(lack[column]!, 0) : room);
        table[base + column]! += part;
        open[column]! -= part;
        left -= part;
      }
    }
  }
  return (yield* balanceColumns(table, lower, upper, columnTotals, task)) ?? table;
}

/**
 * Closes the cells that have the same value in every table of these margins and bounds and stand at a bound: no
 * proportional share can settle strictly between.
 * @param table one table with both margins
 */
export function closeForcedCells(task: GridTask, table: Float64Array): GridTask {
  const { rows, columns } = task;
  const lower = task.lower.slice();
  const upper = task.upper.slice();
  const canLower = (cell: number) => table[cell]! > task.lower[cell]!;
  const canRise = (cell: number) => table[cell]! < task.upper[cell]!;
  const reach = columnsReached(task, canLower, canRise);
  for (let row = 0; row < rows; row++) {
    const base = row * columns;
    for (let column = 0; column < columns; column++) {
      const cell = base + column;
      if (!canLower(cell)) {
        if (!someOther(columns, column, (other) => canLower(base + other) && reach[column]![other]!)) {
          upper[cell] = lower[cell]!;
        }
      } else if (!canRise(cell)) {
        if (!someOther(columns, column, (other) => canRise(base + other) && reach[other]![column]!)) {
          lower[cell] = upper[cell]!;
        }
      }
    }
  }
  return { ...task, lower, upper };
}

/** Whether an amount can be moved from one column to another, over any number of rows. */
function columnsReached(
  { rows, columns }: GridTask,
  canLower: (cell: number) => boolean,
  canRise: (cell: number) => boolean,
): boolean[][] {
  const reach = Array.from({ length: columns }, () => new Array<boolean>(columns).fill(false));
  for (let from = 0; from < columns; from++) {
    for (let to = 0; to < columns; to++) {
      for (let row = 0; row < rows && !reach[from]![to]; row++) {
        reach[from]![to] = from !== to && canLower(row * columns + from) && canRise(row * columns + to);
      }
    }
  }
  for (let over = 0; over < columns; over++) {
    for (const line of reach) {
      if (!line[over]) continue;
      for (let to = 0; to < columns; to++) line[to] ||= reach[over]![to]!;
    }
  }
  return reach;
}

function someOther(columns: number, own: number, holds: (column: number) => boolean): boolean {
  for (let column = 0; column < columns; column++) if (column !== own && holds(column)) return true;
  return false;
}
