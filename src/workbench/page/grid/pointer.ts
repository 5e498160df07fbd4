import type { GridView } from "./gridView";
import type { Cell } from "./selection";

/** What presses, drags and double clicks on the grid mean; the answer of `press` says what a drag then does. */
export interface PointerActions {
  press(cell: Cell, extend: boolean): "select" | "point" | "none";
  drag(cell: Cell, purpose: "select" | "point"): void;
  /** a press that selected a cell and was let go over it */
  click(cell: Cell): void;
  release(): void;
  pressHeader(kind: "rowHeader" | "columnHeader" | "corner", cell: Cell, extend: boolean): void;
  edit(cell: Cell): void;
  resize(column: number, width: number): void;
  fitColumn(column: number): void;
}

const NARROWEST_COLUMN = 8;

/** Watches the pointer over the grid. A drag beyond the edge scrolls. */
export function followPointer(view: GridView, actions: PointerActions): void {
  const { root } = view;
  let purpose: "select" | "point" | "none" = "none";
  let resizing: { readonly column: number; readonly from: number; readonly width: number } | null = null;
  let last: Cell | null = null;
  let dragged = false;
  let pointer = { x: 0, y: 0 };
  let scrolling = 0;

  root.addEventListener("pointerdown", (event) => {
    // presses on the editor move its caret, presses on a scroll bar scroll
    if (event.button !== 0 || event.target instanceof HTMLTextAreaElement || onScrollBar(root, event)) return;
    event.preventDefault();
    const spot = view.spotAt(event.clientX, event.clientY);
    if (spot.kind === "columnEdge") {
      resizing = { column: spot.column, from: event.clientX, width: view.geometry().columns.size(spot.column) };
    } else if (spot.kind === "cell") {
      last = spot.cell;
      dragged = event.shiftKey;
      purpose = actions.press(spot.cell, event.shiftKey);
    } else {
      actions.pressHeader(spot.kind, spot.kind === "corner" ? { row: 0, column: 0 } : spot.cell, event.shiftKey);
      return;
    }
    root.setPointerCapture(event.pointerId);
  });

  root.addEventListener("pointermove", (event) => {
    pointer = { x: event.clientX, y: event.clientY };
    if (resizing) {
      view.showGuide(event.clientX);
      return;
    }
    if (purpose !== "none") {
      dragTo();
      scrolling ||= requestAnimationFrame(scrollAtEdge);
      return;
    }
    root.style.cursor = view.spotAt(event.clientX, event.clientY).kind === "columnEdge" ? "col-resize" : "";
  });

  const end = () => {
    if (purpose !== "none") actions.release();
    purpose = "none";
    resizing = null;
    last = null;
    view.showGuide(null);
  };
  root.addEventListener("pointerup", (event) => {
    const moved = resizing && event.clientX !== resizing.from;
    if (resizing && moved) {
      actions.resize(resizing.column, Math.max(NARROWEST_COLUMN, resizing.width + event.clientX - resizing.from));
    }
    const clicked = purpose === "select" && !dragged ? last : null;
    end();
    if (clicked) actions.click(clicked);
  });
  root.addEventListener("pointercancel", end);
  // the editor keeps the focus
  root.addEventListener("mousedown", (event) => {
    if (!(event.target instanceof HTMLTextAreaElement)) event.preventDefault();
  });

  root.addEventListener("dblclick", (event) => {
    if (event.target instanceof HTMLTextAreaElement) return;
    const spot = view.spotAt(event.clientX, event.clientY);
    if (spot.kind === "columnEdge") actions.fitColumn(spot.column);
    else if (spot.kind === "cell") actions.edit(spot.cell);
  });

  function dragTo(): void {
    const area = root.getBoundingClientRect();
    const spot = view.spotAt(
      Math.max(area.left + 50, Math.min(area.left + root.clientWidth - 2, pointer.x)),
      Math.max(area.top + 26, Math.min(area.top + root.clientHeight - 2, pointer.y)),
    );
    if (spot.kind !== "cell" || purpose === "none") return;
    if (last && last.row === spot.cell.row && last.column === spot.cell.column) return;
    last = spot.cell;
    dragged = true;
    actions.drag(spot.cell, purpose);
  }

  function scrollAtEdge(): void {
    scrolling = 0;
    if (purpose === "none") return;
    const area = root.getBoundingClientRect();
    const beyond = (at: number, low: number, high: number) => (at < low ? at - low : at > high ? at - high : 0);
    const x = beyond(pointer.x, area.left + 46, area.left + root.clientWidth);
    const y = beyond(pointer.y, area.top + 22, area.top + root.clientHeight);
    if (x === 0 && y === 0) return;
    view.scrollBy(Math.max(-40, Math.min(40, x)), Math.max(-40, Math.min(40, y)));
    dragTo();
    scrolling = requestAnimationFrame(scrollAtEdge);
  }
}

function onScrollBar(root: HTMLElement, event: PointerEvent): boolean {
  const area = root.getBoundingClientRect();
  return event.clientX - area.left >= root.clientWidth || event.clientY - area.top >= root.clientHeight;
}
