import type { Box } from "../../workbook/address";
import type { Engine } from "../engine/engine";
import type { Edit } from "../engine/edits";
import type { Origin } from "../engine/history";
import { ApiError, itemNotFound } from "../interpreter/errors";
import { ModelObject } from "../interpreter/objects";
import { formatBox } from "./address";
import { Application } from "./application";
import type { Area, Book, Separators } from "./book";
import { valueType } from "./cellInput";
import { EVENT, triggerSource } from "./events";
import type { EventHub } from "./events";
import { NamedItemCollection } from "./namedItem";
import { WorkbookProtection } from "./protection";
import { Range } from "./range";
import { RangeAreas } from "./rangeAreas";
import { SettingCollection } from "./setting";
import type { SettingMap } from "./setting";
import { TableCollection } from "./table";
import { Worksheet } from "./worksheet";
import { WorksheetCollection } from "./worksheetCollection";

export interface WorkbookOptions {
  readonly engine: Engine;
  readonly events: EventHub;
  readonly separators: Separators;
  readonly settings: SettingMap;
  /** The user's selection is the view's: it stays when nobody looks. */
  readonly selection: { get(): Area; set(area: Area): void };
  readonly name?: string;
}

/** The root of the object model. */
export class Workbook extends ModelObject {
  readonly #book: Book;
  readonly #settings: SettingMap;

  constructor({ engine, events, separators, settings, selection, name = "Book1.xlsx" }: WorkbookOptions) {
    super();
    this.#settings = settings;
    const sheets = new Map<string, Worksheet>();
    const eventRanges = new Map<string, Range>();
    let keys = 0;
    const book: Book = {
      engine,
      events,
      separators,
      name,
      selection: selection.get,
      select: (sheetId, boxes) => selection.set({ sheetId, boxes }),
      sheet(id) {
        let sheet = sheets.get(id);
        if (!sheet) sheets.set(id, (sheet = new Worksheet(book, id)));
        return sheet;
      },
      range: (sheetId, box) => new Range(book, sheetId, box),
      keepForEvent(range) {
        const key = `event${++keys}`;
        eventRanges.set(key, range);
        return key;
      },
      keptForEvent: (key) => eventRanges.get(key) ?? null,
    };
    this.#book = book;
    engine.listen({
      edited: (edit, origin) => raiseChanged(book, edit, origin),
      sheetAdded: (id) => events.raise(EVENT.added, id, () => ({ worksheetId: id, source: "Local" })),
      sheetDeleted: (id) => events.raise(EVENT.deleted, id, () => ({ worksheetId: id, source: "Local" })),
    });
  }

  get name(): string {
    return this.#book.name;
  }
  get worksheets(): WorksheetCollection {
    return new WorksheetCollection(this.#book);
  }
  get application(): Application {
    return new Application(this.#book);
  }
  get names(): NamedItemCollection {
    return new NamedItemCollection(this.#book, null);
  }
  get tables(): TableCollection {
    return new TableCollection(this.#book, null);
  }
  get settings(): SettingCollection {
    return new SettingCollection(this.#settings);
  }
  get protection(): WorkbookProtection {
    return new WorkbookProtection(this.#book);
  }
  get isDirty(): boolean {
    return this.#book.engine.state.get("workbook/isDirty", true);
  }
  set isDirty(value: boolean) {
    this.#book.engine.state.put("workbook/isDirty", Boolean(value));
  }
  get readOnly(): boolean {
    return false;
  }
  get autoSave(): boolean {
    return false;
  }
  get previouslySaved(): boolean {
    return false;
  }

  getSelectedRange(): Range {
    const { sheetId, boxes } = this.#book.selection();
    if (boxes.length !== 1) {
      throw new ApiError("InvalidSelection", "The current selection is invalid for this operation.");
    }
    return this.#book.range(sheetId, boxes[0]!);
  }
  getSelectedRanges(): RangeAreas {
    const { sheetId, boxes } = this.#book.selection();
    return new RangeAreas(this.#book, sheetId, boxes);
  }
  getActiveCell(): Range {
    const { sheetId, boxes } = this.#book.selection();
    const { row, column } = boxes.at(-1) as Box;
    return this.#book.range(sheetId, { row, column, rows: 1, columns: 1 });
  }
  _GetRangeOrNullObjectForEventByReferenceId(key: string): Range | null {
    return this.#book.keptForEvent(key);
  }
  _GetRangeForEventByReferenceId(key: string): Range {
    const range = this.#book.keptForEvent(key);
    if (!range) throw itemNotFound();
    return range;
  }
}

const SHIFTS: Readonly<Record<Edit["kind"], string>> = {
  RangeEdited: "None",
  RowInserted: "Down",
  RowDeleted: "Up",
  ColumnInserted: "Right",
  ColumnDeleted: "Left",
};

function raiseChanged(book: Book, { sheetId, box, kind, before }: Edit, origin: Origin): void {
  if (!book.engine.sheets.has(sheetId)) return;
  const range = book.range(sheetId, box);
  const single = before !== undefined && kind === "RangeEdited";
  book.events.raise(EVENT.changed, sheetId, () => {
    const after =
      single && book.engine.sheets.has(sheetId) ? book.engine.cells.value(sheetId, box.row, box.column) : null;
    return {
      changeType: kind,
      source: "Local",
      worksheetId: sheetId,
      address: formatBox(box),
      shiftDirection: SHIFTS[kind],
      triggerSource: triggerSource(origin),
      referenceId: book.keepForEvent(range),
      ...(single
        ? {
            valueBefore: before ?? "",
            valueAfter: after ?? "",
            valueTypeBefore: valueType(before),
            valueTypeAfter: valueType(after),
          }
        : {}),
    };
  });
}
