import type { Package } from "./package";
import type { XmlElement } from "./xml";

/** "#RRGGBB" of a colour element; null when it says "automatic" or nothing that is known. */
export type ReadColor = (color: XmlElement | null) => string | null;

const INDEXED =
  "000000 FFFFFF FF0000 00FF00 0000FF FFFF00 FF00FF 00FFFF 000000 FFFFFF FF0000 00FF00 0000FF FFFF00 FF00FF 00FFFF " +
  "800000 008000 000080 808000 800080 008080 C0C0C0 808080 9999FF 993366 FFFFCC CCFFFF 660066 FF8080 0066CC CCCCFF " +
  "000080 FF00FF FFFF00 00FFFF 800080 800000 008080 0000FF 00CCFF CCFFFF CCFFCC FFFF99 99CCFF FF99CC CC99FF FFCC99 " +
  "3366FF 33CCCC 99CC00 FFCC00 FF9900 FF6600 666699 969696 003366 339966 003300 333300 993300 993366 333399 333333";

/** The order in which cells count the theme's colours. */
const THEME = [
  "lt1",
  "dk1",
  "lt2",
  "dk2",
  "accent1",
  "accent2",
  "accent3",
  "accent4",
  "accent5",
  "accent6",
  "hlink",
  "folHlink",
];
const OFFICE = "FFFFFF 000000 E7E6E6 44546A 4472C4 ED7D31 A5A5A5 FFC000 5B9BD5 70AD47 0563C1 954F72".split(" ");

export function readColors(pack: Package, workbookPath: string, styles: XmlElement | null): ReadColor {
  const own = styles
    ?.child("colors")
    ?.child("indexedColors")
    ?.children.map((each) => rgb(each.attribute("rgb")));
  const indexed = own ?? INDEXED.split(" ").map((color) => `#${color}`);
  const theme = themeColors(pack, workbookPath);
  return (color) => {
    if (!color) return null;
    const [direct, index, place] = ["rgb", "indexed", "theme"].map((name) => color.attribute(name));
    const base =
      direct !== null
        ? rgb(direct ?? null)
        : place !== null
          ? (theme[Number(place)] ?? null)
          : index !== null
            ? (indexed[Number(index)] ?? null)
            : null;
    const tint = Number(color.attribute("tint") ?? 0);
    return base !== null && tint !== 0 ? tinted(base, tint) : base;
  };
}

const rgb = (text: string | null): string | null =>
  text !== null && /^[\da-f]{6,8}$/i.test(text) ? `#${text.slice(-6).toUpperCase()}` : null;

function themeColors(pack: Package, workbookPath: string): readonly string[] {
  const [part] = pack.related(workbookPath, "theme");
  const scheme =
    part && pack.find(part.target) !== null
      ? pack.root(part.target).child("themeElements")?.child("clrScheme")
      : undefined;
  return THEME.map((name, i) => {
    const color = scheme?.child(name)?.children[0];
    return rgb(color?.attribute("lastClr") ?? color?.attribute("val") ?? null) ?? `#${OFFICE[i]}`;
  });
}

/** A tint makes the colour lighter or darker in its lightness only. */
function tinted(color: string, tint: number): string {
  const [red, green, blue] = [1, 3, 5].map((at) => parseInt(color.slice(at, at + 2), 16) / 255) as [
    number,
    number,
    number,
  ];
  const [most, least] = [Math.max(red, green, blue), Math.min(red, green, blue)];
  const light = (most + least) / 2;
  const spread = most - least;
  const saturation = spread === 0 ? 0 : spread / (1 - Math.abs(2 * light - 1));
  const hue =
    spread === 0
      ? 0
      : most === red
        ? ((green - blue) / spread + 6) % 6
        : most === green
          ? (blue - red) / spread + 2
          : (red - green) / spread + 4;
  const next = tint < 0 ? light * (1 + tint) : light * (1 - tint) + tint;
  const chroma = (1 - Math.abs(2 * next - 1)) * saturation;
  const second = chroma * (1 - Math.abs((hue % 2) - 1));
  const parts = [
    [chroma, second, 0],
    [second, chroma, 0],
    [0, chroma, second],
    [0, second, chroma],
    [second, 0, chroma],
    [chroma, 0, second],
  ][Math.floor(hue) % 6]!;
  const lift = next - chroma / 2;
  const hex = (part: number): string =>
    Math.round((part + lift) * 255)
      .toString(16)
      .padStart(2, "0");
  return `#${parts.map(hex).join("").toUpperCase()}`;
}
