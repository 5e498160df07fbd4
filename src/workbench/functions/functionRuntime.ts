import { a1 } from "../../workbook/address";
import type { FunctionAnswer, FunctionCall, FunctionDefinition } from "../engine/addinFunctions";
import type { Engine } from "../engine/engine";
import type { MessageEntry } from "../host/messages";
import { CATEGORY } from "../host/messages";
import { ModelObject } from "../interpreter/objects";
import { sheetPrefix } from "../model/address";
import { cellError } from "./cellErrors";

/** A function of functions.json, with the options that change how it is called. */
export interface DeclaredFunction extends FunctionDefinition {
  readonly description?: string;
  readonly options?: { readonly cancelable?: boolean; readonly stream?: boolean };
}

/** What a called function answered: its value, or the error its cell shows. */
export type Outcome = FunctionAnswer & { readonly message?: string; readonly errorCode?: number };

export interface CallOptions {
  readonly address?: string;
  readonly flags?: number;
  /** every value of a streaming function */
  readonly onResult?: (outcome: Outcome) => void;
}

export interface StartedCall {
  readonly id: number;
  /** the first answer */
  readonly answered: Promise<Outcome>;
}

const MESSAGE = { invoke: 1000, cancel: 1001 } as const;
const CALL_FLAG = { cancelable: 1, streaming: 2 } as const;

interface Pending {
  readonly call?: FunctionCall;
  readonly resolve?: (outcome: Outcome) => void;
  readonly onResult?: (outcome: Outcome) => void;
  readonly streaming: boolean;
}

/** The add-in's function runtime as the host sees it: calls go out in one message, answers come back in batches. */
export class FunctionRuntime {
  readonly #engine: Engine;
  readonly #send: (entries: readonly MessageEntry[]) => void;
  readonly #pending = new Map<number, Pending>();
  readonly service: CustomFunctionsService;
  #ready!: () => void;
  /** resolves when the add-in's runtime has announced itself */
  readonly ready: Promise<void>;
  #calls = 0;
  readonly stats = { messages: 0, calls: 0, answers: 0 };

  constructor(engine: Engine, send: (entries: readonly MessageEntry[]) => void) {
    this.#engine = engine;
    this.#send = send;
    this.ready = new Promise((resolve) => (this.#ready = resolve));
    this.service = new CustomFunctionsService(this);
    void this.ready.then(() => engine.functions.answerWith((calls) => this.#invoke(calls)));
  }

  start(): void {
    this.#ready();
  }

  /** Calls a function the way a recalculation does, without a cell. */
  call(id: string, args: readonly unknown[], options: CallOptions = {}): StartedCall {
    const callId = ++this.#calls;
    const { address = "Sheet1!A1", flags = 0, onResult } = options;
    const answered = new Promise<Outcome>((resolve) => {
      this.#pending.set(callId, {
        resolve,
        streaming: (flags & CALL_FLAG.streaming) !== 0,
        ...(onResult ? { onResult } : {}),
      });
    });
    void this.ready.then(() => this.#send([entry(MESSAGE.invoke, [callId, id, args, address, flags, null])]));
    return { id: callId, answered };
  }

  cancel(callId: number): void {
    this.#pending.delete(callId);
    this.#send([entry(MESSAGE.cancel, { invocationId: callId })]);
  }

  take(answers: readonly { id: number; outcome: Outcome }[]): void {
    const forCells: (readonly [FunctionCall, FunctionAnswer])[] = [];
    this.stats.answers++;
    for (const { id, outcome } of answers) {
      const pending = this.#pending.get(id);
      if (!pending) continue;
      if (!pending.streaming) this.#pending.delete(id);
      if (pending.call) forCells.push([pending.call, outcome]);
      pending.onResult?.(outcome);
      pending.resolve?.(outcome);
    }
    if (forCells.length > 0) this.#engine.functions.answer(forCells);
  }

  #invoke(calls: readonly FunctionCall[]): void {
    this.stats.messages++;
    this.stats.calls += calls.length;
    this.#send(
      calls.map((call) => {
        const callId = ++this.#calls;
        const { options } = call.definition as DeclaredFunction;
        this.#pending.set(callId, { call, streaming: options?.stream === true });
        const { sheets } = this.#engine;
        const cell = a1({ row: call.row, column: call.column, rows: 1, columns: 1 });
        const address = (sheets.has(call.sheetId) ? sheetPrefix(sheets.name(call.sheetId)) : "") + cell;
        const flags = (options?.cancelable ? CALL_FLAG.cancelable : 0) | (options?.stream ? CALL_FLAG.streaming : 0);
        return entry(MESSAGE.invoke, [callId, call.definition.id.toUpperCase(), call.arguments, address, flags, null]);
      }),
    );
  }
}

const entry = (type: number, payload: unknown): MessageEntry => ({
  category: CATEGORY.customFunction,
  type,
  target: "",
  payload,
});

interface NamedResult {
  readonly id: number;
  readonly value: unknown;
  readonly failed: boolean;
  readonly errorCode?: number;
}

/** The service Microsoft.ExcelServices.CustomFunctions: the add-in's runtime announces itself and answers here. */
export class CustomFunctionsService extends ModelObject {
  readonly #runtime: FunctionRuntime;

  constructor(runtime: FunctionRuntime) {
    super();
    this.#runtime = runtime;
  }
  _SetOsfControlContainerReadyForCustomFunctions(): void {
    this.#runtime.start();
  }
  _GetEnabledFeatures(): readonly number[] {
    return [];
  }
  setInvocationArrayResults(results: readonly (readonly [number, boolean, unknown, number?])[]): void {
    this.#runtime.take(results.map(([id, ok, value, code]) => ({ id, outcome: outcomeOf(ok, value, code) })));
  }
  /** as runtimes before CustomFunctions 1.7 answer */
  setInvocationResults(results: readonly NamedResult[]): void {
    this.#runtime.take(
      results.map(({ id, value, failed, errorCode }) => ({ id, outcome: outcomeOf(!failed, value, errorCode) })),
    );
  }
}

function outcomeOf(ok: boolean, value: unknown, code: number | undefined): Outcome {
  if (!ok) return { error: cellError(code), message: String(value ?? ""), errorCode: code ?? 0 };
  if (value !== null && typeof value === "object" && (value as { type?: string }).type === "Error") {
    const { basicValue, message } = value as { basicValue: string; message?: string };
    return { error: basicValue, ...(message === undefined ? {} : { message }) };
  }
  return { value };
}
