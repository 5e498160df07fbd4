import type { Box } from "../../workbook/address";
import type { BorderLineFormat, LineStyle, LineWeight, Side } from "../engine/cellFormat";
import { onBoxes } from "../engine/conditionalFormats";
import type {
  CellValueOperator,
  ConditionalFormat as Stored,
  ConditionalRule,
  ConditionalStyle,
} from "../engine/conditionalFormats";
import { intersection, without } from "../engine/size";
import { invalidArgument, itemNotFound, notImplemented } from "../interpreter/errors";
import { ModelCollection, ModelObject } from "../interpreter/objects";
import { requireAllowed } from "./book";
import type { Book } from "./book";
import type { Range } from "./range";
import { RangeAreas } from "./rangeAreas";
import { requireColor } from "./rangeFormat";

/** Access to one stored rule, whatever became of the list in the meantime. */
interface Rule {
  readonly book: Book;
  readonly sheetId: string;
  read(): Stored;
  change(next: (stored: Stored) => Stored): void;
}

const changeStyle = (rule: Rule, change: (style: ConditionalStyle) => ConditionalStyle): void =>
  rule.change((stored) => ({ ...stored, style: change(stored.style) }));

export class ConditionalRangeFill extends ModelObject {
  constructor(private readonly rule: Rule) {
    super();
  }
  get color(): string {
    return this.rule.read().style.fill ?? "";
  }
  set color(value: string) {
    changeStyle(this.rule, (style) => ({ ...style, fill: requireColor(value) }));
  }
  clear(): void {
    changeStyle(this.rule, ({ fill: _fill, ...style }) => style);
  }
}

export class ConditionalRangeFont extends ModelObject {
  constructor(private readonly rule: Rule) {
    super();
  }
  get color(): string {
    return this.rule.read().style.color ?? "";
  }
  set color(value: string) {
    changeStyle(this.rule, (style) => ({ ...style, color: requireColor(value) }));
  }
  get bold(): boolean | null {
    return this.rule.read().style.bold ?? null;
  }
  set bold(value: boolean | null) {
    changeStyle(this.rule, (style) => ({ ...style, bold: Boolean(value) }));
  }
  get italic(): boolean | null {
    return this.rule.read().style.italic ?? null;
  }
  set italic(value: boolean | null) {
    changeStyle(this.rule, (style) => ({ ...style, italic: Boolean(value) }));
  }
  get strikethrough(): boolean | null {
    return this.rule.read().style.strikethrough ?? null;
  }
  set strikethrough(value: boolean | null) {
    changeStyle(this.rule, (style) => ({ ...style, strikethrough: Boolean(value) }));
  }
  get underline(): string | null {
    return this.rule.read().style.underline ?? null;
  }
  set underline(value: string | null) {
    if (!["None", "Single", "Double"].includes(String(value))) throw invalidArgument();
    changeStyle(this.rule, (style) => ({ ...style, underline: String(value) }));
  }
  clear(): void {
    changeStyle(this.rule, ({ fill, numberFormat, borders }) => ({
      ...(fill === undefined ? {} : { fill }),
      ...(numberFormat === undefined ? {} : { numberFormat }),
      ...(borders === undefined ? {} : { borders }),
    }));
  }
}

const SIDE_OF: Readonly<Record<string, Side>> = {
  EdgeTop: "top",
  EdgeBottom: "bottom",
  EdgeLeft: "left",
  EdgeRight: "right",
};

export class ConditionalRangeBorder extends ModelObject {
  constructor(
    private readonly rule: Rule,
    private readonly edge: string,
  ) {
    super();
  }
  get id(): string {
    return this.edge;
  }
  get sideIndex(): string {
    return this.edge;
  }
  get style(): string {
    return this.line()?.style ?? "None";
  }
  set style(value: string) {
    if (!["None", "Continuous", "Dash", "DashDot", "DashDotDot", "Dot"].includes(value)) throw invalidArgument();
    this.write(value === "None" ? null : { ...(this.line() ?? PLAIN_LINE), style: value as LineStyle });
  }
  get color(): string {
    return this.line()?.color ?? "";
  }
  set color(value: string) {
    this.write({ ...(this.line() ?? PLAIN_LINE), color: requireColor(value) });
  }

  private line(): BorderLineFormat | undefined {
    return this.rule.read().style.borders?.[SIDE_OF[this.edge]!];
  }
  private write(line: BorderLineFormat | null): void {
    const side = SIDE_OF[this.edge]!;
    changeStyle(this.rule, (style) => {
      const borders = { ...style.borders };
      delete borders[side];
      return { ...style, borders: line ? { ...borders, [side]: line } : borders };
    });
  }
}

const PLAIN_LINE: BorderLineFormat = { style: "Continuous", weight: "Thin" as LineWeight, color: "#000000" };

export class ConditionalRangeBorderCollection extends ModelCollection<ConditionalRangeBorder> {
  constructor(private readonly rule: Rule) {
    super();
  }
  get items(): readonly ConditionalRangeBorder[] {
    return Object.keys(SIDE_OF).map((edge) => new ConditionalRangeBorder(this.rule, edge));
  }
  get count(): number {
    return this.items.length;
  }
  get top(): ConditionalRangeBorder {
    return this.getItem("EdgeTop");
  }
  get bottom(): ConditionalRangeBorder {
    return this.getItem("EdgeBottom");
  }
  get left(): ConditionalRangeBorder {
    return this.getItem("EdgeLeft");
  }
  get right(): ConditionalRangeBorder {
    return this.getItem("EdgeRight");
  }
  override getItem(edge: string): ConditionalRangeBorder {
    if (!(edge in SIDE_OF)) throw invalidArgument();
    return new ConditionalRangeBorder(this.rule, edge);
  }
}

export class ConditionalRangeFormat extends ModelObject {
  constructor(private readonly rule: Rule) {
    super();
  }
  get fill(): ConditionalRangeFill {
    return new ConditionalRangeFill(this.rule);
  }
  get font(): ConditionalRangeFont {
    return new ConditionalRangeFont(this.rule);
  }
  get borders(): ConditionalRangeBorderCollection {
    return new ConditionalRangeBorderCollection(this.rule);
  }
  get numberFormat(): string | null {
    return this.rule.read().style.numberFormat ?? null;
  }
  set numberFormat(value: string | null) {
    changeStyle(this.rule, (style) => ({ ...style, numberFormat: String(value) }));
  }
}

export class ConditionalFormatRule extends ModelObject {
  constructor(private readonly rule: Rule) {
    super();
  }
  get formula(): string {
    const { rule } = this.rule.read();
    return rule.type === "Custom" ? rule.formula : "";
  }
  set formula(value: string) {
    this.rule.change((stored) => ({ ...stored, rule: { type: "Custom", formula: String(value) } }));
  }
}

export class CustomConditionalFormat extends ModelObject {
  constructor(private readonly stored: Rule) {
    super();
  }
  get rule(): ConditionalFormatRule {
    return new ConditionalFormatRule(this.stored);
  }
  get format(): ConditionalRangeFormat {
    return new ConditionalRangeFormat(this.stored);
  }
}

const OPERATORS: readonly string[] = [
  "Between",
  "NotBetween",
  "EqualTo",
  "NotEqualTo",
  "GreaterThan",
  "LessThan",
  "GreaterThanOrEqual",
  "LessThanOrEqual",
];

export class CellValueConditionalFormat extends ModelObject {
  constructor(private readonly stored: Rule) {
    super();
  }
  get format(): ConditionalRangeFormat {
    return new ConditionalRangeFormat(this.stored);
  }
  get rule(): unknown {
    const { rule } = this.stored.read();
    if (rule.type !== "CellValue") return null;
    const { formula1, formula2, operator } = rule;
    return { formula1, operator, ...(formula2 === undefined ? {} : { formula2 }) };
  }
  set rule(value: unknown) {
    const { formula1, formula2, operator } = value as Record<string, string | undefined>;
    if (formula1 === undefined || !OPERATORS.includes(operator ?? "")) throw invalidArgument();
    const rule: ConditionalRule = {
      type: "CellValue",
      operator: operator as CellValueOperator,
      formula1: String(formula1),
      ...(formula2 === undefined || formula2 === null ? {} : { formula2: String(formula2) }),
    };
    this.stored.change((stored) => ({ ...stored, rule }));
  }
}

export class ConditionalFormat extends ModelObject {
  readonly #rule: Rule;
  readonly #id: string;

  constructor(book: Book, sheetId: string, id: string) {
    super();
    this.#id = id;
    const { conditionalFormats } = book.engine;
    this.#rule = {
      book,
      sheetId,
      read() {
        const stored = conditionalFormats.all(sheetId).find((format) => format.id === id);
        if (!stored) throw itemNotFound();
        return stored;
      },
      change(next) {
        requireAllowed(book, sheetId, "allowFormatCells");
        const changed = next(this.read());
        const formats = conditionalFormats.all(sheetId).map((format) => (format.id === id ? changed : format));
        conditionalFormats.put(sheetId, formats);
      },
    };
  }

  get id(): string {
    return this.#id;
  }
  get type(): string {
    return this.#rule.read().rule.type;
  }
  get priority(): number {
    const { book, sheetId } = this.#rule;
    return book.engine.conditionalFormats.all(sheetId).findIndex((format) => format.id === this.#id);
  }
  set priority(value: number) {
    const { book, sheetId } = this.#rule;
    const own = this.#rule.read();
    const others = book.engine.conditionalFormats.all(sheetId).filter((format) => format.id !== this.#id);
    const at = Math.max(0, Math.min(others.length, value));
    book.engine.conditionalFormats.put(sheetId, [...others.slice(0, at), own, ...others.slice(at)]);
  }
  get stopIfTrue(): boolean {
    return this.#rule.read().stopIfTrue;
  }
  set stopIfTrue(value: boolean) {
    this.#rule.change((stored) => ({ ...stored, stopIfTrue: Boolean(value) }));
  }
  get custom(): CustomConditionalFormat {
    return new CustomConditionalFormat(this.#rule);
  }
  get customOrNullObject(): CustomConditionalFormat | null {
    return this.type === "Custom" ? this.custom : null;
  }
  get cellValue(): CellValueConditionalFormat {
    return new CellValueConditionalFormat(this.#rule);
  }
  get cellValueOrNullObject(): CellValueConditionalFormat | null {
    return this.type === "CellValue" ? this.cellValue : null;
  }

  getRange(): Range {
    const range = this.getRangeOrNullObject();
    if (!range) throw invalidArgument("The conditional format applies to several ranges.");
    return range;
  }
  getRangeOrNullObject(): Range | null {
    const { boxes } = this.#rule.read();
    return boxes.length === 1 ? this.#rule.book.range(this.#rule.sheetId, boxes[0]!) : null;
  }
  getRanges(): RangeAreas {
    return new RangeAreas(this.#rule.book, this.#rule.sheetId, this.#rule.read().boxes);
  }
  delete(): void {
    const { book, sheetId } = this.#rule;
    requireAllowed(book, sheetId, "allowFormatCells");
    this.#rule.read();
    const rest = book.engine.conditionalFormats.all(sheetId).filter((format) => format.id !== this.#id);
    book.engine.conditionalFormats.put(sheetId, rest);
  }
}

/** The conditional formats that touch a range; those added here apply to exactly this range. */
export class ConditionalFormatCollection extends ModelCollection<ConditionalFormat> {
  readonly #book: Book;
  readonly #sheetId: string;
  readonly #boxes: readonly Box[];

  constructor(book: Book, sheetId: string, boxes: readonly Box[]) {
    super();
    this.#book = book;
    this.#sheetId = sheetId;
    this.#boxes = boxes;
  }

  get items(): readonly ConditionalFormat[] {
    return this.#book.engine.conditionalFormats
      .all(this.#sheetId)
      .filter(({ boxes }) => boxes.some((box) => this.#boxes.some((own) => intersection(box, own))))
      .map(({ id }) => new ConditionalFormat(this.#book, this.#sheetId, id));
  }
  add(type: string): ConditionalFormat {
    requireAllowed(this.#book, this.#sheetId, "allowFormatCells");
    if (type !== "Custom" && type !== "CellValue") throw notImplemented(`ConditionalFormat of type ${type}`);
    const { conditionalFormats } = this.#book.engine;
    const id = conditionalFormats.newId();
    const rule: ConditionalRule =
      type === "Custom" ? { type, formula: "" } : { type, operator: "EqualTo", formula1: "" };
    const added: Stored = { id, boxes: this.#boxes, rule, style: {}, stopIfTrue: false };
    // the newest has the first priority, as in Excel
    conditionalFormats.put(this.#sheetId, [added, ...conditionalFormats.all(this.#sheetId)]);
    return new ConditionalFormat(this.#book, this.#sheetId, id);
  }
  clearAll(): void {
    requireAllowed(this.#book, this.#sheetId, "allowFormatCells");
    const { conditionalFormats } = this.#book.engine;
    const all = conditionalFormats.all(this.#sheetId);
    const rest = all.flatMap((format) => {
      const boxes = this.#boxes.reduce<readonly Box[]>(
        (left, own) => left.flatMap((box) => without(box, own)),
        format.boxes,
      );
      if (boxes.length === format.boxes.length && boxes.every((box, i) => box === format.boxes[i])) return [format];
      return boxes.length > 0 ? [onBoxes(format, boxes)] : [];
    });
    if (rest.length !== all.length || rest.some((format, i) => format !== all[i])) {
      conditionalFormats.put(this.#sheetId, rest);
    }
  }
}
