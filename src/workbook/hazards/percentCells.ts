import { plainNumber } from "../reading/cellFigures";
import type { HazardTable } from "./hazardTable";

/** Columns of percentages in which numbers stand as 93.9, without a "%" format. */
export function plainPercentColumns({ table, block, cells }: HazardTable): ReadonlySet<number> {
  const { box } = block.area;
  const plain = new Set<number>();
  for (const { column, meaning } of table.columns) {
    if (meaning.kind !== "figures" || meaning.percentForm !== "percentages") continue;
    const isPlain = table.rows.some(({ row, kind }) => {
      if (kind !== "data") return false;
      const [r, c] = [row - box.row, column - box.column];
      return typeof cells.value(r, c) === "number" && plainNumber(cells, r, c) !== null;
    });
    if (isPlain) plain.add(column);
  }
  return plain;
}
