import { openChannel } from "../channel/channel";
import type { Channel, HostInfo } from "../channel/channel";
import { appContext, LIGHT_THEME, REQUIREMENTS } from "./appContext";
import type { OfficeTheme } from "./appContext";
import { REFUSALS } from "./faults";
import { createHost } from "./host";
import type { Host, HostOptions } from "./host";
import { onWire } from "./messages";

/** Numbers of what executeMethod asks for. */
const DISPATCH = { loadSettings: 75, saveSettings: 76, richApi: 93, commandCompleted: 94 } as const;
const INTERNAL_ERROR = 5001;

/** By which the client says that the keyboard leaves the add-in: Ctrl+F6, Tab past its end; with Shift backwards. */
const LEAVING: ReadonlyMap<number, 1 | -1> = new Map([
  [5, 1],
  [6, -1],
  [13, 1],
  [14, -1],
]);

const SHARED_RUNTIME = 1;
const CUSTOM_FUNCTIONS = 2;

export interface AddinFrameOptions extends Omit<HostOptions, "send" | "onSelection"> {
  /** address of the add-in's page: https, and the same host name as this page */
  readonly addinUrl: string;
  readonly frameParent: HTMLElement;
  readonly title: string;
  /** display language: Office.context.displayLanguage */
  readonly locale: string;
  /** language of the content; default: the display language */
  readonly contentLocale?: string;
  readonly theme?: OfficeTheme;
  /** requirement sets, to play an older Excel */
  readonly requirements?: Readonly<Record<string, string>>;
  /** Office.context.document.settings: name → JSON text; kept up to date */
  readonly settings?: Map<string, string>;
  readonly hidden?: boolean;
  /** the keyboard leaves the add-in, forwards or backwards */
  readonly onLeave?: (step: 1 | -1) => void;
  readonly hostInfo?: Partial<HostInfo>;
  readonly via?: "name" | "address";
}

/** How a ribbon button's function ended: 0 done, 11101 no such function. */
export interface CommandResult {
  readonly status: number;
  readonly result: unknown;
}

/** A host whose add-in runs in an iframe of this page, with the library's own message channel between them. */
export interface AddinFrame extends Host {
  readonly channel: Channel;
  readonly settings: ReadonlyMap<string, string>;
  /** Presses a ribbon button: runs the add-in's function of that name, resolves when it says it is done. */
  runCommand(functionName: string, buttonId: string): Promise<CommandResult>;
  close(): void;
}

interface ExecuteMethod {
  readonly DdaMethod: { readonly DispatchId: number };
  readonly ArrayData?: readonly unknown[];
  readonly DdaSettingsMethod?: { readonly Properties: readonly (readonly [string, string])[] };
  readonly [position: number]: unknown;
}

export function openAddinFrame(options: AddinFrameOptions): AddinFrame {
  const settings = options.settings ?? new Map<string, string>();
  const commands = new Map<string, (result: CommandResult) => void>();

  const host = createHost({
    ...options,
    send: (entries) => void channel.fire("richApiMessage", { ArrayData: entries.map(onWire) }),
    onSelection: () => void channel.fire("documentSelectionChanged", {}),
  });

  const executeMethod = async (data: ExecuteMethod): Promise<object> => {
    const reply = (extra: object = {}): object => ({ Version: 1, Error: 0, ...extra });
    switch (data.DdaMethod.DispatchId) {
      case DISPATCH.richApi: {
        const [, , , , body, , flags] = data.ArrayData as readonly unknown[];
        const answer = await host.request(String(body), Number(flags));
        if ("refused" in answer) return { Version: 1, Error: REFUSALS[answer.refused] ?? INTERNAL_ERROR };
        return reply({ Data: [200, [], answer.body] });
      }
      case DISPATCH.saveSettings: {
        const { Properties } = data.DdaSettingsMethod ?? (data as unknown as { Properties: [string, string][] });
        settings.clear();
        for (const [name, text] of Properties) settings.set(name, text);
        return reply();
      }
      case DISPATCH.loadSettings:
        return reply({ Properties: { Settings: [...settings].map(([Name, Value]) => ({ Name, Value })) } });
      case DISPATCH.commandCompleted:
        commands.get(String(data[0]))?.({ status: Number(data[1]), result: data[2] });
        commands.delete(String(data[0]));
        return reply();
      default:
        console.error(`NotImplemented: executeMethod ${data.DdaMethod.DispatchId}`);
        return { Version: 1, Error: INTERNAL_ERROR };
    }
  };

  const leave = (notice: unknown): void => {
    const step = LEAVING.get(Number((notice as readonly unknown[])[1]));
    if (step) options.onLeave?.(step);
  };

  const channel = openChannel({
    addinUrl: options.addinUrl,
    frameParent: options.frameParent,
    title: options.title,
    hostInfo: {
      locale: options.locale,
      flags: SHARED_RUNTIME | CUSTOM_FUNCTIONS,
      disableLogging: true,
      ...options.hostInfo,
    },
    ...(options.via ? { via: options.via } : {}),
    onInvoke(method, data) {
      switch (method) {
        case "executeMethod":
          return executeMethod(data as ExecuteMethod);
        case "ContextActivationManager_getAppContextAsync":
          return appContext({
            controlId: String(data),
            locale: options.locale,
            contentLocale: options.contentLocale ?? options.locale,
            theme: options.theme ?? LIGHT_THEME,
            requirements: options.requirements ?? REQUIREMENTS,
            settings,
            documentUrl: `${location.origin}/${encodeURIComponent(options.workbookName ?? "Book1.xlsx")}`,
            hidden: options.hidden ?? false,
          });
        case "ContextActivationManager_notifyHost":
          leave(data);
          return null; // telemetry and the rest: nothing to do
        default:
          throw new Error(`NotImplemented: ${method}`);
      }
    },
  });

  return {
    ...host,
    channel,
    settings,
    runCommand(functionName, buttonId) {
      const commandId = crypto.randomUUID();
      const event = JSON.stringify({ source: { id: buttonId }, type: "appCommandInvoked" });
      return new Promise((resolve) => {
        commands.set(commandId, resolve);
        void host.actionsReady.then(() =>
          channel.fire("appCommandInvoked", { 0: commandId, 1: functionName, 2: event }),
        );
      });
    },
    close: () => channel.close(),
  };
}
