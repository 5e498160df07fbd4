import type { Figure, Line, Partition, Period } from "../../src/domain/figures/figure";

function periodText({ year, scenario, assignedBy }: Period): string {
  return `${scenario} ${year ?? "?"}${assignedBy === undefined ? "" : ` by ${assignedBy}`}`;
}

/** "compulsory: increase actual 2019 vs actual 2018 = 144 persons (0)"; the place is left out. */
export function figureText({ key, value, absence, decimals, unit }: Figure): string {
  const who = key.group === undefined ? key.programme : `${key.programme}/${key.group}`;
  const versus = key.versus ? ` vs ${periodText(key.versus)}` : "";
  const stated = value === null ? absence : `${value.toString()} ${unit} (${decimals})`;
  return `${who}: ${key.measure} ${periodText(key.period)}${versus} = ${stated}`;
}

/** Figures of one row of the sheet (counted from 0), in the order of columns; blanks left out. */
export function statedInRow(figures: readonly Figure[], row: number): string[] {
  return figures
    .filter(({ source, absence }) => source.kind === "cell" && source.row === row && absence !== "blank")
    .map(figureText);
}

/** "Xã Húc" in a table of places, else the programme, with its group. */
export function lineText({ place, programme, group }: Line): string {
  return [place, programme, ...(group === undefined ? [] : [group])].join(" · ");
}

export function partitionText({ total, parts }: Partition): string {
  return `${lineText(total)} = ${parts.map(lineText).join(" + ")}`;
}
