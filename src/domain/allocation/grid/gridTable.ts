/** Numbers of a grid, row after row. */
export interface GridTable {
  readonly rows: number;
  readonly columns: number;
}

/**
 * What is to be met, in whole steps: many rows, few columns. Cells whose bounds are equal are decided.
 * `weights` are positive or 0; only their ratios count, row by row or column by column.
 */
export interface GridTask extends GridTable {
  readonly rowTotals: Float64Array;
  readonly columnTotals: Float64Array;
  readonly weights: Float64Array;
  readonly lower: Float64Array;
  readonly upper: Float64Array;
}

export function columnSums(table: Float64Array, { rows, columns }: GridTable): Float64Array {
  const sums = new Float64Array(columns);
  for (let row = 0, cell = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++, cell++) sums[column]! += table[cell]!;
  }
  return sums;
}

/** The same task with its rows and columns exchanged. */
export function swapped(task: GridTask): GridTask {
  return {
    rows: task.columns,
    columns: task.rows,
    rowTotals: task.columnTotals,
    columnTotals: task.rowTotals,
    weights: swappedTable(task.weights, task),
    lower: swappedTable(task.lower, task),
    upper: swappedTable(task.upper, task),
  };
}

export function swappedTable(table: Float64Array, { rows, columns }: GridTable): Float64Array {
  return table.map((_, cell) => table[(cell % rows) * columns + Math.floor(cell / rows)]!);
}
