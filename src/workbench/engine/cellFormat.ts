export type Side = "top" | "bottom" | "left" | "right";
export const SIDES: readonly Side[] = ["top", "bottom", "left", "right"];

export type LineStyle = "Continuous" | "Dash" | "DashDot" | "DashDotDot" | "Dot" | "Double";
export type LineWeight = "Hairline" | "Thin" | "Medium" | "Thick";

export interface BorderLineFormat {
  readonly style: LineStyle;
  readonly weight: LineWeight;
  /** "#RRGGBB" */
  readonly color: string;
}

export type Horizontal =
  "General" | "Left" | "Center" | "Right" | "Justify" | "Fill" | "CenterAcrossSelection" | "Distributed";
export type Vertical = "Top" | "Center" | "Bottom" | "Justify" | "Distributed";

/** How a cell is formatted, in the words of Excel's API. */
export interface CellFormat {
  readonly fill: string | null;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly underline: string;
  readonly strikethrough: boolean;
  readonly color: string;
  readonly fontName: string;
  readonly fontSize: number;
  readonly horizontal: Horizontal;
  readonly vertical: Vertical;
  readonly wrap: boolean;
  readonly indent: number;
  readonly numberFormat: string;
  readonly locked: boolean;
  readonly borders: { readonly [side in Side]?: BorderLineFormat };
}

export const PLAIN: CellFormat = {
  fill: null,
  bold: false,
  italic: false,
  underline: "None",
  strikethrough: false,
  color: "#000000",
  fontName: "Calibri",
  fontSize: 11,
  horizontal: "General",
  vertical: "Bottom",
  wrap: false,
  indent: 0,
  numberFormat: "General",
  locked: true,
  borders: {},
};

/** A change of a format: only what is named changes; a border of null is taken away. */
export type FormatChange = Partial<Omit<CellFormat, "borders">> & {
  readonly borders?: { readonly [side in Side]?: BorderLineFormat | null };
};

export function changed(format: CellFormat, change: FormatChange): CellFormat {
  const { borders: lines, ...rest } = change;
  if (!lines) return { ...format, ...rest };
  // always in the same order: equal formats are recognised by their JSON
  const borders: { -readonly [side in Side]?: BorderLineFormat } = {};
  for (const side of SIDES) {
    const line = lines[side] === undefined ? format.borders[side] : lines[side];
    if (line) borders[side] = { style: line.style, weight: line.weight, color: line.color };
  }
  return { ...format, ...rest, borders };
}
