import { atOnce, type InParts } from "../../domain/inParts";
import { VIETNAMESE_SEPARATORS, type Separators } from "../../domain/numbers/separators";
import type { Block, SheetInfo } from "../snapshot";
import { cellsOf, type Cells } from "./cells";
import { headerAt } from "./headerRows";
import type { Lexicon } from "./lexicon";
import { phraseFinder } from "./phrases";
import { placeInTitle } from "./placeNames";
import { readTable } from "./readTable";
import { tableColumns, type TableColumns } from "./tableColumns";
import type { TableReading } from "./tableReading";
import { ROWS_PER_PART, tableRows, type TableRows } from "./tableRows";

export interface ReadingHints {
  /** the year of a table that names none */
  readonly year?: number;
}

/** Title lines are looked for this far above a header. */
const TITLE_REACH = 15;

/**
 * Finds the tables of a sheet by their headers and reads them: lines by programme, by place, or by indicator.
 * Pure; never throws on odd content: what is not understood is left "unknown". One pass, in the order of the rows.
 * @param block what was read of the sheet: its used range, or a part of it
 * @param separators as this Excel displays numbers; they tell stated decimals from the displayed text
 */
export function readTables(
  block: Block,
  sheet: SheetInfo,
  lexicon: Lexicon,
  separators: Separators = VIETNAMESE_SEPARATORS,
  hints: ReadingHints = {},
): TableReading[] {
  return atOnce(tablesInParts(block, sheet, lexicon, separators, hints));
}

/** As `readTables`, with places to pause. */
export function* tablesInParts(
  block: Block,
  sheet: SheetInfo,
  lexicon: Lexicon,
  separators: Separators = VIETNAMESE_SEPARATORS,
  hints: ReadingHints = {},
): InParts<TableReading[]> {
  const finder = phraseFinder(lexicon);
  const cells = cellsOf(block, lexicon.numbers, VIETNAMESE_SEPARATORS);
  const { row, column } = block.area.box;
  const tables: TableReading[] = [];
  let sheetPlace = "";
  let from = 0;
  for (let at = 0; at < cells.rows;) {
    if (at % ROWS_PER_PART === 0) yield;
    const header = headerAt(cells, at, finder);
    const columns = header && tableColumns(cells, header, finder);
    const rows = columns && (yield* tableRows(cells, header, columns, finder));
    if (!rows || !isTable(rows, columns)) {
      at += 1;
      continue;
    }
    const title = titleLines(cells, Math.max(from, header.first - TITLE_REACH), header.first);
    const ownPlace = placeInTitle(title, lexicon);
    sheetPlace ||= ownPlace;
    tables.push(
      yield* readTable(header, columns, rows, {
        cells,
        sheet,
        offset: { row, column },
        separators,
        lexicon,
        hintYear: hints.year ?? null,
        title,
        place: ownPlace || sheetPlace,
      }),
    );
    from = rows.end;
    at = Math.max(rows.end, header.last + 1);
  }
  return tables;
}

/** Lines of programmes make a table even while nothing is filled in; names alone could be any list. */
function isTable(rows: TableRows, { layout }: TableColumns): boolean {
  return rows.lines.some(({ hasFigures }) => hasFigures) || (layout !== "placeRows" && rows.lines.length > 0);
}

function titleLines(cells: Cells, from: number, to: number): string[] {
  const lines: string[] = [];
  for (let row = from; row < to; row++) {
    for (let column = 0; column < cells.columns; column++) {
      const text = cells.words(row, column);
      if (text !== "") lines.push(text);
    }
  }
  return lines;
}
