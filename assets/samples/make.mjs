/**
 * Writes huong-hoa-2020.xlsx from huong-hoa-2020.json: `node assets/samples/make.mjs [other file]`.
 * Both hold the same sheets; the JSON is what the page without Excel opens.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { writeXlsx } from "hucre";

const file = (name) => new URL(name, import.meta.url);
const sample = JSON.parse(readFileSync(file("huong-hoa-2020.json"), "utf8"));

const thin = { style: "thin", color: { rgb: "000000" } };
const rgb = (color) => ({ rgb: color.slice(1) });

function each({ row, column, rows, columns }, visit) {
  for (let r = row; r < row + rows; r++) for (let c = column; c < column + columns; c++) visit(r, c);
}

/** Our style under the library's names; what it does not mention is left out. */
function styled(style) {
  const font = {
    ...(style.bold !== undefined && { bold: style.bold }),
    ...(style.italic !== undefined && { italic: style.italic }),
    ...(style.underline !== undefined && { underline: style.underline }),
    ...(style.color && { color: rgb(style.color) }),
    ...(style.fontName && { name: style.fontName }),
    ...(style.fontSize && { size: style.fontSize }),
  };
  const alignment = {
    ...(style.horizontal && { horizontal: style.horizontal.toLowerCase() }),
    ...(style.vertical && { vertical: style.vertical.toLowerCase() }),
    ...(style.wrap !== undefined && { wrapText: style.wrap }),
  };
  return {
    font,
    alignment,
    ...(style.fill && { fill: { type: "pattern", pattern: "solid", fgColor: rgb(style.fill) } }),
    ...(style.borders && { border: { top: thin, right: thin, bottom: thin, left: thin } }),
  };
}

function over(lower = {}, upper) {
  return {
    ...lower,
    ...upper,
    font: { ...lower.font, ...upper.font },
    alignment: { ...lower.alignment, ...upper.alignment },
  };
}

function sheetOf({ name, content }) {
  const cells = new Map();
  const change = (row, column, more) => cells.set(`${row},${column}`, { ...cells.get(`${row},${column}`), ...more });

  for (const { box, values } of content.cells) {
    each(box, (row, column) => {
      const value = values[row - box.row][column - box.column];
      if (value !== "") change(row, column, { value, type: typeof value });
    });
  }
  const restyle = (box, style) =>
    each(box, (row, column) => change(row, column, { style: over(cells.get(`${row},${column}`)?.style, style) }));
  for (const { box, style } of content.styles) restyle(box, styled(style));
  for (const { box, format } of content.numberFormats) restyle(box, { numFmt: format });

  const columns = [];
  for (const { column, characters } of content.columnWidths) columns[column] = { width: characters };
  return {
    name,
    rows: [],
    cells: new Map([...cells].map(([at, cell]) => [at, { value: null, type: "empty", ...cell }])),
    columns,
    rowDefs: new Map(content.rowHeights.map(({ row, points }) => [row, { height: points, customHeight: true }])),
    merges: content.merges.map(({ row, column, rows, columns: width }) => ({
      startRow: row,
      startCol: column,
      endRow: row + rows - 1,
      endCol: column + width - 1,
    })),
    freezePane: { rows: content.frozenRows },
    pageSetup: {
      paperSize: content.print.paper.toLowerCase(),
      orientation: content.print.landscape ? "landscape" : "portrait",
      fitToPage: true,
      fitToWidth: content.print.pagesWide,
      fitToHeight: 0,
    },
  };
}

/** The sheet's repeated header rows as a defined name: the library's own setting leaves the sheet's name unquoted. */
function repeatedRows({ name, content }) {
  const { first, last } = content.print.repeatedRows;
  return {
    name: "_xlnm.Print_Titles",
    range: `'${name.replaceAll("'", "''")}'!$${first + 1}:$${last + 1}`,
    scope: name,
  };
}

const day = new Date("2020-03-18T00:00:00Z");
const bytes = await writeXlsx({
  sheets: sample.sheets.map(sheetOf),
  namedRanges: sample.sheets.filter(({ content }) => content.print.repeatedRows).map(repeatedRows),
  properties: { title: "Hướng Hóa 2020", created: day, modified: day },
});
writeFileSync(process.argv[2] ?? file("huong-hoa-2020.xlsx"), bytes);
