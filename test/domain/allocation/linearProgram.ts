import loadHighs from "highs";
import type { PlainGrid, PlainUnit } from "./tables";

type Solver = Awaited<ReturnType<typeof loadHighs>>;

let solver: Promise<Solver> | null = null;

/** An optimizer for linear programs that knows nothing of our method. */
export const linearSolver = () => (solver ??= loadHighs());

function optimum(solver: Solver, program: string): number {
  const answer = solver.solve(program, { output_flag: false });
  if (answer.Status !== "Optimal") throw new Error(`${answer.Status}: ${program}`);
  return answer.ObjectiveValue;
}

const sum = (terms: readonly string[]) => (terms.length === 0 ? "0 nothing" : terms.join(" + "));

/**
 * The least sum of squared distances to the shares over all roundings down or up that keep row sums, or both:
 * going up instead of down adds 1 − 2 · remainder.
 */
export function leastDistance(solver: Solver, exact: readonly (readonly number[])[], kept: "rows" | "both"): number {
  const constraints: string[] = [];
  const costs: string[] = [];
  const names: string[] = [];
  let constant = 0;
  const free = exact.map((line, row) =>
    line.flatMap((share, column) => {
      const remainder = share - Math.floor(share);
      constant += remainder * remainder;
      return remainder === 0 ? [] : [{ name: `x${row}_${column}`, column, remainder }];
    }),
  );
  const group = (cells: readonly { name: string; remainder: number }[]) => {
    if (cells.length === 0) return;
    const ups = Math.round(cells.reduce((total, { remainder }) => total + remainder, 0));
    constraints.push(`${sum(cells.map(({ name }) => name))} = ${ups}`);
  };
  for (const cells of free) {
    group(cells);
    for (const { name, remainder } of cells) {
      const cost = 1 - 2 * remainder;
      names.push(name);
      costs.push(`${cost < 0 ? "-" : "+"} ${Math.abs(cost).toFixed(12)} ${name}`);
    }
  }
  const columns = kept === "both" ? [...exact[0]!.keys()] : [];
  for (const column of columns) group(free.flat().filter((cell) => cell.column === column));
  if (names.length === 0) return constant;
  const program = `Minimize\n obj: ${costs.join(" ")}\nSubject To\n ${constraints.join("\n ")}\nBinary\n ${names.join(" ")}\nEnd`;
  return constant + optimum(solver, program);
}

/** The most, or the least, that some columns can hold together when rows meet their totals and columns need not. */
export function columnsHold(
  solver: Solver,
  grid: PlainGrid,
  columns: readonly number[],
  aim: "most" | "least",
): number {
  const name = (row: number, column: number) => `x${row}_${column}`;
  const rows = grid.cells.map(
    (line, row) => `${sum(line.map((_, column) => name(row, column)))} = ${grid.rowTotals[row]}`,
  );
  const bounds = grid.cells.flatMap((line, row) =>
    line.map((unit, column) => {
      const [low, high] = boundsOf(unit, grid.rowTotals[row]!);
      return `${low} <= ${name(row, column)} <= ${high}`;
    }),
  );
  const counted = sum(grid.cells.flatMap((_, row) => columns.map((column) => name(row, column))));
  const program = `${aim === "most" ? "Maximize" : "Minimize"}\n obj: ${counted}\nSubject To\n ${rows.join("\n ")}\nBounds\n ${bounds.join("\n ")}\nEnd`;
  return optimum(solver, program);
}

/** The fewest persons that have to change columns for a table to exist; rows meet their totals. */
export function fewestMoved(solver: Solver, grid: PlainGrid): number {
  const name = (row: number, column: number) => `x${row}_${column}`;
  const rows = grid.cells.map(
    (line, row) => `${sum(line.map((_, column) => name(row, column)))} = ${grid.rowTotals[row]}`,
  );
  const columns = grid.columnTotals.map(
    (total, column) =>
      `${sum(grid.cells.map((_, row) => name(row, column)))} + less${column} - more${column} = ${total}`,
  );
  const bounds = grid.cells.flatMap((line, row) =>
    line.map((unit, column) => {
      const [low, high] = boundsOf(unit, grid.rowTotals[row]!);
      return `${low} <= ${name(row, column)} <= ${high}`;
    }),
  );
  const cost = sum(grid.columnTotals.map((_, column) => `less${column}`));
  return optimum(
    solver,
    `Minimize\n obj: ${cost}\nSubject To\n ${[...rows, ...columns].join("\n ")}\nBounds\n ${bounds.join("\n ")}\nEnd`,
  );
}

export function boundsOf({ weight, minimum, maximum, locked }: PlainUnit, most: number): [number, number] {
  if (locked !== null) return [locked, locked];
  if (weight === 0) return [minimum ?? 0, minimum ?? 0];
  return [minimum ?? 0, maximum ?? Math.max(most, minimum ?? 0)];
}
