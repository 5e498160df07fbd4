import { lexicon } from "../../../src/locales/lexicon";
import { contains, type Box } from "../../../src/workbook/address";
import { checkWorkbook } from "../../../src/workbook/jobs/checkWorkbook";
import type { CellStyle, SheetContent } from "../../../src/workbook/patch";
import { REPORT_COLUMNS, type ReportColumn } from "../../../src/workbook/reportSheet/reportSheetTexts";
import { fakeHost } from "../../support/fakeHost";
import { sampleSheets } from "../jobs/sample";
import { aDecision, contentOf } from "./reportRows";

/** Row of the headers on the report of the sample, of its first finding, and of the log's title and only line. */
const [HEADER, FIRST, LOG_TITLE, LOGGED] = [5, 6, 12, 13];

async function reportOf(repeated = 1): Promise<SheetContent> {
  const report = await checkWorkbook(fakeHost(sampleSheets()), lexicon);
  const explained = Array.from({ length: repeated }, () => report.explained).flat();
  return contentOf({ ...report, explained }, [aDecision()]);
}

/** How a cell looks: later styles win. */
function styleAt({ styles }: SheetContent, row: number, column: ReportColumn): CellStyle {
  const at: Box = { row, column: REPORT_COLUMNS.indexOf(column), rows: 1, columns: 1 };
  return Object.assign({}, ...styles.filter(({ box }) => contains(box, at)).map(({ style }) => style)) as CellStyle;
}

it("is set in Times New Roman, with a bold header in every column, borders and wrapped lines", async () => {
  const content = await reportOf();
  expect(content.cells[0]!.values[HEADER]![0]).toBe("STT");
  expect(content.cells[0]!.values[LOGGED]![0]).toBe(1);
  for (const column of REPORT_COLUMNS) {
    expect(styleAt(content, HEADER, column)).toMatchObject({ bold: true, borders: true, wrap: true });
    for (const row of [FIRST, LOGGED]) {
      expect(styleAt(content, row, column)).toMatchObject({ fontName: "Times New Roman", borders: true, wrap: true });
    }
  }
  expect(styleAt(content, LOG_TITLE, "order")).toMatchObject({ bold: true });
  expect(styleAt(content, FIRST, "order").bold).toBeUndefined();
  expect(styleAt(content, LOG_TITLE, "order").borders).toBeUndefined();
});

it("aligns numbers to the right, and underlines what is a link and nothing else", async () => {
  const content = await reportOf();
  expect(REPORT_COLUMNS.filter((column) => styleAt(content, FIRST, column).horizontal === "Right")).toEqual([
    "stated",
    "recomputed",
    "proposed",
  ]);
  expect(REPORT_COLUMNS.filter((column) => styleAt(content, FIRST, column).underline)).toEqual(["cell", "suspect"]);
  expect(REPORT_COLUMNS.filter((column) => styleAt(content, LOGGED, column).underline)).toEqual([]);
});

it("never tells anything by colour alone", async () => {
  const { styles, conditionalFormats } = await reportOf();
  for (const { style } of styles) if (style.color || style.fill) expect(style.underline ?? style.bold).toBe(true);
  expect(conditionalFormats).toEqual([]);
});

it("prints on A4 across, one page wide, with the header on every page, large enough to be read", async () => {
  const { print, frozenRows, columnWidths } = await reportOf();
  expect(print).toEqual({ landscape: true, paper: "A4", pagesWide: 1, repeatedRows: { first: HEADER, last: HEADER } });
  expect(frozenRows).toBe(HEADER + 1);
  expect(columnWidths.map(({ column }) => column)).toEqual(REPORT_COLUMNS.map((_, index) => index));
  const points = columnWidths.reduce((sum, { characters }) => sum + characters * 5.6, 0);
  // 11.7 inches less the margins, for 12-point letters
  expect((12 * (11.7 - 1.4) * 72) / points).toBeGreaterThan(7.5);
});

it("gives rows the height of their longest text; beyond 200 lines Excel does", async () => {
  const heightsOf = async (repeated: number) =>
    new Map((await reportOf(repeated)).rowHeights.map(({ row, points }) => [row, points]));
  const heights = await heightsOf(1);
  expect(heights.get(FIRST)).toBeGreaterThan(2 * 16.5 - 1);
  expect(heights.has(LOG_TITLE)).toBe(false);
  expect((await heightsOf(100)).size).toBe(201);
});
