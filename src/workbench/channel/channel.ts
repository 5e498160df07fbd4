/**
 * The message channel between a spreadsheet page and one add-in iframe: every message is a JSON string sent with
 * postMessage. The add-in sends requests; the page answers them and sends events the add-in registered for.
 */

const TYPE = { request: 0, response: 1 } as const;
const ACTION = { invoke: 0, register: 1, unregister: 2 } as const;
const RESPONSE = { answer: 0, event: 1 } as const;
const ERROR_HANDLING_REQUEST = -2;

interface Message {
  readonly _messageType: number;
  readonly _actionType?: number;
  readonly _actionName: string;
  readonly _conversationId: string;
  readonly _correlationId: number;
  readonly _data: unknown;
}

/** What the library reads from the iframe's name before its first message. */
export interface HostInfo {
  readonly locale: string;
  /** 1 shared runtime, 2 custom functions */
  readonly flags: number;
  /** false: the library writes telemetry and hands it to the page */
  readonly disableLogging: boolean;
}

export interface ChannelOptions {
  readonly addinUrl: string;
  readonly frameParent: HTMLElement;
  readonly hostInfo: HostInfo;
  /** accessible name of the iframe */
  readonly title: string;
  /** where the library finds the connection: the iframe's name (dialogs need it) or, in the older form, its address */
  readonly via?: "name" | "address";
  /** Answers a request. */
  readonly onInvoke: (method: string, data: unknown) => unknown;
  readonly onRegister?: (event: string) => void;
}

export interface Channel {
  readonly frame: HTMLIFrameElement;
  readonly controlId: string;
  /** names of what the add-in asked for, in order */
  readonly log: readonly {
    readonly action: "invoke" | "register" | "unregister";
    readonly name: string;
    readonly data: unknown;
  }[];
  /** Sends an event; false when the add-in has not registered for it. */
  fire(event: string, data: unknown): boolean;
  close(): void;
}

const LOGGED = ["invoke", "register", "unregister"] as const;

export function openChannel(options: ChannelOptions): Channel {
  const { addinUrl, frameParent, hostInfo, title, via = "name", onInvoke, onRegister } = options;
  const unique = crypto.randomUUID();
  // settings are cached in the frame's sessionStorage under it: it must be new for every activation
  const conversationId = `${unique}_${Date.now()}`;
  const controlId = `control-${unique}`;
  const url = new URL(addinUrl);
  const addinOrigin = url.origin;
  const registered = new Map<string, number>();
  const log: { action: "invoke" | "register" | "unregister"; name: string; data: unknown }[] = [];

  const hostInfoText = [
    "Excel",
    "Web",
    "16.01",
    hostInfo.locale,
    crypto.randomUUID(),
    "",
    hostInfo.disableLogging ? "disableLogging" : "",
    hostInfo.flags,
  ].join("$");
  const frame = document.createElement("iframe");
  frame.title = title;
  frame.setAttribute("sandbox", "allow-scripts allow-forms allow-same-origin allow-popups allow-downloads");
  if (via === "name") {
    frame.name = JSON.stringify({
      baseFrameName: `_xdm_${unique}`,
      hostInfo: hostInfoText,
      xdmInfo: [conversationId, controlId, location.origin].join("|"),
      serializerVersion: "1",
      flights: "[]",
    });
  } else {
    url.search += `${url.search ? "&" : "?"}_host_Info=${encodeURIComponent(hostInfoText)}`;
    // _xdm_Info comes last: the library takes everything after it
    const xdmInfo = [conversationId, controlId, encodeURIComponent(location.origin)].join("|");
    url.hash += `&_serializer_version=1&_xdm_Info=${xdmInfo}`;
  }

  const post = (message: Record<string, unknown>): void => {
    const whole = { ...message, _origin: location.origin, _serializerVersion: 1 };
    frame.contentWindow?.postMessage(JSON.stringify(whole), addinOrigin);
  };

  const handle = async (message: Message): Promise<unknown> => {
    const { _actionType: type = ACTION.invoke, _actionName: name, _data: data } = message;
    log.push({ action: LOGGED[type] ?? "invoke", name, data });
    if (type === ACTION.invoke) return onInvoke(name, data);
    if (type === ACTION.register) {
      registered.set(name, message._correlationId);
      onRegister?.(name);
    } else registered.delete(name);
    // the library reads a field of the answer, so there must be an object
    return { Error: 0 };
  };

  const receive = async (event: MessageEvent): Promise<void> => {
    if (event.source !== frame.contentWindow || event.origin !== addinOrigin || typeof event.data !== "string") return;
    const message = parse(event.data);
    if (message?._conversationId !== conversationId || message._messageType !== TYPE.request) return;
    let data: unknown;
    let error = 0;
    try {
      data = await handle(message);
    } catch (failure) {
      console.error(failure);
      error = ERROR_HANDLING_REQUEST;
      data = String(failure);
    }
    const { _actionType: _, ...answered } = message;
    post({
      ...answered,
      _messageType: TYPE.response,
      _responseType: RESPONSE.answer,
      _errorCode: error,
      _data: data ?? null,
    });
  };
  const listener = (event: MessageEvent): void => void receive(event);
  window.addEventListener("message", listener);
  frame.src = url.href;
  frameParent.append(frame);

  return {
    frame,
    controlId,
    log,
    fire(event, data) {
      const correlation = registered.get(event);
      if (correlation === undefined) return false;
      post({
        _messageType: TYPE.response,
        _responseType: RESPONSE.event,
        _errorCode: 0,
        _actionName: event,
        _conversationId: conversationId,
        _correlationId: correlation,
        _data: data,
      });
      return true;
    },
    close() {
      window.removeEventListener("message", listener);
      frame.remove();
    },
  };
}

function parse(text: string): Message | null {
  try {
    return JSON.parse(text) as Message;
  } catch {
    return null;
  }
}
