import type { Area } from "./address";
import type { Patch } from "./patch";
import type { Block, Survey } from "./snapshot";

/** Work that may take longer than 200 ms reports here and stops when asked. */
export interface Progress {
  report(done: number, total: number): void;
  readonly signal: AbortSignal;
}

/** A cell that was left alone because somebody changed it after the patch was decided or applied. */
export interface ChangedCell {
  readonly sheetId: string;
  readonly sheetName: string;
  readonly row: number;
  readonly column: number;
}

/** A patch that was applied, with what is needed to take it back. */
export interface Receipt {
  readonly patch: Patch;
  /** id of the sheet each "newSheet" change made, by index of the change */
  readonly createdSheetIds: Readonly<Record<number, string>>;
  readonly leftAlone: readonly ChangedCell[];
}

export type Reverted =
  | { readonly status: "reverted"; readonly leftAlone: readonly ChangedCell[] }
  /** the sheet we made was edited since: ask, then call again with `discardEdits` */
  | { readonly status: "edited"; readonly cells: readonly ChangedCell[] };

/** What Excel refused, by its own error code; the locales hold a sentence for each code. */
export class HostFailure extends Error {
  /** @param rolledBack false only when taking back a half-done change failed too */
  constructor(
    readonly code: string,
    readonly rolledBack: boolean = true,
    options?: ErrorOptions,
  ) {
    super(code, options);
    this.name = "HostFailure";
  }
}

/** Everything we ask of Excel. Every method may throw HostFailure; an aborted signal throws HostFailure("Cancelled"). */
export interface Host {
  survey(): Promise<Survey>;
  /** false where nothing is calculated, as in a closed file: what a cell shows stays */
  readonly calculates: boolean;
  /** Blocks come back in the order asked; big areas are read in parts and joined. */
  read(areas: readonly Area[], progress?: Progress): Promise<Block[]>;
  /** All or nothing: a change that fails midway is rolled back before the failure is thrown. */
  apply(patch: Patch, progress?: Progress): Promise<Receipt>;
  revert(receipt: Receipt, options?: { readonly discardEdits?: boolean }): Promise<Reverted>;
  /** Removes our marks from every sheet, also those of an earlier session. Returns the number of marked sheets. */
  clearFlags(): Promise<number>;
  select(area: Area): Promise<void>;
  /** Calls back on edits by this user, never on remote ones. Returns the function that stops it. */
  onLocalEdit(listener: (area: Area) => void): Promise<() => Promise<void>>;
  /** Our settings, kept in the workbook. */
  remembered(key: string): unknown;
  remember(key: string, value: unknown): Promise<void>;
}
