import type { Box } from "../../../workbook/address";
import type { Editing } from "./editing";
import type { GridView } from "./gridView";
import type { Command } from "./keyboard";
import { edgeFrom, selectBetween, stepFrom, type Cell } from "./selection";

/** Pointing at cells while a formula is typed: their address goes into the formula. */
export interface Pointing {
  /** what is pointed at, to be outlined */
  box(): Box | null;
  to(cell: Cell, extend: boolean): void;
  byKey(move: Extract<Command, { kind: "move" }>, from: Cell): void;
  end(): void;
}

export function createPointing(editing: Editing, view: GridView, sheetId: () => string): Pointing {
  const around = () => view.geometry().around;
  let pointed: { readonly anchor: Cell; readonly head: Cell } | null = null;

  const to = (head: Cell, extend: boolean) => {
    pointed = { anchor: extend && pointed ? pointed.anchor : head, head };
    editing.point(sheetId(), selectBetween(pointed.anchor, head, around()).box);
  };
  return {
    box: () => (pointed ? selectBetween(pointed.anchor, pointed.head, around()).box : null),
    to,
    byKey: ({ rows, columns, extend, edge }, from) => {
      const head = (edge ? edgeFrom : stepFrom)(pointed?.head ?? from, rows, columns, around());
      view.scrollTo(head);
      to(head, extend);
    },
    end: () => {
      pointed = null;
    },
  };
}
