import type { PointedCells } from "../jobs/findings";
import type { Lexicon } from "../reading/lexicon";
import { phraseFinder } from "../reading/phrases";
import type { TableReading } from "../reading/tableReading";
import type { Snapshot } from "../snapshot";
import { sharesOf } from "./shareRows";

/** The cells of shares that somebody typed over: their notes say so. They are shown where the shares no longer add up. */
export function typedShares(snapshot: Snapshot, tables: readonly TableReading[], lexicon: Lexicon): PointedCells {
  const finder = phraseFinder(lexicon);
  return ({ violated }) => {
    const shares = sharesOf(violated[0]!, snapshot, tables);
    if (shares === null) return [];
    const { sheetId, sheetName, shareColumn: column } = shares;
    return shares.rows.flatMap(({ row, note }) =>
      finder.opens(note, "typedShare") ? [{ sheetId, sheetName, row, column }] : [],
    );
  };
}
