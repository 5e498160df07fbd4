import { execFileSync } from "node:child_process";
import * as fs from "node:fs";
import * as os from "node:os";
import * as path from "node:path";
import type { CellInput, CellStyle } from "../../src/workbook/patch";
import { each, styleAt } from "../support/blocks";
import { runNodeScript } from "../support/runNodeScript";
import { SAMPLE_XLSX, sampleSheets, type SampleSheet } from "../support/sample";

interface SavedCell {
  readonly value: CellInput | null;
  readonly format: string | null;
  readonly style: CellStyle;
}

interface SavedSheet {
  readonly name: string;
  readonly cells: Readonly<Record<string, SavedCell>>;
  readonly merges: readonly string[];
  readonly widths: readonly number[];
  readonly frozenRows: number;
  readonly page: Record<string, unknown>;
}

/** What the library reads back, under our names. */
const readSheets = (file: string) =>
  runNodeScript(`
  import { readFileSync } from "node:fs";
  import { readXlsx } from "hucre";
  const book = await readXlsx(readFileSync(${JSON.stringify(file)}), { readStyles: true });
  const capital = (word) => word && word[0].toUpperCase() + word.slice(1);
  const defined = (object) => Object.fromEntries(Object.entries(object).filter(([, value]) => value));
  answer(book.sheets.map((sheet) => ({
    name: sheet.name,
    cells: Object.fromEntries([...sheet.cells].map(([at, { value, style = {} }]) => [at, {
      value,
      format: style.numFmt ?? null,
      style: defined({
        bold: style.font?.bold,
        italic: style.font?.italic,
        fontName: style.font?.name,
        fontSize: style.font?.size,
        horizontal: capital(style.alignment?.horizontal),
        vertical: capital(style.alignment?.vertical),
        wrap: style.alignment?.wrapText,
        borders: ["top", "right", "bottom", "left"].every((side) => style.border?.[side]?.style === "thin"),
      }),
    }])),
    merges: (sheet.merges ?? []).map((m) => [m.startRow, m.startCol, m.endRow, m.endCol].join()),
    widths: sheet.columns.map(({ width }) => width),
    frozenRows: sheet.freezePane.rows,
    page: sheet.pageSetup,
  })));
`) as Promise<SavedSheet[]>;

let saved: readonly SavedSheet[] = [];
beforeAll(async () => {
  saved = await readSheets(SAMPLE_XLSX);
});

const sheets = sampleSheets();
const given = (index: number): [SampleSheet, SavedSheet] => [sheets[index]!, saved[index]!];

function valuesOf({ content }: SampleSheet): Map<string, CellInput> {
  const values = new Map<string, CellInput>();
  for (const { box, values: grid } of content.cells) {
    each(box, (row, column) => values.set(`${row},${column}`, grid[row - box.row]![column - box.column]!));
  }
  return values;
}

function printed(sheet: SampleSheet, rows: readonly number[]): CellInput[][] {
  const values = valuesOf(sheet);
  const width = sheet.content.columnWidths.length;
  return rows.map((row) => Array.from({ length: width }, (_, column) => values.get(`${row},${column}`) ?? ""));
}

describe("the sample's data", () => {
  it("are the figures of 2019 as the plan prints them, slips included", () => {
    expect(printed(sheets[0]!, [4, 5, 6, 7])).toEqual([
      [1, "BHXH", 4815, 5454, 5122, 93.9, 307, 6.37, 49923, 10.26, "", ""],
      ["1.1", "BHXH bắt buộc", 4700, 4826, 4844, 100.37, 144, 3.06, "", "", 5400, 89.7],
      ["1.2", "BHXH tự nguyện", 115, 628, 278, 44.27, 163, 141.7, "", "", 45079, 0.62],
      [2, "BHTN", 3681, 3851, 3871, 100.5, 186, 5.05, 489923, 7.75, 4427, 87],
    ]);
  });

  it("are the targets of 2020 as the plan prints them, slips included", () => {
    expect(printed(sheets[1]!, [4, 5, 6, 7])).toEqual([
      [1, "BHXH", 6450, 12.9, "", 125.9, "KH UBND huyện năm 2020"],
      ["1.1", "BHXH bắt buộc", 5200, "", 96, 107.3, ""],
      ["1.2", "BHXH tự nguyện", 1250, "", 2.77, 449.6, ""],
      [2, "BHTN", 4342, 8.7, 96, 112.2, ""],
    ]);
  });

  it.each(sheets)("show counts in thousands and each percentage with its own decimals: $name", (sheet) => {
    const formats = new Map<string, string>();
    for (const { box, format } of sheet.content.numberFormats) {
      each(box, (row, column) => formats.set(`${row},${column}`, format));
    }
    for (const [at, value] of valuesOf(sheet)) {
      const [row, column] = at.split(",").map(Number) as [number, number];
      if (row < 4 || column < 2 || typeof value !== "number") continue;
      const isPercent = String(valuesOf(sheet).get(`3,${column}`)).includes("(%)");
      const decimals = String(value).split(".")[1]?.length ?? 0;
      expect([at, formats.get(at)]).toEqual([at, isPercent ? (0).toFixed(decimals) : "#,##0"]);
    }
  });
});

describe.each([0, 1])("sheet %i of the workbook for Excel", (index) => {
  it("holds the same values", () => {
    const [sheet, { name, cells }] = given(index);
    expect(name).toBe(sheet.name);
    const held = [...valuesOf(sheet)].filter(([, value]) => value !== "");
    expect(held.map(([at]) => [at, cells[at]?.value])).toEqual(held);
    const filled = Object.entries(cells).filter(([, { value }]) => value !== null && value !== "");
    expect(filled).toHaveLength(held.length);
  });

  it("shows them in the same way", () => {
    const [sheet, { cells }] = given(index);
    const { numberFormats, columnWidths } = sheet.content;
    for (const { box, format } of numberFormats) {
      each(box, (row, column) =>
        expect([row, column, cells[`${row},${column}`]?.format]).toEqual([row, column, format]),
      );
    }
    each({ row: 0, column: 0, rows: 8, columns: columnWidths.length }, (row, column) => {
      const style = Object.entries(styleAt(sheet.content, row, column)).filter(([, value]) => value !== false);
      expect([row, column, cells[`${row},${column}`]?.style]).toEqual([row, column, Object.fromEntries(style)]);
    });
  });

  it("is laid out and printed in the same way", () => {
    const [{ content }, { merges, widths, frozenRows, page }] = given(index);
    expect(merges).toEqual(
      content.merges.map(({ row, column, rows, columns }) =>
        [row, column, row + rows - 1, column + columns - 1].join(),
      ),
    );
    expect(widths).toEqual(content.columnWidths.map(({ characters }) => characters));
    expect(frozenRows).toBe(content.frozenRows);
    expect(page).toMatchObject({
      paperSize: "a4",
      orientation: "landscape",
      fitToWidth: 1,
      fitToHeight: 0,
      printTitlesRow: "$4:$4",
    });
  });
});

it("is the workbook that the script makes from the data", async () => {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), "sample-"));
  try {
    const made = path.join(folder, "made.xlsx");
    execFileSync(process.execPath, [path.resolve(SAMPLE_XLSX, "../make.mjs"), made]);
    // not the bytes: they depend on how this Node compresses
    expect(await readSheets(made)).toEqual(saved);
  } finally {
    fs.rmSync(folder, { recursive: true });
  }
});
