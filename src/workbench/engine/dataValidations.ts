import type { Box } from "../../workbook/address";
import type { Value } from "./edits";
import { intersection, without } from "./size";
import type { State } from "./state";

export type ComparisonOperator =
  | "Between"
  | "NotBetween"
  | "EqualTo"
  | "NotEqualTo"
  | "GreaterThan"
  | "LessThan"
  | "GreaterThanOrEqualTo"
  | "LessThanOrEqualTo";

export type ValidationRule =
  | { readonly type: "List"; readonly choices: readonly string[]; readonly inCellDropDown: boolean }
  | {
      readonly type: "WholeNumber";
      readonly operator: ComparisonOperator;
      readonly formula1: number;
      readonly formula2?: number;
    };

export interface ValidationPrompt {
  readonly showPrompt: boolean;
  readonly title: string;
  readonly message: string;
}

export interface ValidationAlert {
  readonly showAlert: boolean;
  readonly style: "Stop" | "Warning" | "Information";
  readonly title: string;
  readonly message: string;
}

/** What may be typed into the cells of some boxes; a rule of null lets everything in. */
export interface DataValidation {
  readonly boxes: readonly Box[];
  readonly rule: ValidationRule | null;
  readonly ignoreBlanks: boolean;
  readonly prompt: ValidationPrompt;
  readonly alert: ValidationAlert;
}

export const NO_VALIDATION: Omit<DataValidation, "boxes"> = {
  rule: null,
  ignoreBlanks: true,
  prompt: { showPrompt: true, title: "", message: "" },
  alert: { showAlert: true, style: "Stop", title: "", message: "" },
};

export interface DataValidations {
  /** no two of them share a cell */
  all(sheetId: string): readonly DataValidation[];
  at(sheetId: string, row: number, column: number): DataValidation | null;
  /** Takes the place of whatever stood in the box; null clears it. */
  put(sheetId: string, box: Box, validation: Omit<DataValidation, "boxes"> | null): void;
}

export function createDataValidations(state: State): DataValidations {
  const all = (sheetId: string): readonly DataValidation[] =>
    state.get<readonly DataValidation[]>(`${sheetId}/dataValidations`, []);
  return {
    all,
    at: (sheetId, row, column) => {
      const cell = { row, column, rows: 1, columns: 1 };
      return all(sheetId).find(({ boxes }) => boxes.some((box) => intersection(box, cell))) ?? null;
    },
    put(sheetId, box, validation) {
      const others = all(sheetId).flatMap((other) => {
        const boxes = other.boxes.flatMap((each) => without(each, box));
        return boxes.length > 0 ? [{ ...other, boxes }] : [];
      });
      const next = validation === null ? others : [...others, { ...validation, boxes: [box] }];
      state.put(`${sheetId}/dataValidations`, next.length > 0 ? next : undefined);
    },
  };
}

/** Whether a cell may hold a value. */
export function allows({ rule, ignoreBlanks }: DataValidation, value: Value): boolean {
  if (rule === null) return true;
  if (value === null || value === "") return ignoreBlanks;
  if (rule.type === "List") return rule.choices.includes(String(value));
  return typeof value === "number" && Number.isInteger(value) && compares(value, rule);
}

function compares(value: number, rule: Extract<ValidationRule, { type: "WholeNumber" }>): boolean {
  const { operator, formula1: low, formula2: high = low } = rule;
  switch (operator) {
    case "Between":
      return value >= low && value <= high;
    case "NotBetween":
      return value < low || value > high;
    case "EqualTo":
      return value === low;
    case "NotEqualTo":
      return value !== low;
    case "GreaterThan":
      return value > low;
    case "LessThan":
      return value < low;
    case "GreaterThanOrEqualTo":
      return value >= low;
    case "LessThanOrEqualTo":
      return value <= low;
  }
}
