import type { Engine } from "../engine/engine";
import type { View } from "../engine/view";
import { FunctionRuntime } from "../functions/functionRuntime";
import type { DeclaredFunction } from "../functions/functionRuntime";
import { Interpreter } from "../interpreter/interpreter";
import type { Batch, BatchAnswer } from "../interpreter/wire";
import { createEventHub, EVENT } from "../model/events";
import { formatBox } from "../model/address";
import type { Separators } from "../model/book";
import type { SettingMap } from "../model/setting";
import { Workbook } from "../model/workbook";
import { createEventQueue } from "./eventQueue";
import { isCleanUp, isServiceCall, PAYLOAD_LIMIT, REFUSALS, stopAfter, strike } from "./faults";
import type { Fault, FaultOptions } from "./faults";
import { ACTION_MESSAGE, CATEGORY, VISIBILITY_EVENT } from "./messages";
import type { MessageEntry } from "./messages";
import {
  AddinInternalService,
  AppRuntimePersistenceService,
  AppRuntimeService,
  DynamicRibbon,
} from "./runtimeServices";
import type { RuntimeState } from "./runtimeServices";
import { createTrafficMeter } from "./traffic";
import type { Traffic } from "./traffic";

/** The answer to one request: a batch's answer as JSON, or the code by which the whole batch was refused. */
export type Reply = { readonly body: string } | { readonly refused: string };

export interface HostOptions {
  readonly engine: Engine;
  readonly view: View;
  /** Delivers messages to the add-in. */
  readonly send: (entries: readonly MessageEntry[]) => void;
  readonly functions?: readonly DeclaredFunction[];
  readonly namespace?: string;
  readonly separators?: Separators;
  readonly workbookSettings?: SettingMap;
  readonly workbookName?: string;
  /** Shows or hides the pane. */
  readonly onPane?: (shown: boolean) => void;
  /** The user's selection changed: told outside of the rich API too. */
  readonly onSelection?: () => void;
}

export interface Host {
  readonly engine: Engine;
  readonly view: View;
  readonly functions: FunctionRuntime;
  readonly runtime: RuntimeState;
  /** resolves when the add-in's ribbon functions can be called */
  readonly actionsReady: Promise<void>;
  /** @param flags those of the request; 64: wait while a cell is edited */
  request(body: string, flags: number): Promise<Reply>;
  /** Makes the next batch of the add-in fail, or one after it for each further call. */
  fault(code: string, options?: FaultOptions): void;
  traffic(): Traffic;
  resetTraffic(): void;
  runAction(name: string, args?: unknown): void;
  /** resolves when no batch is running and every event was sent */
  idle(): Promise<void>;
}

const WAIT_FOR_EDITING = 64;
const VIETNAMESE: Separators = { decimal: ",", group: "." };

/** The part of Excel behind an add-in, whichever way its messages travel. */
export function createHost(options: HostOptions): Host {
  const { engine, view, send } = options;
  const faults: Fault[] = [];
  const meter = createTrafficMeter();
  const runtime: RuntimeState = { state: "Visible", startState: "Inactive", actionsReady: false };
  let markActionsReady = (): void => undefined;
  const actionsReady = new Promise<void>((resolve) => (markActionsReady = resolve));

  const queue = createEventQueue(engine, ({ type, target, payload }) =>
    send([{ category: CATEGORY.event, type, target, payload: payload() }]),
  );
  const events = createEventHub((event) => queue.push(event));
  const workbook = new Workbook({
    engine,
    events,
    separators: options.separators ?? VIETNAMESE,
    settings: options.workbookSettings ?? new Map(),
    ...(options.workbookName === undefined ? {} : { name: options.workbookName }),
    selection: { get: view.selection, set: view.select },
  });
  const functions = new FunctionRuntime(engine, send);
  if (options.functions) engine.functions.register(options.namespace ?? "BHXH", options.functions);

  view.listen({
    activated(sheetId, before) {
      events.raise(EVENT.deactivated, before, () => ({ worksheetId: before }));
      events.raise(EVENT.activated, sheetId, () => ({ worksheetId: sheetId }));
    },
    selected({ sheetId, boxes }) {
      const address = boxes.map(formatBox).join(",");
      events.raise(EVENT.selectionChanged, sheetId, () => ({ worksheetId: sheetId, address }));
      options.onSelection?.();
    },
  });

  const interpreter = new Interpreter({
    services: {
      "": workbook,
      "Microsoft.ExcelServices.CustomFunctions": functions.service,
      "Microsoft.AppRuntime.AppRuntimeService": new AppRuntimeService(runtime, (state) => {
        options.onPane?.(state === "Visible");
        const visibility = state === "Visible" ? "Visible" : "Hidden";
        queue.push({ type: VISIBILITY_EVENT, target: "", payload: () => ({ visibility }) });
      }),
      "Microsoft.AppRuntime.AppRuntimePersistenceService": new AppRuntimePersistenceService(runtime),
      "Microsoft.InternalService.AddinInternalService": new AddinInternalService(runtime, () => markActionsReady()),
      "Microsoft.DynamicRibbon.DynamicRibbon": new DynamicRibbon(),
    },
    onDefect: (error) => console.error(error),
  });

  let last: Promise<unknown> = Promise.resolve();
  /** One batch at a time: batches are atomic to each other. */
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const turn = last.then(work);
    last = turn.catch(() => undefined);
    return turn;
  };

  const run = async (batch: Batch, fault: Fault | undefined): Promise<BatchAnswer> => {
    const transaction = engine.open("addin");
    engine.calculation.hold();
    queue.hold();
    try {
      const answer = await interpreter.process(batch, {
        around: transaction.run,
        ...(fault ? { before: stopAfter(fault) } : {}),
      });
      if (!fault || answer.Error) return answer;
      // all actions fitted before the fault: the batch ran, and its answer is an error all the same
      return { ...answer, Error: failure(fault.code, batch.Actions.length - 1) };
    } finally {
      transaction.close();
      engine.calculation.release();
      queue.release();
    }
  };

  return {
    engine,
    view,
    functions,
    runtime,
    actionsReady,
    async request(body, flags) {
      const requestBytes = bytes(body);
      const batch = JSON.parse(body) as Batch;
      if (isServiceCall(batch)) return { body: JSON.stringify(await inTurn(() => run(batch, undefined))) };
      if (isCleanUp(batch)) {
        meter.cleanUp();
        return { body: JSON.stringify(await inTurn(() => run(batch, undefined))) };
      }
      if (view.isEditing()) {
        if ((flags & WAIT_FOR_EDITING) === 0) return { refused: "InvalidOperationInCellEditMode" };
        await view.editingEnded();
      }
      return inTurn(async (): Promise<Reply> => {
        const fault = strike(faults);
        const answered = (reply: Reply): Reply => {
          meter.batch(requestBytes, "body" in reply ? bytes(reply.body) : 0, batch.Actions.length);
          return reply;
        };
        if (requestBytes > PAYLOAD_LIMIT) return answered({ refused: "RequestPayloadSizeLimitExceeded" });
        if (fault && fault.afterActions === undefined) {
          if (fault.code in REFUSALS) return answered({ refused: fault.code });
          return answered({ body: JSON.stringify({ Results: [], Error: failure(fault.code, 0) }) });
        }
        const answer = JSON.stringify(await run(batch, fault));
        if (bytes(answer) > PAYLOAD_LIMIT) return answered({ refused: "ResponsePayloadSizeLimitExceeded" });
        return answered({ body: answer });
      });
    },
    fault: (code, faultOptions = {}) => void faults.push({ code, ...faultOptions }),
    traffic: meter.read,
    resetTraffic: meter.reset,
    runAction(name, args) {
      const payload = [name, args === undefined ? "" : JSON.stringify(args)];
      send([{ category: CATEGORY.action, type: ACTION_MESSAGE, target: "", payload }]);
    },
    async idle() {
      await last;
      await queue.sent();
    },
  };
}

const failure = (code: string, index: number) => ({
  Code: code,
  Message: code,
  Location: "",
  ActionIndex: index,
  HttpStatusCode: 500,
});

const encoder = new TextEncoder();
const bytes = (text: string): number => encoder.encode(text).length;
