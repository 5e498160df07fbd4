import { a1, parseA1, type Box } from "../workbook/address";
import type { Flag } from "../workbook/patch";

/**
 * A mark is a conditional format whose formula is always true and carries our name (N of a text is 0),
 * so it is found again after saving and opening, and the user's own formats stay untouched.
 */
const MARKER = { hard: '=N("BHXH.FLAG.HARD")=0', soft: '=N("BHXH.FLAG.SOFT")=0' } as const;

/** Never colour alone: hard marks are bold and underlined, soft ones italic and underlined. */
const LOOK = {
  hard: { fill: "#FCE4D6", color: "#9C2A00", bold: true, italic: false },
  soft: { fill: "#FFF4CE", color: "#5C4500", bold: false, italic: true },
} as const;

/** Cells per conditional format: one request for 200 cells is about 2 KB. */
const CELLS_PER_FORMAT = 200;

export type MarkedFormat = {
  readonly id: string;
  readonly flags: readonly Flag[];
};

/** Our marks on these sheets, by sheet id; sheets that are gone have no entry. One round trip, two when there are any. */
export async function readMarks(
  context: Excel.RequestContext,
  sheetIds: readonly string[],
): Promise<Map<string, MarkedFormat[]>> {
  const sheets = sheetIds.map((id) => ({ id, sheet: context.workbook.worksheets.getItemOrNullObject(id) }));
  const listed = sheets.map(({ id, sheet }) => {
    const formats = sheet.getRange().conditionalFormats;
    formats.load("items/id,items/type");
    return { id, sheet, formats };
  });
  await context.sync();

  const candidates = listed
    .filter(({ sheet }) => !sheet.isNullObject)
    .flatMap(({ id, formats }) =>
      formats.items
        .filter((format) => format.type === Excel.ConditionalFormatType.custom)
        .map(({ id: formatId }) => {
          // named anew: a range does not outlive the round trip it was asked for in
          const format = context.workbook.worksheets.getItem(id).getRange().conditionalFormats.getItem(formatId);
          const { rule } = format.custom;
          rule.load("formula");
          const ranges = format.getRanges();
          ranges.load("address");
          return { sheetId: id, formatId, rule, ranges };
        }),
    );
  if (candidates.length > 0) await context.sync();

  const marks = new Map<string, MarkedFormat[]>();
  for (const { id, sheet } of listed) if (!sheet.isNullObject) marks.set(id, []);
  for (const { sheetId, formatId, rule, ranges } of candidates) {
    const severity = severityOf(rule.formula);
    if (!severity && !isUnfinished(rule.formula)) continue;
    const flags = severity ? boxesOf(ranges.address).flatMap((box) => flagsIn(box, severity)) : [];
    marks.get(sheetId)!.push({ id: formatId, flags });
  }
  return marks;
}

/** Queues the removal of marks; nothing is sent yet. */
export function queueUnmark(context: Excel.RequestContext, sheetId: string, marks: readonly MarkedFormat[]): void {
  const formats = context.workbook.worksheets.getItem(sheetId).getRange().conditionalFormats;
  for (const mark of marks) formats.getItem(mark.id).delete();
}

/** Queues new marks; nothing is sent yet. */
export function queueMark(context: Excel.RequestContext, sheetId: string, flags: readonly Flag[]): void {
  const sheet = context.workbook.worksheets.getItem(sheetId);
  for (const severity of ["hard", "soft"] as const) {
    const addresses = runsOf(flags.filter((flag) => flag.severity === severity)).map(a1);
    for (let start = 0; start < addresses.length; start += CELLS_PER_FORMAT) {
      const cells = sheet.getRanges(addresses.slice(start, start + CELLS_PER_FORMAT).join(","));
      const { custom } = cells.conditionalFormats.add(Excel.ConditionalFormatType.custom);
      custom.rule.formula = MARKER[severity];
      custom.format.fill.color = LOOK[severity].fill;
      custom.format.font.color = LOOK[severity].color;
      custom.format.font.bold = LOOK[severity].bold;
      custom.format.font.italic = LOOK[severity].italic;
      custom.format.font.underline = Excel.ConditionalRangeFontUnderlineStyle.single;
    }
  }
}

function severityOf(formula: string): Flag["severity"] | null {
  const plain = formula.replace(/\s/g, "").replace(/^=?/, "=").toUpperCase();
  return plain === MARKER.hard ? "hard" : plain === MARKER.soft ? "soft" : null;
}

/** A custom format without a formula is one of ours that was cut short: nobody else can make one. */
function isUnfinished(formula: string): boolean {
  return /^=?\s*$/.test(formula);
}

function boxesOf(addresses: string): Box[] {
  // a quoted sheet name may hold commas
  return addresses
    .replace(/'(?:[^']|'')*'!/g, "")
    .split(",")
    .map((address) => parseA1(address.trim()))
    .filter((box) => box !== null);
}

function flagsIn(box: Box, severity: Flag["severity"]): Flag[] {
  return Array.from({ length: box.rows * box.columns }, (_, index) => ({
    row: box.row + Math.floor(index / box.columns),
    column: box.column + (index % box.columns),
    severity,
  }));
}

/** Neighbouring cells of a column become one rectangle. */
function runsOf(flags: readonly Flag[]): Box[] {
  const runs: Box[] = [];
  for (const { row, column } of [...flags].sort((x, y) => x.column - y.column || x.row - y.row)) {
    const last = runs[runs.length - 1];
    if (last && last.column === column && last.row + last.rows === row)
      runs[runs.length - 1] = { ...last, rows: last.rows + 1 };
    else if (!last || last.column !== column || last.row + last.rows - 1 !== row)
      runs.push({ row, column, rows: 1, columns: 1 });
  }
  return runs;
}
