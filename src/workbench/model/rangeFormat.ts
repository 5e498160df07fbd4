import type { Box } from "../../workbook/address";
import type {
  BorderLineFormat,
  CellFormat,
  FormatChange,
  Horizontal,
  LineStyle,
  LineWeight,
  Side,
  Vertical,
} from "../engine/cellFormat";
import { invalidArgument, notImplemented } from "../interpreter/errors";
import { ModelCollection, ModelObject } from "../interpreter/objects";
import { lockOf, requireAllowed } from "./book";
import type { Area, Book } from "./book";

/** The cells a format object speaks of: one box of a Range, several of RangeAreas. */
export interface FormatTarget extends Area {
  readonly book: Book;
}

const same = <T>(values: Iterable<T>): T | null => {
  let first: T | undefined;
  for (const value of values) {
    if (first === undefined) first = value;
    else if (value !== first) return null;
  }
  return first ?? null;
};

function* cellsOf({ book, sheetId, boxes }: FormatTarget): Generator<[Box, number, number]> {
  for (const whole of boxes) {
    const box = book.engine.cells.clip(sheetId, whole);
    for (let row = box.row; row < box.row + box.rows; row++) {
      for (let column = box.column; column < box.column + box.columns; column++) yield [whole, row, column];
    }
  }
}

/** What all cells agree on; null where they differ, as Excel answers. */
function common<T>(target: FormatTarget, pick: (format: CellFormat) => T): T | null {
  const at = target.book.engine.formats.reader(target.sheetId);
  const values = function* (): Generator<T> {
    for (const [, row, column] of cellsOf(target)) yield pick(at(row, column));
  };
  return same(values());
}

function apply(
  { book, sheetId, boxes }: FormatTarget,
  change: FormatChange | ((box: Box) => (row: number, column: number) => FormatChange | null),
): void {
  requireAllowed(book, sheetId, "allowFormatCells");
  for (const box of boxes) {
    book.engine.formats.change(sheetId, box, typeof change === "function" ? change(box) : change);
  }
}

/** "#rrggbb", "red" → "#RRGGBB"; null for what is no colour. */
export function readColor(given: unknown): string | null {
  const text = String(given).trim().toLowerCase();
  if (/^#[0-9a-f]{6}$/.test(text)) return text.toUpperCase();
  return NAMED[text] ?? null;
}

const NAMED: Readonly<Record<string, string>> = {
  black: "#000000",
  white: "#FFFFFF",
  red: "#FF0000",
  green: "#008000",
  blue: "#0000FF",
  yellow: "#FFFF00",
  orange: "#FFA500",
  gray: "#808080",
  purple: "#800080",
};

export function requireColor(given: unknown): string {
  const color = readColor(given);
  if (!color) throw invalidArgument();
  return color;
}

export class RangeFill extends ModelObject {
  constructor(private readonly target: FormatTarget) {
    super();
  }
  get color(): string | null {
    return common(this.target, (format) => format.fill ?? "#FFFFFF");
  }
  set color(value: string | null) {
    apply(this.target, { fill: value === "" ? null : requireColor(value) });
  }
  clear(): void {
    apply(this.target, { fill: null });
  }
}

export class RangeFont extends ModelObject {
  constructor(private readonly target: FormatTarget) {
    super();
  }
  get bold(): boolean | null {
    return common(this.target, (format) => format.bold);
  }
  set bold(value: boolean | null) {
    apply(this.target, { bold: Boolean(value) });
  }
  get italic(): boolean | null {
    return common(this.target, (format) => format.italic);
  }
  set italic(value: boolean | null) {
    apply(this.target, { italic: Boolean(value) });
  }
  get strikethrough(): boolean | null {
    return common(this.target, (format) => format.strikethrough);
  }
  set strikethrough(value: boolean | null) {
    apply(this.target, { strikethrough: Boolean(value) });
  }
  get underline(): string | null {
    return common(this.target, (format) => format.underline);
  }
  set underline(value: string | null) {
    if (!["None", "Single", "Double", "SingleAccountant", "DoubleAccountant"].includes(String(value))) {
      throw invalidArgument();
    }
    apply(this.target, { underline: String(value) });
  }
  get color(): string | null {
    return common(this.target, (format) => format.color);
  }
  set color(value: string | null) {
    apply(this.target, { color: requireColor(value) });
  }
  get name(): string | null {
    return common(this.target, (format) => format.fontName);
  }
  set name(value: string | null) {
    apply(this.target, { fontName: String(value) });
  }
  get size(): number | null {
    return common(this.target, (format) => format.fontSize);
  }
  set size(value: number | null) {
    if (typeof value !== "number" || !(value >= 1 && value <= 409)) throw invalidArgument();
    apply(this.target, { fontSize: value });
  }
}

export class FormatProtection extends ModelObject {
  constructor(private readonly target: FormatTarget) {
    super();
  }
  get locked(): boolean | null {
    return common(this.target, (format) => format.locked);
  }
  set locked(value: boolean | null) {
    apply(this.target, { locked: Boolean(value) });
  }
}

type Edge = "EdgeTop" | "EdgeBottom" | "EdgeLeft" | "EdgeRight" | "InsideHorizontal" | "InsideVertical";

/** Which side of which cells of a box an edge is. An inside line is the side of both neighbours. */
const EDGES: { readonly [edge in Edge]: (box: Box, row: number, column: number) => readonly Side[] } = {
  EdgeTop: (box, row) => (row === box.row ? ["top"] : []),
  EdgeBottom: (box, row) => (row === box.row + box.rows - 1 ? ["bottom"] : []),
  EdgeLeft: (box, _row, column) => (column === box.column ? ["left"] : []),
  EdgeRight: (box, _row, column) => (column === box.column + box.columns - 1 ? ["right"] : []),
  InsideHorizontal: (box, row) => [
    ...(row > box.row ? (["top"] as const) : []),
    ...(row < box.row + box.rows - 1 ? (["bottom"] as const) : []),
  ],
  InsideVertical: (box, _row, column) => [
    ...(column > box.column ? (["left"] as const) : []),
    ...(column < box.column + box.columns - 1 ? (["right"] as const) : []),
  ],
};

const LINE_STYLES = ["None", "Continuous", "Dash", "DashDot", "DashDotDot", "Dot", "Double"];
const LINE_WEIGHTS = ["Hairline", "Thin", "Medium", "Thick"];
const PLAIN_LINE: BorderLineFormat = { style: "Continuous", weight: "Thin", color: "#000000" };

export class RangeBorder extends ModelObject {
  constructor(
    private readonly target: FormatTarget,
    private readonly edge: Edge,
  ) {
    super();
  }
  get id(): string {
    return this.edge;
  }
  get sideIndex(): string {
    return this.edge;
  }
  get style(): string | null {
    return this.pick((line) => line?.style ?? "None");
  }
  set style(value: string | null) {
    if (!LINE_STYLES.includes(String(value))) throw invalidArgument();
    this.write((line) => (value === "None" ? null : { ...(line ?? PLAIN_LINE), style: value as LineStyle }));
  }
  get color(): string | null {
    return this.pick((line) => line?.color ?? "#000000");
  }
  set color(value: string | null) {
    const color = requireColor(value);
    this.write((line) => ({ ...(line ?? PLAIN_LINE), color }));
  }
  get weight(): string | null {
    return this.pick((line) => line?.weight ?? "Thin");
  }
  set weight(value: string | null) {
    if (!LINE_WEIGHTS.includes(String(value))) throw invalidArgument();
    this.write((line) => ({ ...(line ?? PLAIN_LINE), weight: value as LineWeight }));
  }

  private pick<T>(of: (line: BorderLineFormat | undefined) => T): T | null {
    const at = this.target.book.engine.formats.reader(this.target.sheetId);
    const { target, edge } = this;
    const values = function* (): Generator<T> {
      for (const [box, row, column] of cellsOf(target)) {
        const { borders } = at(row, column);
        for (const side of EDGES[edge](box, row, column)) yield of(borders[side]);
      }
    };
    return same(values()) ?? null;
  }

  private write(next: (line: BorderLineFormat | undefined) => BorderLineFormat | null): void {
    const at = this.target.book.engine.formats.reader(this.target.sheetId);
    apply(this.target, (box) => (row, column) => {
      const sides = EDGES[this.edge](box, row, column);
      if (sides.length === 0) return null;
      const { borders } = at(row, column);
      return { borders: Object.fromEntries(sides.map((side) => [side, next(borders[side])])) };
    });
  }
}

export class RangeBorderCollection extends ModelCollection<RangeBorder> {
  constructor(private readonly target: FormatTarget) {
    super();
  }
  get items(): readonly RangeBorder[] {
    return (Object.keys(EDGES) as Edge[]).map((edge) => new RangeBorder(this.target, edge));
  }
  get count(): number {
    return this.items.length;
  }
  override getItem(index: string): RangeBorder {
    if (/^Diagonal/.test(index)) throw notImplemented(`RangeBorder ${index}`);
    if (!(index in EDGES)) throw invalidArgument();
    return new RangeBorder(this.target, index as Edge);
  }
}

const HORIZONTAL = ["General", "Left", "Center", "Right", "Fill", "Justify", "CenterAcrossSelection", "Distributed"];
const VERTICAL = ["Top", "Center", "Bottom", "Justify", "Distributed"];

export class RangeFormat extends ModelObject {
  constructor(private readonly target: FormatTarget) {
    super();
  }
  get fill(): RangeFill {
    return new RangeFill(this.target);
  }
  get font(): RangeFont {
    return new RangeFont(this.target);
  }
  get borders(): RangeBorderCollection {
    return new RangeBorderCollection(this.target);
  }
  get protection(): FormatProtection {
    return new FormatProtection(this.target);
  }
  get horizontalAlignment(): string | null {
    return common(this.target, (format) => format.horizontal);
  }
  set horizontalAlignment(value: string | null) {
    if (!HORIZONTAL.includes(String(value))) throw invalidArgument();
    apply(this.target, { horizontal: value as Horizontal });
  }
  get verticalAlignment(): string | null {
    return common(this.target, (format) => format.vertical);
  }
  set verticalAlignment(value: string | null) {
    if (!VERTICAL.includes(String(value))) throw invalidArgument();
    apply(this.target, { vertical: value as Vertical });
  }
  get wrapText(): boolean | null {
    return common(this.target, (format) => format.wrap);
  }
  set wrapText(value: boolean | null) {
    apply(this.target, { wrap: Boolean(value) });
  }
  get indentLevel(): number | null {
    return common(this.target, (format) => format.indent);
  }
  set indentLevel(value: number | null) {
    apply(this.target, { indent: Number(value) });
  }
  /** points; null when the columns differ */
  get columnWidth(): number | null {
    const { layout } = this.target.book.engine;
    return same(this.lines("column").map((column) => layout.columnWidth(this.target.sheetId, column)));
  }
  set columnWidth(value: number | null) {
    if (typeof value !== "number" || !(value >= 0)) throw invalidArgument();
    const { book, sheetId, boxes } = this.target;
    requireAllowed(book, sheetId, "allowFormatColumns");
    for (const box of boxes) book.engine.layout.setColumnWidth(sheetId, box.column, this.span(box, "column"), value);
  }
  get rowHeight(): number | null {
    const { layout } = this.target.book.engine;
    return same(this.lines("row").map((row) => layout.rowHeight(this.target.sheetId, row)));
  }
  set rowHeight(value: number | null) {
    if (typeof value !== "number" || !(value >= 0 && value <= 409.5)) throw invalidArgument();
    const { book, sheetId, boxes } = this.target;
    requireAllowed(book, sheetId, "allowFormatRows");
    for (const box of boxes) book.engine.layout.setRowHeight(sheetId, box.row, this.span(box, "row"), value);
  }
  autofitColumns(): void {
    const { book, sheetId } = this.target;
    requireAllowed(book, sheetId, "allowFormatColumns");
    const longest = new Map<number, number>();
    for (const [, row, column] of cellsOf(this.target)) {
      const length = Math.max(
        ...book.engine
          .text(sheetId, row, column)
          .split("\n")
          .map((line) => line.length),
      );
      longest.set(column, Math.max(length, longest.get(column) ?? 0));
    }
    for (const [column, characters] of longest) {
      // about the width of a digit of 11-point Calibri, and its margins
      if (characters > 0) book.engine.layout.setColumnWidth(sheetId, column, 1, characters * 5.25 + 3.75);
    }
  }
  autofitRows(): void {
    const { book, sheetId } = this.target;
    requireAllowed(book, sheetId, "allowFormatRows");
    const highest = new Map<number, number>();
    const at = book.engine.formats.reader(sheetId);
    for (const [, row, column] of cellsOf(this.target)) {
      const { fontSize } = at(row, column);
      const lines = book.engine.text(sheetId, row, column).split("\n").length;
      highest.set(row, Math.max(lines * fontSize * 1.36, highest.get(row) ?? 15));
    }
    for (const [row, points] of highest) book.engine.layout.setRowHeight(sheetId, row, 1, points);
  }

  /** whole rows have a column width too, but nobody asks beyond what is stored */
  private span(box: Box, line: "row" | "column"): number {
    const part = lockOf(this.target.book, this.target.sheetId)
      ? box
      : this.target.book.engine.cells.clip(this.target.sheetId, box);
    const whole = line === "row" ? box.rows : box.columns;
    return whole > 10_000 ? (line === "row" ? part.rows : part.columns) : whole;
  }
  private lines(line: "row" | "column"): number[] {
    return this.target.boxes.flatMap((box) => {
      const first = line === "row" ? box.row : box.column;
      return Array.from({ length: this.span(box, line) }, (_, i) => first + i);
    });
  }
}
