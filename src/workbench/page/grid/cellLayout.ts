import type { DisplayCell } from "../../engine/spreadsheet";

/** How far a cell's text may spread over its empty neighbours, in pixels to each side. */
export interface Spread {
  readonly left: number;
  readonly right: number;
}

export const NO_SPREAD: Spread = { left: 0, right: 0 };

/** Where a text stands in its cell: words left, numbers right, truth values and errors in the middle. */
export function alignmentOf(cell: DisplayCell): "left" | "center" | "right" | "justify" {
  const chosen = cell.style.horizontal;
  if (chosen !== "General") return chosen.toLowerCase() as "left" | "center" | "right" | "justify";
  if (typeof cell.value === "number") return "right";
  if (typeof cell.value === "boolean" || /^#[A-Z0-9/]+[!?]?$/.test(cell.text)) return "center";
  return "left";
}

/** Only words spread; numbers become "####" and wrapped text takes more lines. */
export function maySpread(cell: DisplayCell): boolean {
  return typeof cell.value === "string" && cell.text !== "" && !cell.style.wrap && !cell.text.includes("\n");
}

/** An empty cell lets its neighbour's text through; "" from a formula does not. */
export function letsThrough(cell: DisplayCell): boolean {
  return cell.formula === null && (cell.value === null || cell.value === "");
}

/**
 * How far the text of a cell spreads.
 *
 * @param missing pixels the text needs beyond its own cell
 * @param free width of the empty neighbours next to the cell, nearest first, as long as they are empty
 */
export function spreadOf(
  alignment: "left" | "center" | "right" | "justify",
  missing: number,
  free: { readonly left: Iterable<number>; readonly right: Iterable<number> },
): Spread {
  if (missing <= 0 || alignment === "justify") return NO_SPREAD;
  const left = alignment === "left" ? 0 : take(free.left, alignment === "center" ? missing / 2 : missing);
  const right = alignment === "right" ? 0 : take(free.right, alignment === "center" ? missing / 2 : missing);
  return { left, right };
}

function take(widths: Iterable<number>, needed: number): number {
  let taken = 0;
  for (const width of widths) {
    if (taken >= needed) break;
    taken += width;
  }
  return taken;
}
