import type { DisplayStyle } from "../../engine/spreadsheet";

/** Generic families for the fonts Office documents name, for machines that lack them. */
const SERIFS = /^(times|cambria|georgia|garamond|tinos|liberation serif|\.?vntime)/i;

/** A cell's font as CSS writes it; sizes are points, as in Excel. */
export function cssFont(style: DisplayStyle): string {
  const fallback = SERIFS.test(style.fontName) ? '"Times New Roman", serif' : "Arial, sans-serif";
  const family = `"${style.fontName.replace(/["\\]/g, "")}", ${fallback}`;
  return `${style.italic ? "italic " : ""}${style.bold ? "bold " : ""}${pixels(style.fontSize)}px ${family}`;
}

export function pixels(points: number): number {
  return Math.round(((points * 96) / 72) * 100) / 100;
}

/** Widths of texts in pixels; remembers what it measured. */
export function createTextMeasure(): (text: string, font: string) => number {
  const context = document.createElement("canvas").getContext("2d");
  const known = new Map<string, number>();
  return (text, font) => {
    const key = `${font}\n${text}`;
    const width = known.get(key);
    if (width !== undefined) return width;
    if (context) context.font = font;
    // without a canvas (none in tests) a letter counts as half the size of its font
    const measured = context ? context.measureText(text).width : text.length * 7;
    if (known.size > 20000) known.clear();
    known.set(key, measured);
    return measured;
  };
}
