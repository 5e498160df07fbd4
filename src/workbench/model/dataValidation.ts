import type { Box } from "../../workbook/address";
import { allows, NO_VALIDATION } from "../engine/dataValidations";
import type {
  ComparisonOperator,
  DataValidation as Stored,
  ValidationAlert,
  ValidationRule,
} from "../engine/dataValidations";
import { intersection } from "../engine/size";
import { invalidArgument, notImplemented } from "../interpreter/errors";
import { ModelObject } from "../interpreter/objects";
import { requireUnlocked } from "./book";
import type { Book } from "./book";

type Settings = Omit<Stored, "boxes">;

const OPERATORS: readonly string[] = [
  "Between",
  "NotBetween",
  "EqualTo",
  "NotEqualTo",
  "GreaterThan",
  "LessThan",
  "GreaterThanOrEqualTo",
  "LessThanOrEqualTo",
] satisfies readonly ComparisonOperator[];

const STYLES: readonly string[] = ["Stop", "Warning", "Information"];
/** Excel's own limits, in letters */
const LONGEST = { title: 32, message: 255, list: 255 };

/** What may be typed into a range. Where its cells differ, everything but the type reads as null. */
export class DataValidation extends ModelObject {
  readonly #book: Book;
  readonly #sheetId: string;
  readonly #box: Box;

  constructor(book: Book, sheetId: string, box: Box) {
    super();
    this.#book = book;
    this.#sheetId = sheetId;
    this.#box = box;
  }

  get type(): string {
    const settings = this.read();
    return settings === null ? "MixedCriteria" : (settings.rule?.type ?? "None");
  }
  get rule(): unknown {
    const settings = this.read();
    return settings && asRule(settings.rule);
  }
  set rule(value: unknown) {
    const rule = readRule(value);
    this.change((settings) => ({ ...settings, rule }));
  }
  get prompt(): unknown {
    return this.read()?.prompt ?? null;
  }
  set prompt(value: unknown) {
    const { showPrompt = true, title = "", message = "" } = value as Partial<Settings["prompt"]>;
    requireShort(title, message);
    this.change((settings) => ({ ...settings, prompt: { showPrompt, title, message } }));
  }
  get errorAlert(): unknown {
    return this.read()?.alert ?? null;
  }
  set errorAlert(value: unknown) {
    const { showAlert = true, style = "Stop", title = "", message = "" } = value as Partial<ValidationAlert>;
    requireShort(title, message);
    if (!STYLES.includes(style)) throw invalidArgument();
    this.change((settings) => ({ ...settings, alert: { showAlert, style, title, message } }));
  }
  get ignoreBlanks(): boolean | null {
    return this.read()?.ignoreBlanks ?? null;
  }
  set ignoreBlanks(value: boolean | null) {
    this.change((settings) => ({ ...settings, ignoreBlanks: Boolean(value) }));
  }
  /** null when some cells hold what the rule allows and others do not */
  get valid(): boolean | null {
    const { engine } = this.#book;
    const cells = engine.cells.clip(this.#sheetId, this.#box);
    let [good, bad] = [false, false];
    for (let row = cells.row; row < cells.row + cells.rows; row++) {
      for (let column = cells.column; column < cells.column + cells.columns; column++) {
        const stored = engine.dataValidations.at(this.#sheetId, row, column);
        if (stored === null || allows(stored, engine.cells.value(this.#sheetId, row, column))) good = true;
        else bad = true;
      }
    }
    return good && bad ? null : !bad;
  }

  clear(): void {
    requireUnlocked(this.#book, this.#sheetId, this.#book.engine.cells.clip(this.#sheetId, this.#box));
    this.#book.engine.dataValidations.put(this.#sheetId, this.#box, null);
  }

  private read(): Settings | null {
    const touching = this.#book.engine.dataValidations
      .all(this.#sheetId)
      .filter(({ boxes }) => boxes.some((box) => intersection(box, this.#box)));
    const [first] = touching;
    if (!first) return NO_VALIDATION;
    const covered = first.boxes.reduce((cells, box) => cells + cellsOf(intersection(box, this.#box)), 0);
    return touching.length === 1 && covered === cellsOf(this.#box) ? first : null;
  }
  private change(next: (settings: Settings) => Settings): void {
    requireUnlocked(this.#book, this.#sheetId, this.#book.engine.cells.clip(this.#sheetId, this.#box));
    this.#book.engine.dataValidations.put(this.#sheetId, this.#box, next(this.read() ?? NO_VALIDATION));
  }
}

function cellsOf(box: Box | null): number {
  return box ? box.rows * box.columns : 0;
}

function requireShort(title: string, message: string): void {
  if (title.length > LONGEST.title || message.length > LONGEST.message) throw invalidArgument();
}

function readRule(given: unknown): ValidationRule {
  const [[kind, value] = [], ...others] = Object.entries(given as Record<string, unknown>);
  if (kind === undefined || others.length > 0) throw invalidArgument();
  if (kind === "list") return readList(value as { source?: unknown; inCellDropDown?: unknown });
  if (kind === "wholeNumber") return readWholeNumber(value as Record<string, unknown>);
  throw notImplemented(`DataValidation.rule ${kind}`);
}

function readList({ source, inCellDropDown = true }: { source?: unknown; inCellDropDown?: unknown }): ValidationRule {
  if (typeof source !== "string" || source.startsWith("=")) throw notImplemented("DataValidation.rule of cells");
  const choices = source.split(",").map((choice) => choice.trim());
  if (source.length > LONGEST.list || choices.some((choice) => choice === "")) throw invalidArgument();
  return { type: "List", choices, inCellDropDown: Boolean(inCellDropDown) };
}

function readWholeNumber({ operator, formula1, formula2 }: Record<string, unknown>): ValidationRule {
  if (!OPERATORS.includes(String(operator))) throw invalidArgument();
  const limits = {
    formula1: limit(formula1),
    ...(formula2 === undefined || formula2 === null || formula2 === "" ? {} : { formula2: limit(formula2) }),
  };
  return { type: "WholeNumber", operator: operator as ComparisonOperator, ...limits };
}

function limit(given: unknown): number {
  if (typeof given === "string" && given.startsWith("=")) throw notImplemented("DataValidation.rule with a formula");
  const number = Number(given);
  if (given === "" || given === null || !Number.isInteger(number)) throw invalidArgument();
  return number;
}

/** {} stands for no rule, as in Excel. */
function asRule(rule: ValidationRule | null): unknown {
  if (rule === null) return {};
  if (rule.type === "List") return { list: { inCellDropDown: rule.inCellDropDown, source: rule.choices.join(",") } };
  const { type: _type, ...wholeNumber } = rule;
  return { wholeNumber };
}
