import type { FigureKey, Line, Period, Source } from "./figure";

/** Cannot stand in a name: names have their white space collapsed. */
const SEPARATOR = "\t";

/** Vietnamese tone marks, which old and new spelling put on different vowels of a syllable ("Hóa", "Hoá"). */
const TONES = /[\u0300\u0301\u0303\u0309\u0323]/g;

/** Names are the same whatever their case, spacing, Unicode form and place of the tone mark. */
function nameId(name: string): string {
  const collapsed = name.trim().replace(/\s+/g, " ").toLowerCase();
  if (collapsed === "") return "";
  return collapsed
    .normalize("NFD")
    .split(" ")
    .map((word) => word.replace(TONES, "") + (word.match(TONES) ?? []).join(""))
    .join(" ")
    .normalize("NFC");
}

/** Identity of a place; "" when none is named. */
export function placeId(place: string): string {
  return nameId(place);
}

/** Identity of a programme, or of a group in it, whatever the place. */
export function branchId({ programme, group }: Pick<Line, "programme" | "group">): string {
  const within = group === undefined ? "" : nameId(group);
  return within === "" ? programme : programme + SEPARATOR + within;
}

/** Identity of a line: place, programme and group. */
export function lineId(line: Line): string {
  return placeId(line.place) + SEPARATOR + branchId(line);
}

/** Identity of a period; two assigners are two periods. */
export function periodId({ year, scenario, assignedBy }: Period): string {
  const by = assignedBy === undefined ? "" : nameId(assignedBy);
  const when = `${year ?? "?"} ${scenario}`;
  return by === "" ? when : `${when} ${by}`;
}

/** Identity of what a figure states: two figures with one id state the same thing. */
export function figureId(key: FigureKey): string {
  const stated = [lineId(key), key.measure, periodId(key.period)];
  return (key.versus ? [...stated, periodId(key.versus)] : stated).join(SEPARATOR);
}

/** Identity of the spot where a figure stands. */
export function sourceId(source: Source): string {
  return source.kind === "cell"
    ? `${source.sheetId}!${source.row},${source.column}`
    : `text!${source.start}-${source.end}`;
}

/** Identity of the sheet or text a figure stands in. */
export function sheetOf(source: Source): string {
  return source.kind === "cell" ? source.sheetId : "";
}
