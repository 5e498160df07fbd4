import type { BaseValueObject, ArrayValueObject } from "./univer";
import {
  ArrayValueObject as ArrayValue,
  BaseFunction,
  ERROR_TYPE_SET,
  ErrorValueObject,
  IFunctionService,
  ValueObjectFactory,
} from "./univer";
import type { Calculation } from "./calculation";
import type { Value } from "./edits";
import type { Unit } from "./startUniver";

/** A custom function as functions.json describes it, reduced to what calling it needs. */
export interface FunctionDefinition {
  readonly id: string;
  readonly name: string;
  readonly parameters: readonly {
    readonly dimensionality?: string;
    readonly optional?: boolean;
    readonly repeating?: boolean;
  }[];
  /** errors in its cells reach it as their text, instead of being the answer ("allowErrorForDataTypeAny") */
  readonly takesErrors?: boolean;
}

export type Argument = Value | readonly (readonly Value[])[] | readonly Argument[];
export type FunctionAnswer = { readonly value: unknown } | { readonly error: string };

/** One call that the add-in is asked to answer. */
export interface FunctionCall {
  readonly definition: FunctionDefinition;
  readonly sheetId: string;
  readonly row: number;
  readonly column: number;
  readonly arguments: readonly Argument[];
}

export interface AddinFunctions {
  register(namespace: string, definitions: readonly FunctionDefinition[]): void;
  /** Where the calls of one calculation pass go, all at once. Null: calls wait until somebody answers. */
  answerWith(invoke: ((calls: readonly FunctionCall[]) => void) | null): void;
  /** Answers that came back together lead to one recalculation. */
  answer(answers: readonly (readonly [FunctionCall, FunctionAnswer])[]): void;
  /** calls not yet answered, sent or not */
  waiting(): number;
  /** Resolves at the next answer. */
  answered(): Promise<void>;
}

export interface FunctionOptions {
  /** how a blank cell reaches a function; Excel has been seen to do both */
  readonly blanks: "null" | "zero";
  /** false: functions are never called, their cells stay #BUSY! */
  readonly evaluate: boolean;
}

const BUSY = "#BUSY!";

/**
 * Functions that live in the add-in. Univer calls a function synchronously: it answers from what is known about this cell,
 * else #BUSY! and the call is noted; at the end of the pass all noted calls go out together, and the answers cause another pass.
 * What is known about a cell is dropped after a pass that missed nothing: the next recalculation asks again, as Excel does.
 */
export function createAddinFunctions(unit: Unit, calculation: Calculation, options: FunctionOptions): AddinFunctions {
  const known = new Map<string, Map<string, FunctionAnswer | "sent">>();
  const noted = new Map<string, { call: FunctionCall; key: string }>();
  const evaluated = new Map<string, boolean>();
  const sent = new Map<FunctionCall, { cell: string; key: string }>();
  let invoke: ((calls: readonly FunctionCall[]) => void) | null = null;
  let waiters: (() => void)[] = [];

  // a reference to a waiting cell is an error, not a text
  (ERROR_TYPE_SET as Set<string>).add(BUSY);

  const blank: Value = options.blanks === "zero" ? 0 : null;
  const plain = (value: BaseValueObject | null | undefined | void): Value => {
    if (!value || value.isNull()) return blank;
    return value.isError() ? (value as ErrorValueObject).getErrorType() : (value.getValue() as Value);
  };
  const gridOf = (value: BaseValueObject): Value[][] => {
    if (!value.isArray()) return [[plain(value)]];
    const array = value as ArrayValueObject;
    return Array.from({ length: array.getRowCount() }, (_row, r) =>
      Array.from({ length: array.getColumnCount() }, (_column, c) => plain(array.get(r, c))),
    );
  };

  class AddinFunction extends BaseFunction {
    override minParams: number;
    override maxParams: number;

    constructor(
      name: string,
      private readonly definition: FunctionDefinition,
    ) {
      super(name);
      const { parameters } = definition;
      this.minParams = parameters.filter((parameter) => !parameter.optional && !parameter.repeating).length;
      this.maxParams = parameters.some((parameter) => parameter.repeating) ? 255 : parameters.length;
    }

    override calculate(...given: BaseValueObject[]): BaseValueObject {
      try {
        return this.fromKnown(given);
      } catch (error) {
        // an exception would stop Univer's engine for good
        console.error(error);
        return ErrorValueObject.create("#VALUE!" as never);
      }
    }

    private fromKnown(given: readonly BaseValueObject[]): BaseValueObject {
      const { takesErrors = false } = this.definition;
      const failed = given.find(
        (value) => value.isError() && stops((value as ErrorValueObject).getErrorType(), takesErrors),
      );
      if (failed) return failed;
      const { parameters } = this.definition;
      const one = (value: BaseValueObject, matrix: boolean): Value | Value[][] => {
        const grid = gridOf(value);
        return matrix ? grid : (grid[0]?.[0] ?? null);
      };
      const args: Argument[] = parameters.map((parameter, i) => {
        const matrix = parameter.dimensionality === "matrix";
        if (parameter.repeating) return given.slice(i).map((value) => one(value, matrix));
        const value = given[i];
        // an argument that was left out arrives as null, whatever the option for blanks says
        if (!value || (value.isNull() && !value.isArray() && parameter.optional)) return null;
        return one(value, matrix);
      });
      const error = firstError(args, takesErrors);
      if (error) return ErrorValueObject.create(error as never);

      const cell = `${this.subUnitId}!${this.row},${this.column}`;
      const key = this.name + JSON.stringify(args);
      const answer = known.get(cell)?.get(key);
      if (!answer || answer === "sent") {
        evaluated.set(cell, true);
        if (!answer && options.evaluate) {
          if (!known.has(cell)) known.set(cell, new Map());
          known.get(cell)!.set(key, "sent");
          const { definition, row, column } = this;
          noted.set(cell + key, {
            key,
            call: { definition, sheetId: this.subUnitId ?? "", row, column, arguments: args },
          });
        }
        return ErrorValueObject.create(BUSY as never);
      }
      if (!evaluated.has(cell)) evaluated.set(cell, false);
      if ("error" in answer) return ErrorValueObject.create(answer.error as never);
      return valueObject(answer.value);
    }
  }

  const send = (): void => {
    if (!invoke || noted.size === 0) return;
    const calls = [...noted].map(([id, { call, key }]) => {
      sent.set(call, { cell: id.slice(0, id.length - key.length), key });
      return call;
    });
    noted.clear();
    invoke(calls);
  };

  calculation.onPass(() => {
    for (const [cell, missed] of evaluated) if (!missed) known.delete(cell);
    evaluated.clear();
    send();
  });

  return {
    register(namespace, definitions) {
      unit.injector
        .get(IFunctionService)
        .registerExecutors(
          ...definitions.map(
            (definition) => new AddinFunction(`${namespace}.${definition.name}`.toUpperCase(), definition),
          ),
        );
    },
    answerWith(next) {
      invoke = next;
      send();
    },
    answer(answers) {
      for (const [call, answer] of answers) {
        const place = sent.get(call);
        if (!place) continue;
        sent.delete(call);
        known.get(place.cell)?.set(place.key, answer);
        calculation.touch(call.sheetId, call.row, call.column);
      }
      const resolved = waiters;
      waiters = [];
      for (const resolve of resolved) resolve();
    },
    waiting: () => sent.size + noted.size,
    answered: () => new Promise((resolve) => waiters.push(resolve)),
  };
}

const ERROR = /^#(?:[A-Z]+[!?]|N\/A|DIV\/0!|GETTING_DATA)$/;

/** What is still to come stops every function. */
function stops(text: string, takesErrors: boolean): boolean {
  return takesErrors ? text === BUSY : ERROR.test(text);
}

function firstError(argument: Argument, takesErrors: boolean): string | null {
  if (Array.isArray(argument)) {
    for (const item of argument as readonly Argument[]) {
      const found = firstError(item, takesErrors);
      if (found) return found;
    }
    return null;
  }
  return typeof argument === "string" && stops(argument, takesErrors) ? argument : null;
}

function valueObject(value: unknown): BaseValueObject {
  if (!Array.isArray(value)) return scalar(value);
  const rows = value as unknown[][];
  if (rows.length === 1 && rows[0]?.length === 1) return scalar(rows[0][0]);
  return ArrayValue.createByArray(
    rows.map((row) => row.map((item) => (item === null || item === undefined ? 0 : plainResult(item)))) as never,
  );
}

function scalar(value: unknown): BaseValueObject {
  const result = plainResult(value);
  if (typeof result === "string" && ERROR.test(result)) return ErrorValueObject.create(result as never);
  return ValueObjectFactory.create(result ?? 0);
}

/** Rich results come down to what a cell shows: an error to its code, a formatted number to its number. */
function plainResult(value: unknown): string | number | boolean | null {
  if (value === null || value === undefined) return null;
  if (typeof value === "object") {
    const { basicValue } = value as { basicValue?: string | number | boolean };
    return basicValue ?? "#VALUE!";
  }
  return value as string | number | boolean;
}
