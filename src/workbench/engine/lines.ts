import {
  Direction,
  InsertColByRangeCommand,
  InsertRowByRangeCommand,
  RemoveColByRangeCommand,
  RemoveRowByRangeCommand,
} from "./univer";
import type { Box } from "../../workbook/address";
import { onBoxes } from "./conditionalFormats";
import type { ConditionalFormat } from "./conditionalFormats";
import type { DataValidation } from "./dataValidations";
import { moveReferences } from "./formulaReferences";
import type { MoveLine } from "./formulaReferences";
import { MAX_COLUMNS, MAX_ROWS } from "./size";
import type { Unit } from "./startUniver";
import type { State } from "./state";

export type Line = "row" | "column";

export interface Lines {
  insert(sheetId: string, line: Line, index: number, count: number): void;
  remove(sheetId: string, line: Line, index: number, count: number): void;
}

/** Inserting and deleting rows and columns: Univer moves cells and references in formulas, what we keep ourselves moves here. */
export function createLines(unit: Unit, state: State, grow: (sheetId: string, box: Box) => void): Lines {
  const { unitId, commands } = unit;

  const moveState = (
    sheetId: string,
    line: Line,
    move: (first: number, last: number) => [number, number] | null,
  ): void => {
    const at = (index: number): number | null => move(index, index)?.[0] ?? null;
    for (const what of line === "row"
      ? ["rowHeights", "rowsHidden", "rowFormats"]
      : ["columnWidths", "columnsHidden", "columnFormats"]) {
      const key = `${sheetId}/${what}`;
      const entries = Object.entries(state.get<Record<number, unknown>>(key, {}));
      if (entries.length === 0) continue;
      const moved = entries.flatMap(([index, value]) => {
        const next = at(Number(index));
        return next === null ? [] : [[next, value] as const];
      });
      state.put(key, Object.fromEntries(moved));
    }
    const box = (before: Box): Box | null => moveBox(before, line, move);
    const boxes = (before: readonly Box[]): Box[] => before.flatMap((each) => box(each) ?? []);
    const merges = state.get<readonly Box[]>(`${sheetId}/merges`, []);
    if (merges.length > 0) {
      const single = (each: Box): boolean => each.rows === 1 && each.columns === 1;
      state.put(
        `${sheetId}/merges`,
        boxes(merges).filter((each) => !single(each)),
      );
    }
    const formats = state.get<readonly ConditionalFormat[]>(`${sheetId}/conditionalFormats`, []);
    if (formats.length > 0) {
      const moved = formats.flatMap((format) => {
        const next = boxes(format.boxes);
        return next.length === 0 ? [] : [movedFormat(format, next, line, at)];
      });
      state.put(`${sheetId}/conditionalFormats`, moved);
    }
    const validations = state.get<readonly DataValidation[]>(`${sheetId}/dataValidations`, []);
    if (validations.length > 0) {
      const moved = validations.flatMap((validation) => {
        const next = boxes(validation.boxes);
        return next.length === 0 ? [] : [{ ...validation, boxes: next }];
      });
      state.put(`${sheetId}/dataValidations`, moved.length > 0 ? moved : undefined);
    }
    const tables = state.get<readonly { sheetId: string; box: Box }[]>("workbook/tables", []);
    if (tables.some((table) => table.sheetId === sheetId)) {
      const moved = tables.flatMap((table) => {
        const next = table.sheetId === sheetId ? box(table.box) : table.box;
        return next ? [{ ...table, box: next }] : [];
      });
      state.put("workbook/tables", moved);
    }
  };

  return {
    insert(sheetId, line, index, count) {
      const row = line === "row";
      grow(
        sheetId,
        row ? { row: index, column: 0, rows: count, columns: 1 } : { row: 0, column: index, rows: 1, columns: count },
      );
      const sheet = unit.sheet(sheetId);
      const range = row
        ? { startRow: index, endRow: index + count - 1, startColumn: 0, endColumn: sheet.getColumnCount() - 1 }
        : { startRow: 0, endRow: sheet.getRowCount() - 1, startColumn: index, endColumn: index + count - 1 };
      const direction = row ? Direction.UP : Direction.LEFT;
      const { id } = row ? InsertRowByRangeCommand : InsertColByRangeCommand;
      commands.syncExecuteCommand(id, { unitId, subUnitId: sheetId, range, direction });
      moveState(sheetId, line, (first, last) =>
        first >= index ? [first + count, last + count] : last >= index ? [first, last + count] : [first, last],
      );
    },
    remove(sheetId, line, index, count) {
      const row = line === "row";
      const sheet = unit.sheet(sheetId);
      const end = Math.min(index + count, row ? sheet.getRowCount() : sheet.getColumnCount()) - 1;
      if (end >= index) {
        const range = row
          ? { startRow: index, endRow: end, startColumn: 0, endColumn: sheet.getColumnCount() - 1 }
          : { startRow: 0, endRow: sheet.getRowCount() - 1, startColumn: index, endColumn: end };
        const { id } = row ? RemoveRowByRangeCommand : RemoveColByRangeCommand;
        commands.syncExecuteCommand(id, { unitId, subUnitId: sheetId, range });
      }
      moveState(sheetId, line, (first, last) => {
        const gone = (position: number): boolean => position >= index && position < index + count;
        const from = first < index ? first : gone(first) ? index : first - count;
        const to = last < index ? last : gone(last) ? index - 1 : last - count;
        return to < from ? null : [from, to];
      });
    },
  };
}

function moveBox(box: Box, line: Line, move: (first: number, last: number) => [number, number] | null): Box | null {
  const whole = line === "row" ? box.rows === MAX_ROWS : box.columns === MAX_COLUMNS;
  if (whole) return box;
  const [first, count] = line === "row" ? [box.row, box.rows] : [box.column, box.columns];
  const moved = move(first, first + count - 1);
  if (!moved) return null;
  const [from, to] = moved;
  return line === "row" ? { ...box, row: from, rows: to - from + 1 } : { ...box, column: from, columns: to - from + 1 };
}

/** A rule's formula moves like a formula in the first of its cells that is still there. */
function movedFormat(format: ConditionalFormat, boxes: readonly Box[], line: Line, move: MoveLine): ConditionalFormat {
  if (format.rule.type !== "Custom") return { ...format, boxes };
  const [first, key] = [format.boxes[0]!, line] as const;
  const count = line === "row" ? first.rows : first.columns;
  let kept = 0;
  while (kept < count && move(first[key] + kept) === null) kept++;
  const anchor = { ...first, [key]: first[key] + (kept < count ? kept : 0) };
  const formula = moveReferences(ruleFormula(onBoxes(format, [anchor])), line, move);
  return { ...format, boxes, rule: { type: "Custom", formula } };
}

const ruleFormula = ({ rule }: ConditionalFormat): string => (rule.type === "Custom" ? rule.formula : "");
