import { atOnce, type InParts } from "../../domain/inParts";
import { VIETNAMESE_SEPARATORS, type Separators } from "../../domain/numbers/separators";
import type { Block, SheetInfo } from "../snapshot";
import { cellsOf, withinColumns, type Cells } from "./cells";
import { columnKey, type ColumnChoices } from "./columnChoices";
import { headerAt } from "./headerRows";
import type { Lexicon } from "./lexicon";
import { phraseFinder } from "./phrases";
import { placeInTitle } from "./placeNames";
import { readTable } from "./readTable";
import { spansOf, type Span } from "./sideBySide";
import { tableColumns, type ChosenColumn, type TableColumns } from "./tableColumns";
import type { TableReading } from "./tableReading";
import { ROWS_PER_PART, tableRows, type TableRows } from "./tableRows";

export interface ReadingHints {
  /** the year of a table that names none */
  readonly year?: number;
  /** what the planner said of columns */
  readonly columnChoices?: ColumnChoices;
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
  const cells = cellsOf(block, lexicon.numbers);
  const { row, column } = block.area.box;
  const tables: TableReading[] = [];
  let sheetPlace = "";
  let from = 0;
  for (let at = 0; at < cells.rows;) {
    if (at % ROWS_PER_PART === 0) yield;
    const found = headerAt(cells, at, finder);
    const spans = found ? spansOf(cells, found, finder) : [];
    let end = at;
    for (const span of spans) {
      const within = spans.length === 1 ? cells : withinColumns(cells, span.first, span.last);
      const header = spans.length === 1 ? found : headerAt(within, at, finder);
      const chosen = chosenFor(hints.columnChoices, sheet.name, tables.length);
      const columns = header && tableColumns(within, header, finder, chosen);
      const rows = columns && (yield* tableRows(within, header, columns, finder));
      if (!rows || !isTable(rows, columns)) continue;
      const title = titleLines(cells, span, Math.max(from, header.first - TITLE_REACH), header.first);
      const ownPlace = placeInTitle(title, lexicon);
      sheetPlace ||= ownPlace;
      tables.push(
        yield* readTable(header, columns, rows, {
          cells: within,
          sheet,
          offset: { row, column },
          separators,
          lexicon,
          hintYear: hints.year ?? null,
          title,
          place: ownPlace || sheetPlace,
        }),
      );
      end = Math.max(end, rows.end, header.last + 1);
    }
    if (end > at) from = end;
    at = Math.max(end, at + 1);
  }
  return tables;
}

/** The planner's word about the columns of one table. */
function chosenFor(choices: ColumnChoices = new Map(), sheetName: string, table: number): ChosenColumn {
  return choices.size === 0
    ? () => undefined
    : (header, nth) => choices.get(columnKey({ sheetName, table, header, nth }));
}

/** Columns that make a table of places while nothing is filled in. */
const COLUMNS_OF_A_FORM = 6;

/**
 * Lines of programmes make a table even while nothing is filled in. Names alone could be any list, unless many columns
 * wait for their figures.
 */
function isTable({ lines }: TableRows, { layout, figures }: TableColumns): boolean {
  if (lines.some(({ hasFigures }) => hasFigures)) return true;
  return layout === "placeRows" ? lines.length > 1 && figures.length >= COLUMNS_OF_A_FORM : lines.length > 0;
}

/** A line that stands alone is over all tables below it; of several beside each other each has its own. */
function titleLines(cells: Cells, { first, last }: Span, from: number, to: number): string[] {
  const lines: string[] = [];
  for (let row = from; row < to; row++) {
    const held: { readonly text: string; readonly column: number }[] = [];
    for (let column = 0; column < cells.columns; column++) {
      const text = cells.words(row, column);
      if (text !== "") held.push({ text, column });
    }
    for (const { text, column } of held) {
      if (held.length === 1 || (column >= first && column <= last)) lines.push(text);
    }
  }
  return lines;
}
