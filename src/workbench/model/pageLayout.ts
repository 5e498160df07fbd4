import { NEW_PAGE_SETUP } from "../engine/pageSetup";
import type { PageSetup } from "../engine/pageSetup";
import { invalidArgument, notImplemented } from "../interpreter/errors";
import { ModelObject } from "../interpreter/objects";
import { absolute } from "./address";
import { rangeAt } from "./book";
import type { Book } from "./book";
import { Range } from "./range";
import { RangeAreas } from "./rangeAreas";

const PAPERS = ["Letter", "Legal", "Executive", "A3", "A4", "A5", "B4", "B5", "Folio", "Tabloid", "Ledger"];
const POINTS: Readonly<Record<string, number>> = { Points: 1, Inches: 72, Centimeters: 72 / 2.54 };

export class PageLayout extends ModelObject {
  readonly #book: Book;
  readonly #sheetId: string;

  constructor(book: Book, sheetId: string) {
    super();
    this.#book = book;
    this.#sheetId = sheetId;
  }

  get orientation(): string {
    return this.setup.orientation;
  }
  set orientation(value: string) {
    if (value !== "Portrait" && value !== "Landscape") throw invalidArgument();
    this.change({ orientation: value });
  }
  get paperSize(): string | null {
    return this.setup.paperSize;
  }
  set paperSize(value: string | null) {
    const size = PAPERS.find((known) => known.toLowerCase() === String(value).toLowerCase());
    if (!size) throw invalidArgument();
    this.change({ paperSize: size });
  }
  get zoom(): unknown {
    return this.setup.zoom;
  }
  set zoom(value: unknown) {
    const zoom = Object.entries(value as Record<string, unknown>).filter(([, number]) => typeof number === "number");
    if (zoom.some(([name]) => !["scale", "horizontalFitToPages", "verticalFitToPages"].includes(name))) {
      throw invalidArgument();
    }
    this.change({ zoom: Object.fromEntries(zoom) as Record<string, number> });
  }
  get centerHorizontally(): boolean {
    return this.setup.centerHorizontally;
  }
  set centerHorizontally(value: boolean) {
    this.change({ centerHorizontally: Boolean(value) });
  }
  get centerVertically(): boolean {
    return this.setup.centerVertically;
  }
  set centerVertically(value: boolean) {
    this.change({ centerVertically: Boolean(value) });
  }
  get printGridlines(): boolean {
    return this.setup.printGridlines;
  }
  set printGridlines(value: boolean) {
    this.change({ printGridlines: Boolean(value) });
  }
  get printHeadings(): boolean {
    return this.setup.printHeadings;
  }
  set printHeadings(value: boolean) {
    this.change({ printHeadings: Boolean(value) });
  }
  get blackAndWhite(): boolean {
    return this.setup.blackAndWhite;
  }
  set blackAndWhite(value: boolean) {
    this.change({ blackAndWhite: Boolean(value) });
  }
  get leftMargin(): number {
    return this.setup.leftMargin;
  }
  set leftMargin(value: number) {
    this.change({ leftMargin: margin(value) });
  }
  get rightMargin(): number {
    return this.setup.rightMargin;
  }
  set rightMargin(value: number) {
    this.change({ rightMargin: margin(value) });
  }
  get topMargin(): number {
    return this.setup.topMargin;
  }
  set topMargin(value: number) {
    this.change({ topMargin: margin(value) });
  }
  get bottomMargin(): number {
    return this.setup.bottomMargin;
  }
  set bottomMargin(value: number) {
    this.change({ bottomMargin: margin(value) });
  }
  get headerMargin(): number {
    return this.setup.headerMargin;
  }
  set headerMargin(value: number) {
    this.change({ headerMargin: margin(value) });
  }
  get footerMargin(): number {
    return this.setup.footerMargin;
  }
  set footerMargin(value: number) {
    this.change({ footerMargin: margin(value) });
  }
  get headersFooters(): ModelObject {
    throw notImplemented("PageLayout.headersFooters");
  }

  setPrintMargins(unit: string, margins: Readonly<Record<string, number>>): void {
    const points = POINTS[unit];
    if (!points) throw invalidArgument();
    const names: Readonly<Record<string, keyof PageSetup>> = {
      left: "leftMargin",
      right: "rightMargin",
      top: "topMargin",
      bottom: "bottomMargin",
      header: "headerMargin",
      footer: "footerMargin",
    };
    const given = Object.entries(margins).map(([name, value]) => [names[name] ?? name, margin(value * points)]);
    this.change(Object.fromEntries(given) as Partial<PageSetup>);
  }
  setPrintTitleRows(rows: Range | string): void {
    this.change({ titleRows: this.addressOf(this.rangeOf(rows).getEntireRow()) });
  }
  setPrintTitleColumns(columns: Range | string): void {
    this.change({ titleColumns: this.addressOf(this.rangeOf(columns).getEntireColumn()) });
  }
  setPrintArea(area: Range | RangeAreas | string): void {
    const address = area instanceof RangeAreas ? area.address : this.rangeOf(area).address;
    this.change({ printArea: absolute(address) });
  }
  getPrintTitleRowsOrNullObject(): Range | null {
    return this.rangeOrNull(this.setup.titleRows);
  }
  getPrintTitleColumnsOrNullObject(): Range | null {
    return this.rangeOrNull(this.setup.titleColumns);
  }
  getPrintAreaOrNullObject(): RangeAreas | null {
    const { printArea } = this.setup;
    if (printArea === null) return null;
    const boxes = printArea.split(",").map((address) => Range.placeOf(this.rangeOf(address)).box);
    return new RangeAreas(this.#book, this.#sheetId, boxes);
  }

  private get setup(): PageSetup {
    return this.#book.engine.state.get(`${this.#sheetId}/pageSetup`, NEW_PAGE_SETUP);
  }
  private change(change: Partial<PageSetup>): void {
    this.#book.engine.state.put(`${this.#sheetId}/pageSetup`, { ...this.setup, ...change });
  }
  private rangeOf(given: Range | string): Range {
    return typeof given === "string" ? rangeAt(this.#book, given, this.#sheetId) : given;
  }
  private addressOf(range: Range): string {
    return range.address.slice(range.address.lastIndexOf("!") + 1);
  }
  private rangeOrNull(address: string | null): Range | null {
    return address === null ? null : rangeAt(this.#book, address, this.#sheetId);
  }
}

function margin(points: number): number {
  if (typeof points !== "number" || !(points >= 0)) throw invalidArgument();
  return points;
}
