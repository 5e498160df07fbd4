import type { InParts } from "../../domain/inParts";
import { boxOf, columnReading, rowReadings } from "./describeTable";
import { figureColumns } from "./figureColumns";
import { figuresOf } from "./figures";
import { looksGenerated } from "./generatedTable";
import type { HeaderRows } from "./headerRows";
import { tableYearOf, type PeriodContext } from "./periods";
import { phraseFinder, type PhraseFinder } from "./phrases";
import type { TableColumns } from "./tableColumns";
import { tableLines, type TableLines } from "./tableLines";
import type { TableReading } from "./tableReading";
import type { TableRows } from "./tableRows";
import type { TableSetting } from "./tableSetting";
import { readTitle, type TitleClaim } from "./titles";

/** Reads one table, its header, columns and rows found. */
export function* readTable(
  header: HeaderRows,
  columns: TableColumns,
  rows: TableRows,
  setting: TableSetting,
): InParts<TableReading> {
  const { cells, sheet, offset, lexicon } = setting;
  const finder = phraseFinder(lexicon);
  const title = readTitle([...setting.title, sheet.name], finder);
  const context = periodContext(title, rows, setting.hintYear, finder);
  const figures = figureColumns(columns, context, title, cells, rows);
  yield;
  const lines = tableLines(columns, figures, rows, setting, title, finder);
  yield;
  const stated = yield* figuresOf(lines.figureRows, figures, setting);
  return {
    sheetId: sheet.id,
    sheetName: sheet.name,
    box: boxOf(header, columns, rows, offset),
    layout: columns.layout,
    headerRows: { first: header.first + offset.row, last: header.last + offset.row },
    columns: columns.all.map((column) => columnReading(column, figures, columns.layout, offset)),
    rows: rowReadings(rows, lines.rows, cells, columns, offset),
    figures: stated,
    partitions: lines.partitions,
    title: setting.title,
    place: setting.place,
    places: lines.places,
    year:
      latestYear(lines) ??
      tableYearOf(
        columns.figures.map(({ claim }) => claim),
        context,
      ),
    notes: rows.notes.map(({ text }) => text),
    ...(cells.legacyFont !== null && { legacyFont: cells.legacyFont }),
    generated: looksGenerated(cells, rows.columnNumbers, setting.title, finder),
  };
}

/** Where each row is a year, the table is about the last. */
function latestYear({ figureRows }: TableLines): number | null {
  const years = figureRows.flatMap(({ period }) => period?.year ?? []);
  return years.length === 0 ? null : Math.max(...years);
}

function periodContext(
  title: TitleClaim,
  rows: TableRows,
  hintYear: number | null,
  finder: PhraseFinder,
): PeriodContext {
  const aboutBases = rows.notes
    .map(({ text }) => text)
    .filter((text) =>
      finder
        .find(text)
        .terms.some((term) => term.is === "measure" && /labourForce|eligible|population/.test(term.measure)),
    );
  return { year: title.year, scenario: title.scenario, basesYear: readTitle(aboutBases, finder).year, hintYear };
}
