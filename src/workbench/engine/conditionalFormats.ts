import { FormulaResultStatus, RegisterOtherFormulaService } from "./univer";
import type { Box } from "../../workbook/address";
import type { BorderLineFormat, CellFormat, Side } from "./cellFormat";
import type { Value } from "./edits";
import { shiftFormula } from "./formulaReferences";
import type { State } from "./state";
import type { Unit } from "./startUniver";

export type CellValueOperator =
  | "Between"
  | "NotBetween"
  | "EqualTo"
  | "NotEqualTo"
  | "GreaterThan"
  | "LessThan"
  | "GreaterThanOrEqual"
  | "LessThanOrEqual";

export type ConditionalRule =
  | { readonly type: "Custom"; readonly formula: string }
  | {
      readonly type: "CellValue";
      readonly operator: CellValueOperator;
      readonly formula1: string;
      readonly formula2?: string;
    };

/** Only what is named is changed in the cells that satisfy the rule. */
export interface ConditionalStyle {
  readonly fill?: string;
  readonly color?: string;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly underline?: string;
  readonly strikethrough?: boolean;
  readonly numberFormat?: string;
  readonly borders?: { readonly [side in Side]?: BorderLineFormat };
}

/** A formula's relative references are those of the first box's top left cell. */
export interface ConditionalFormat {
  readonly id: string;
  readonly boxes: readonly Box[];
  readonly rule: ConditionalRule;
  readonly style: ConditionalStyle;
  readonly stopIfTrue: boolean;
}

/** The same format on other boxes: a formula is rewritten for the cell that is now the first. */
export function onBoxes(format: ConditionalFormat, boxes: readonly Box[]): ConditionalFormat {
  const [from, to] = [format.boxes[0]!, boxes[0]!];
  if (format.rule.type !== "Custom") return { ...format, boxes };
  const formula = shiftFormula(format.rule.formula, to.row - from.row, to.column - from.column);
  return { ...format, boxes, rule: { type: "Custom", formula } };
}

export interface ConditionalFormats {
  /** first in the list = first in priority */
  all(sheetId: string): readonly ConditionalFormat[];
  put(sheetId: string, formats: readonly ConditionalFormat[]): void;
  newId(): string;
  /** those of the cell whose rule holds; a formula not calculated yet does not hold until then */
  satisfied(sheetId: string, row: number, column: number): readonly ConditionalFormat[];
  /** Takes the formulas of a deleted sheet out of the calculation. */
  forget(sheetId: string): void;
  /** Calls back when a rule was found to hold, or no longer; returns the function that stops it. */
  onResults(listener: () => void): () => void;
  /** the cell's format with the satisfied ones over it */
  over(format: CellFormat, satisfied: readonly ConditionalFormat[]): CellFormat;
}

export function createConditionalFormats(
  unit: Unit,
  state: State,
  value: (sheetId: string, row: number, column: number) => Value,
): ConditionalFormats {
  const formulas = unit.injector.get(RegisterOtherFormulaService);
  /** Univer's id of the formula of one box of one rule, by sheet, formula and box */
  const registered = new Map<string, { readonly formulaId: string; readonly sheetId: string }>();
  let made = 0;

  const all = (sheetId: string): readonly ConditionalFormat[] =>
    state.get<readonly ConditionalFormat[]>(`${sheetId}/conditionalFormats`, []);

  const keyOf = (sheetId: string, formula: string, box: Box): string =>
    [sheetId, box.row, box.column, box.rows, box.columns, formula].join(" ");

  /** Puts the formula of one box into the calculation, once. */
  const register = (sheetId: string, local: string, box: Box): string => {
    const key = keyOf(sheetId, local, box);
    let known = registered.get(key);
    if (!known) {
      const sheet = unit.sheet(sheetId);
      const range = {
        startRow: box.row,
        startColumn: box.column,
        endRow: Math.min(box.row + box.rows, sheet.getRowCount()) - 1,
        endColumn: Math.min(box.column + box.columns, sheet.getColumnCount()) - 1,
      };
      const text = local.startsWith("=") ? local : `=${local}`;
      known = { formulaId: formulas.registerFormulaWithRange(unit.unitId, sheetId, text, [range]), sheetId };
      registered.set(key, known);
    }
    return known.formulaId;
  };

  const localTo = (box: Box, origin: Box, formula: string): string =>
    shiftFormula(formula, box.row - origin.row, box.column - origin.column);

  const holds = (sheetId: string, formula: string, origin: Box, box: Box, row: number, column: number): boolean => {
    const formulaId = register(sheetId, localTo(box, origin, formula), box);
    const result = formulas.getFormulaValueSync(unit.unitId, sheetId, formulaId);
    if (result?.status !== FormulaResultStatus.SUCCESS) return false;
    const cell = result.result?.[row - box.row]?.[column - box.column]?.[0]?.[0];
    return isTrue(cell?.v);
  };

  const drop = (sheetId: string, isWanted: (key: string) => boolean): void => {
    for (const [known, entry] of registered) {
      if (entry.sheetId !== sheetId || isWanted(known)) continue;
      registered.delete(known);
      formulas.deleteFormula(unit.unitId, sheetId, [entry.formulaId]);
    }
  };

  // formulas of new rules are calculated without being asked for; those of rules that are gone no longer
  state.onChange((key) => {
    const sheetId = /^(.+)\/conditionalFormats$/.exec(key)?.[1];
    if (!sheetId) return;
    const wanted = new Set<string>();
    for (const { rule, boxes } of all(sheetId)) {
      if (rule.type !== "Custom" || rule.formula === "") continue;
      for (const box of boxes) {
        const local = localTo(box, boxes[0]!, rule.formula);
        wanted.add(keyOf(sheetId, local, box));
        register(sheetId, local, box);
      }
    }
    drop(sheetId, (known) => wanted.has(known));
  });

  return {
    all,
    put: (sheetId, formats) => state.put(`${sheetId}/conditionalFormats`, formats),
    forget: (sheetId) => drop(sheetId, () => false),
    newId: () => `cf-${++made}`,
    satisfied(sheetId, row, column) {
      const found: ConditionalFormat[] = [];
      for (const format of all(sheetId)) {
        const box = format.boxes.find((candidate) => contains(candidate, row, column));
        if (!box) continue;
        const { rule } = format;
        const holding =
          rule.type === "Custom"
            ? rule.formula !== "" && holds(sheetId, rule.formula, format.boxes[0]!, box, row, column)
            : compares(value(sheetId, row, column), rule);
        if (!holding) continue;
        found.push(format);
        if (format.stopIfTrue) break;
      }
      return found;
    },
    onResults(listener) {
      const subscription = formulas.formulaResult$.subscribe(listener);
      return () => subscription.unsubscribe();
    },
    over(format, satisfied) {
      // the first rule wins where two set the same property
      return [...satisfied].reverse().reduce<CellFormat>((under, { style: { borders, ...style } }) => {
        return { ...under, ...style, borders: { ...under.borders, ...borders } };
      }, format);
    },
  };
}

const contains = (box: Box, row: number, column: number): boolean =>
  row >= box.row && row < box.row + box.rows && column >= box.column && column < box.column + box.columns;

const isTrue = (value: unknown): boolean => value === true || (typeof value === "number" && value !== 0);

function compares(value: Value, rule: Extract<ConditionalRule, { type: "CellValue" }>): boolean {
  const [low, high] = [constant(rule.formula1), constant(rule.formula2 ?? "")];
  if (value === null || value === "") return false;
  const sign = (other: Value): number => {
    if (typeof value === "number" && typeof other === "number") return value - other;
    return String(value).toLowerCase() === String(other).toLowerCase() ? 0 : typeof value === "number" ? -1 : 1;
  };
  switch (rule.operator) {
    case "EqualTo":
      return sign(low) === 0;
    case "NotEqualTo":
      return sign(low) !== 0;
    case "GreaterThan":
      return sign(low) > 0;
    case "LessThan":
      return sign(low) < 0;
    case "GreaterThanOrEqual":
      return sign(low) >= 0;
    case "LessThanOrEqual":
      return sign(low) <= 0;
    case "Between":
      return sign(low) >= 0 && sign(high) <= 0;
    case "NotBetween":
      return sign(low) < 0 || sign(high) > 0;
  }
}

/** The limit of a cell-value rule: a number or a quoted text, with or without "=". */
function constant(formula: string): Value {
  const text = formula.replace(/^=/, "").trim();
  const quoted = /^"((?:[^"]|"")*)"$/.exec(text);
  if (quoted) return quoted[1]!.replaceAll('""', '"');
  return text !== "" && Number.isFinite(Number(text)) ? Number(text) : text;
}
