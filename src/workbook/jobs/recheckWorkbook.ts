import type { LocateOptions } from "../../domain/location/locateErrors";
import type { Area, Box } from "../address";
import { contains, sameBox } from "../address";
import type { Host, Progress } from "../host";
import type { Lexicon } from "../reading/lexicon";
import type { Block, SheetInfo, Survey } from "../snapshot";
import { checkWorkbook } from "./checkWorkbook";
import type { CheckReport } from "./jobs";
import { paceOf } from "./pace";
import { readCalculated } from "./readCalculated";
import { readTablesInSteps } from "./readTablesInSteps";
import { reportOn } from "./reportOn";
import { keptColumnChoices } from "./takeSnapshot";

/**
 * The report after an edit. Reads from Excel only what the edit touched, and the cells with formulas, since these
 * may follow it; sheets that did not change keep their tables. Answers what a whole check would:
 * where sheets came, went, grew or shrank, it is one.
 * @throws HostFailure what Excel refused; "Cancelled" when the planner stopped it
 */
export async function recheckWorkbook(
  host: Host,
  lexicon: Lexicon,
  report: CheckReport,
  edited: readonly Area[],
  options: LocateOptions = {},
  progress?: Progress,
): Promise<CheckReport> {
  const before = report.snapshot;
  const survey = await host.survey();
  if (!isSameShape(before.survey, survey)) return checkWorkbook(host, lexicon, options, progress);
  const areas = [...touchedAreas(edited, before.blocks), ...computedAreas(before.blocks)];
  const fresh = await readCalculated(host, areas, progress);
  const touched = new Set(fresh.map(({ area }) => area.sheetId));
  const blocks = before.blocks.map((block) => spliced(block, fresh));
  const snapshot = { survey, blocks, columnChoices: keptColumnChoices(host) };
  const pace = paceOf(progress);
  const read = await readTablesInSteps(snapshot, lexicon, pace, undefined, (sheetId) =>
    touched.has(sheetId) ? null : report.tables.filter((table) => table.sheetId === sheetId),
  );
  return reportOn({ snapshot, skipped: report.skipped ?? [] }, read, lexicon, options, pace, progress);
}

/** The same sheets, filled to the same edges, and numbers displayed in the same way. */
function isSameShape(before: Survey, now: Survey): boolean {
  const { separators } = before;
  return (
    before.sheets.length === now.sheets.length &&
    before.sheets.every((sheet, index) => isSameSheet(sheet, now.sheets[index]!)) &&
    separators.decimal === now.separators.decimal &&
    separators.group === now.separators.group
  );
}

function isSameSheet(x: SheetInfo, y: SheetInfo): boolean {
  const isSameUsed = x.used === null || y.used === null ? x.used === y.used : sameBox(x.used, y.used);
  return x.id === y.id && x.name === y.name && x.visible === y.visible && isSameUsed;
}

/** What was edited, as far as it is part of what was read. */
function touchedAreas(edited: readonly Area[], blocks: readonly Block[]): Area[] {
  const areas: Area[] = [];
  for (const { sheetId, box } of edited) {
    const block = blocks.find(({ area }) => area.sheetId === sheetId);
    const common = block && intersection(block.area.box, box);
    if (common && !areas.some((other) => other.sheetId === sheetId && contains(other.box, common))) {
      areas.push({ sheetId, box: common });
    }
  }
  return areas;
}

function intersection(x: Box, y: Box): Box | null {
  const row = Math.max(x.row, y.row);
  const column = Math.max(x.column, y.column);
  const rows = Math.min(x.row + x.rows, y.row + y.rows) - row;
  const columns = Math.min(x.column + x.columns, y.column + y.columns) - column;
  return rows > 0 && columns > 0 ? { row, column, rows, columns } : null;
}

/** The smallest rectangle around the formulas of each sheet. */
function computedAreas(blocks: readonly Block[]): Area[] {
  return blocks.flatMap(({ area, formulas }) => {
    let box: Box | null = null;
    for (const [row, cells] of formulas.entries()) {
      for (const [column, content] of cells.entries()) {
        if (typeof content === "string" && content.startsWith("=")) {
          box = around(box, area.box.row + row, area.box.column + column);
        }
      }
    }
    return box === null ? [] : [{ sheetId: area.sheetId, box }];
  });
}

function around(box: Box | null, row: number, column: number): Box {
  if (box === null) return { row, column, rows: 1, columns: 1 };
  const [top, left] = [Math.min(box.row, row), Math.min(box.column, column)];
  return {
    row: top,
    column: left,
    rows: Math.max(box.row + box.rows, row + 1) - top,
    columns: Math.max(box.column + box.columns, column + 1) - left,
  };
}

/** The block with what was read anew in its place. */
function spliced(block: Block, fresh: readonly Block[]): Block {
  const own = fresh.filter(({ area }) => area.sheetId === block.area.sheetId);
  if (own.length === 0) return block;
  const { row, column } = block.area.box;
  const put = <T>(grid: readonly (readonly T[])[], gridOf: (from: Block) => readonly (readonly T[])[]) => {
    const rows = [...grid];
    for (const each of own) {
      const { box } = each.area;
      gridOf(each).forEach((cells, at) => {
        const changed = [...rows[box.row - row + at]!];
        changed.splice(box.column - column, box.columns, ...cells);
        rows[box.row - row + at] = changed;
      });
    }
    return rows;
  };
  return {
    area: block.area,
    values: put(block.values, ({ values }) => values),
    texts: put(block.texts, ({ texts }) => texts),
    formulas: put(block.formulas, ({ formulas }) => formulas),
    numberFormats: put(block.numberFormats, ({ numberFormats }) => numberFormats),
  };
}
