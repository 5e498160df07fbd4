import type { WorkbenchMessages } from "../../../locales/workbenchMessages";
import { element } from "../element";
import { clampPaneWidth, PANE_WIDTH } from "./query";

/** The frame beside the sheet in which the add-in runs. Closed, it is only hidden: the add-in keeps running. */
export interface TaskPane {
  readonly root: HTMLElement;
  /** where the add-in's iframe goes */
  readonly place: HTMLElement;
  isOpen(): boolean;
  setOpen(open: boolean): void;
  setTitle(title: string): void;
  onToggle(listener: (open: boolean) => void): void;
}

const STEP = 10;

export function createTaskPane(words: WorkbenchMessages, width: number, open: boolean): TaskPane {
  const heading = element("h2", {}, [words.pane]);
  const close = element(
    "button",
    { type: "button", class: "pane-close", "aria-label": words.closePane, title: words.closePane },
    ["✕"],
  );
  const place = element("div", { class: "pane-place" });
  const handle = element("div", {
    class: "pane-resizer",
    role: "separator",
    tabindex: 0,
    "aria-orientation": "vertical",
    "aria-label": words.resizePane,
    "aria-valuemin": PANE_WIDTH.narrowest,
    "aria-valuemax": PANE_WIDTH.widest,
  });
  const body = element("div", { class: "pane" }, [element("div", { class: "pane-title" }, [heading, close]), place]);
  const root = element("aside", { class: "pane-side", "aria-label": words.pane }, [handle, body]);
  const listeners: ((open: boolean) => void)[] = [];
  let current = width;

  const resize = (next: number) => {
    current = clampPaneWidth(next);
    body.style.width = `${current}px`;
    handle.setAttribute("aria-valuenow", String(current));
  };
  const setOpen = (next: boolean) => {
    const changed = root.classList.contains("closed") === next;
    root.classList.toggle("closed", !next);
    // out of reach of Tab and screen readers, while its scripts go on
    root.inert = !next;
    if (changed) for (const listener of listeners) listener(next);
  };

  close.addEventListener("click", () => setOpen(false));
  handle.addEventListener("keydown", (event) => {
    const step = { ArrowLeft: STEP, ArrowRight: -STEP }[event.key];
    if (!step) return;
    event.preventDefault();
    resize(current + step);
  });
  handle.addEventListener("pointerdown", (event) => {
    event.preventDefault();
    handle.setPointerCapture(event.pointerId);
    const [from, start] = [event.clientX, current];
    const drag = (move: PointerEvent) => resize(start + from - move.clientX);
    handle.addEventListener("pointermove", drag);
    handle.addEventListener("lostpointercapture", () => handle.removeEventListener("pointermove", drag), {
      once: true,
    });
  });

  resize(width);
  root.classList.toggle("closed", !open);
  root.inert = !open;
  return {
    root,
    place,
    isOpen: () => !root.classList.contains("closed"),
    setOpen,
    setTitle: (title) => void (heading.textContent = title),
    onToggle: (listener) => void listeners.push(listener),
  };
}
