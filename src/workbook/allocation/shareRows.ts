import type { Confrontation } from "../../domain/edits/editRule";
import type { Decimal } from "../../domain/numbers/decimal";
import type { TableReading } from "../reading/tableReading";
import type { Block, Snapshot } from "../snapshot";

/** A unit's row on a sheet that this add-in split a target on; row and columns count from 0. */
export interface ShareRow {
  readonly name: string;
  readonly row: number;
  readonly share: Decimal;
  readonly actual: Decimal | null;
  /** as displayed */
  readonly note: string;
}

/** The shares that should sum to what was assigned, on the sheet where they were made. */
export interface SharesOnSheet {
  readonly sheetId: string;
  readonly sheetName: string;
  readonly shareColumn: number;
  readonly noteColumn: number;
  /** what the shares should sum to */
  readonly assigned: Decimal;
  readonly rows: readonly ShareRow[];
  readonly block: Block;
}

/** The shares that a rule is about; null for rules of another kind and for tables that this add-in did not make. */
export function sharesOf(
  { rule }: Confrontation,
  snapshot: Snapshot,
  tables: readonly TableReading[],
): SharesOnSheet | null {
  if (rule.origin !== "sumAsAssigned") return null;
  const [total, ...parts] = rule.figures.map(({ figure }) => figure);
  const source = total!.source;
  if (source.kind !== "cell" || total!.value === null) return null;
  const table = tables.find(
    ({ generated, sheetId, box }) =>
      generated && sheetId === source.sheetId && source.row >= box.row && source.row < box.row + box.rows,
  );
  const block = snapshot.blocks.find(({ area }) => area.sheetId === source.sheetId);
  const noteColumn = table?.columns.find(({ meaning }) => meaning.kind === "note")?.column;
  if (!table || !block || noteColumn === undefined) return null;
  const actuals = actualsOf(table);
  const { row: top, column: left } = block.area.box;
  const rows = parts.flatMap(({ key, value, source: at }): ShareRow[] => {
    if (value === null || at.kind !== "cell") return [];
    const note = block.texts[at.row - top]?.[noteColumn - left] ?? "";
    return [{ name: key.place, row: at.row, share: value, actual: actuals.get(at.row) ?? null, note }];
  });
  const { sheetId, sheetName, column: shareColumn } = source;
  return { sheetId, sheetName, shareColumn, noteColumn, assigned: total!.value, rows, block };
}

function actualsOf({ figures }: TableReading): ReadonlyMap<number, Decimal | null> {
  return new Map(
    figures.flatMap(({ key, source, value }) =>
      key.measure === "participants" && key.period.scenario === "actual" && source.kind === "cell"
        ? [[source.row, value] as const]
        : [],
    ),
  );
}
