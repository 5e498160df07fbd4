import * as fs from "node:fs";
import * as path from "node:path";
import * as vm from "node:vm";
import { createEngine } from "../../src/workbench/engine/engine";
import type { EngineOptions } from "../../src/workbench/engine/engine";
import { openWorkbook } from "../../src/workbench/engine/openWorkbook";
import type { NamedContent } from "../../src/workbench/engine/openWorkbook";
import { createUserSpreadsheet } from "../../src/workbench/engine/userSpreadsheet";
import { createView } from "../../src/workbench/engine/view";
import type { DeclaredFunction } from "../../src/workbench/functions/functionRuntime";
import { createHandle } from "../../src/workbench/handle";
import type { WorkbenchHandle } from "../../src/workbench/handle";
import { createHost } from "../../src/workbench/host/host";
import type { Host } from "../../src/workbench/host/host";
import { onWire } from "../../src/workbench/host/messages";
import type { MessageEntry } from "../../src/workbench/host/messages";
import type { Separators } from "../../src/workbench/model/book";

/**
 * Microsoft's real, unmodified Office.js in Node, joined to our host through the library's own bridge: batches, events and
 * custom functions are the client's. Office.onReady, Office.context and the message channel are not part of this route.
 */
export interface OfficeClient {
  readonly Excel: typeof Excel;
  readonly OfficeExtension: typeof OfficeExtension;
  readonly CustomFunctions: typeof CustomFunctions;
  readonly workbench: WorkbenchHandle;
  readonly host: Host;
  dispose(): void;
}

export interface OfficeClientOptions extends Pick<EngineOptions, "blanks" | "evaluate" | "calculate"> {
  /** sheets the workbook opens with; default: one empty "Sheet1" */
  readonly sheets?: readonly NamedContent[];
  /** functions.json's functions; the test associates them with CustomFunctions.associate */
  readonly functions?: readonly DeclaredFunction[];
  readonly separators?: Separators;
  /** requirement sets this Excel has */
  readonly requirements?: Readonly<Record<string, string>>;
}

const DIST = path.dirname(require.resolve("@microsoft/office-js/dist/office.js"));
const FILES = ["office.debug.js", "excel-web-16.00.debug.js"];
const REQUIREMENTS: Readonly<Record<string, string>> = {
  ExcelApi: "1.15",
  CustomFunctions: "1.7",
  DelayForCellEdit: "1.1",
};

const scripts = new Map<string, vm.Script>();

function scriptOf(file: string): vm.Script {
  let script = scripts.get(file);
  if (!script) {
    script = new vm.Script(fs.readFileSync(path.join(DIST, file), "utf8"), { filename: file });
    scripts.set(file, script);
  }
  return script;
}

interface BridgeRequest {
  readonly id: number;
  readonly type: number;
  readonly flags: number;
  readonly message: { readonly body: unknown };
}

const BRIDGE = { request: 1, response: 2, message: 3 } as const;

export async function createOfficeClient(options: OfficeClientOptions = {}): Promise<OfficeClient> {
  const engine = createEngine(options);
  if (options.sheets && options.sheets.length > 0) openWorkbook(engine, options.sheets);
  const view = createView(engine);
  const page = createPage();
  const host = createHost({
    engine,
    view,
    send: (entries) => page.deliver(entries),
    ...(options.functions ? { functions: options.functions } : {}),
    ...(options.separators ? { separators: options.separators } : {}),
  });
  page.load(host, { ...REQUIREMENTS, ...options.requirements });
  // on this route the client does not announce its function runtime
  host.functions.start();
  const workbench = createHandle(host, createUserSpreadsheet(engine, view));
  const { window } = page;
  return {
    Excel: window.Excel as typeof Excel,
    OfficeExtension: window.OfficeExtension as typeof OfficeExtension,
    CustomFunctions: window.CustomFunctions as typeof CustomFunctions,
    workbench,
    host,
    dispose() {
      page.close();
      engine.dispose();
    },
  };
}

type Window = Record<string, unknown>;

/** A vm context with just what Office.js touches while it loads. */
function createPage() {
  const timers = new Set<NodeJS.Timeout>();
  let closed = false;
  let deliverText: (text: string) => void = () => undefined;

  // Office.js throws from a timer some seconds after loading outside of a browser: nothing here needs what it does there
  const later =
    (start: typeof setTimeout | typeof setInterval) =>
    (work: (...args: unknown[]) => void, ms?: number, ...args: unknown[]): NodeJS.Timeout => {
      const timer = start(() => {
        if (closed) return;
        try {
          work(...args);
        } catch (error) {
          if (!/conversationId/i.test(String(error))) throw error;
        }
      }, ms) as NodeJS.Timeout;
      timer.unref();
      timers.add(timer);
      return timer;
    };

  const element = () => ({
    setAttribute: () => undefined,
    getAttribute: () => null,
    appendChild: () => undefined,
    style: {},
  });
  const script = { src: "https://127.0.0.1/office.debug.js", getAttribute: () => null };
  const window: Window = {
    console,
    performance,
    URL,
    // one Promise and one Error on both sides of the context
    Promise,
    Error,
    setTimeout: later(setTimeout),
    setInterval: later(setInterval),
    clearTimeout,
    clearInterval,
    name: "",
    external: {},
    history: {},
    navigator: { userAgent: "node", language: "en-US" },
    location: { href: "https://127.0.0.1/", search: "", hash: "", origin: "https://127.0.0.1", protocol: "https:" },
    addEventListener: () => undefined,
    removeEventListener: () => undefined,
    postMessage: () => undefined,
    fetch: () => Promise.reject(new Error("no network in tests")),
    XMLHttpRequest: function () {},
    document: {
      createElement: element,
      getElementsByTagName: (tag: string) => (tag === "script" ? [script] : [element()]),
      querySelectorAll: () => [],
      addEventListener: () => undefined,
      domain: "127.0.0.1",
      readyState: "loading",
    },
  };
  for (const self of ["window", "self", "top", "parent"]) window[self] = window;

  return {
    window,
    load(host: Host, requirements: Readonly<Record<string, string>>) {
      const bridge = {
        onMessageFromHost: (_text: string): void => undefined,
        sendMessageToHost(text: string): void {
          const { id, type, flags, message } = JSON.parse(text) as BridgeRequest;
          if (type !== BRIDGE.request) return;
          const body = typeof message.body === "string" ? message.body : JSON.stringify(message.body);
          void host.request(body, flags).then((reply) => {
            const answer =
              "body" in reply
                ? { statusCode: 200, headers: {}, body: reply.body }
                : { statusCode: 400, headers: {}, body: JSON.stringify({ error: { code: reply.refused } }) };
            if (!closed) bridge.onMessageFromHost(JSON.stringify({ id, type: BRIDGE.response, message: answer }));
          });
        },
      };
      deliverText = (text) => bridge.onMessageFromHost(text);
      window._richApiNativeBridge = bridge;
      vm.createContext(window);
      for (const file of FILES) scriptOf(file).runInContext(window);
      const factory = (window.OSF as { _OfficeAppFactory: { setContext(context: unknown): void } })._OfficeAppFactory;
      factory.setContext({ requirements: { isSetSupported: supports(requirements) } });
    },
    deliver(entries: readonly MessageEntry[]) {
      if (closed) return;
      deliverText(JSON.stringify({ type: BRIDGE.message, message: { entries: entries.map(onWire) } }));
    },
    close() {
      closed = true;
      for (const timer of timers) clearTimeout(timer);
    },
  };
}

const supports =
  (sets: Readonly<Record<string, string>>) =>
  (name: string, version = "1.1"): boolean => {
    const [[major = 0, minor = 0], [wantedMajor = 0, wantedMinor = 0]] = [sets[name] ?? "0.0", String(version)].map(
      (text) => text.split(".").map(Number),
    ) as [number[], number[]];
    return major > wantedMajor || (major === wantedMajor && minor >= wantedMinor);
  };
