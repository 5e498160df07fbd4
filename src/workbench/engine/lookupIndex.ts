import { CELL_INVERTED_INDEX_CACHE as index } from "./univer";

let quick = false;

/**
 * Univer keeps, per column, which rows hold which value. For every result it looks through all values of the column for
 * the row's old one, also where there is none: 100,000 formulas took minutes. Here it looks only where a row is known.
 */
export function lookUpOldResultsOnlyWhereKnown(): void {
  if (quick) return;
  quick = true;
  const set = index.set.bind(index);
  const rowsOfColumn = new WeakMap<object, Set<number>>();

  index.set = (unitId, sheetId, column, value, row, isForceUpdate = false) => {
    const before = index.getCellValuePositions(unitId, sheetId, column);
    const known = before !== undefined && rowsOfColumn.get(before)?.has(row) === true;
    const complete = !index.shouldContinueBuildingCache(unitId, sheetId, column, row);
    set(unitId, sheetId, column, value, row, isForceUpdate && (known || complete));
    const positions = index.getCellValuePositions(unitId, sheetId, column);
    if (!positions) return;
    const rows = rowsOfColumn.get(positions);
    if (rows) rows.add(row);
    else rowsOfColumn.set(positions, new Set([row]));
  };
}
