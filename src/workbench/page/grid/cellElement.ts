import { a1, cellBox } from "../../../workbook/address";
import type { BorderLine, DisplayCell } from "../../engine/spreadsheet";
import { element } from "../element";
import type { Spread } from "./cellLayout";
import { cssFont } from "./measureText";

/** Everything that decides how one cell is drawn. Pixels are relative to its row. */
export interface CellDrawing {
  readonly row: number;
  readonly column: number;
  readonly left: number;
  readonly width: number;
  readonly height: number;
  readonly cell: DisplayCell;
  /** the text as it fits: "####" for a number that does not */
  readonly text: string;
  readonly alignment: "left" | "center" | "right" | "justify";
  readonly spread: Spread;
  readonly gridlines: boolean;
  /** false where a neighbour's text runs across the cell's right edge */
  readonly rightGridline: boolean;
  readonly frozenColumn: boolean;
  readonly selected: boolean;
}

const drawn = new WeakMap<HTMLElement, string>();

/** The id screen readers follow while the editor keeps the focus. */
export function cellId(row: number, column: number): string {
  return `cell-${a1(cellBox(row, column))}`;
}

/** An element for any cell of a column; it is told which one when it is drawn. */
export function createCellElement(column: number): HTMLElement {
  return element("div", { class: "cell", role: "gridcell", "aria-colindex": column + 1 }, [
    element("div", { class: "cell-text" }),
  ]);
}

/** Writes to the element only when something about the cell changed. */
export function drawCell(target: HTMLElement, drawing: CellDrawing): void {
  const key = JSON.stringify(drawing);
  if (drawn.get(target) === key) return;
  drawn.set(target, key);
  const { cell, alignment, spread } = drawing;
  const { style } = cell;
  const address = a1(cellBox(drawing.row, drawing.column));
  if (target.dataset["cell"] !== address) {
    target.id = cellId(drawing.row, drawing.column);
    target.dataset["cell"] = address;
  }
  target.setAttribute("aria-label", cell.text === "" ? address : `${address} ${cell.text}`);
  target.setAttribute("aria-selected", String(drawing.selected));
  target.classList.toggle("frozen-column", drawing.frozenColumn);
  target.classList.toggle("spreads", spread.left + spread.right > 0);
  target.style.cssText = boxStyle(drawing);

  const text = target.firstElementChild as HTMLElement;
  if (text.textContent !== drawing.text) text.textContent = drawing.text;
  if (drawing.text === "") return;
  text.classList.toggle("wraps", style.wrap || cell.text.includes("\n"));
  const lines = [style.underline && "underline", style.strikethrough && "line-through"].filter(Boolean).join(" ");
  text.style.cssText = [
    `font:${cssFont(style)}`,
    // the font shorthand sets the line height too
    "line-height:1.22",
    `color:${style.color}`,
    `text-decoration:${lines || "none"}`,
    `left:${-spread.left}px`,
    `right:${-spread.right}px`,
    `text-align:${alignment}`,
    `justify-content:${{ left: "flex-start", center: "center", right: "flex-end", justify: "stretch" }[alignment]}`,
    `align-items:${{ Top: "flex-start", Center: "center", Bottom: "flex-end" }[style.vertical]}`,
  ].join(";");
}

/** The box is one pixel larger to the left and top, so that neighbours share their borders. */
function boxStyle(drawing: CellDrawing): string {
  const { style } = drawing.cell;
  const line = drawing.gridlines && style.fill === null ? "var(--gridline)" : (style.fill ?? "transparent");
  const quiet = `1px solid ${line}`;
  const none = "1px solid transparent";
  return [
    `left:${drawing.left - 1}px`,
    `width:${drawing.width + 1}px`,
    `height:${drawing.height + 1}px`,
    ...(style.fill === null ? [] : [`background-color:${style.fill}`]),
    `border-top:${cssBorder(style.borders.top) ?? none}`,
    `border-left:${cssBorder(style.borders.left) ?? none}`,
    `border-bottom:${cssBorder(style.borders.bottom) ?? quiet}`,
    `border-right:${cssBorder(style.borders.right) ?? (drawing.rightGridline ? quiet : none)}`,
  ].join(";");
}

const BORDERS: Readonly<Record<BorderLine["width"], string>> = {
  hair: "1px dotted",
  thin: "1px solid",
  dotted: "1px dotted",
  dashed: "1px dashed",
  medium: "2px solid",
  thick: "3px solid",
  double: "3px double",
};

function cssBorder(line: BorderLine | undefined): string | null {
  return line ? `${BORDERS[line.width]} ${line.color}` : null;
}
