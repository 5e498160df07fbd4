import * as fs from "node:fs";
import * as path from "node:path";
import type { Period } from "../../src/domain/figures/figure";
import type { Bound, ProseFigure } from "../../src/domain/prose/proseReading";
import { writeNumber } from "../../src/domain/numbers/writeNumber";
import { figuresTableTexts as texts } from "../../src/locales/figuresTable.vi";

const folder = path.resolve(__dirname, "..", "cases", "prose");

/**
 * A text, and below "---" the figures in it, a line each, as somebody counted them by hand. A line that starts with
 * "chưa đọc được: " is a figure that the reader misses, one with "đọc nhầm: " what it reads and should not.
 */
export interface ProseCase {
  readonly name: string;
  readonly text: string;
  /** all figures of the text, by hand */
  readonly figures: readonly string[];
  /** what the reader makes of it */
  readonly read: readonly string[];
}

const MISSED = "chưa đọc được: ";
const WRONG = "đọc nhầm: ";

export function proseCases(): ProseCase[] {
  return casesIn(folder);
}

/** Texts with tables in them. */
export function tableCases(): ProseCase[] {
  return casesIn(path.join(folder, "tables"));
}

function casesIn(directory: string): ProseCase[] {
  const files = fs.readdirSync(directory).filter((file) => file.endsWith(".txt"));
  return files.map((file) => {
    const [text, figures] = fs.readFileSync(path.join(directory, file), "utf8").split(/^---$\n?/m);
    const lines = figures!.split("\n").filter((line) => line !== "");
    return {
      name: file.replace(/\.txt$/, ""),
      text: text!.trimEnd(),
      figures: lines.filter((line) => !line.startsWith(WRONG)).map((line) => line.replace(MISSED, "")),
      read: lines.filter((line) => !line.startsWith(MISSED)).map((line) => line.replace(WRONG, "")),
    };
  });
}

const BOUNDS: Record<Bound, string> = {
  atLeast: "ít nhất",
  atMost: "không quá",
  about: "khoảng",
  almost: "gần",
  over: "trên",
};

/**
 * A figure as a case states it: programme | measure | year | scenario | value | unit | as printed, and where something
 * tells it, what it is compared with, the place and the bound.
 */
export function figureLine({ figure, span, bound, gross }: ProseFigure, text: string): string {
  const { key, value, unit } = figure;
  const plain = unit === "persons" ? value! : value!.times(100);
  return [
    texts.programmeName(key),
    texts.measureName(key.measure),
    yearOf(key.period),
    scenarioOf(key.period),
    writeNumber(plain, { decimals: Math.max(0, figure.decimals) }),
    texts.unitName(unit),
    text.slice(span.start, span.end).replace(/\s+/g, " ").normalize("NFC"),
    ...(key.versus ? [`so với ${scenarioOf(key.versus)} ${yearOf(key.versus)}`] : []),
    ...(key.place === "" ? [] : [key.place]),
    ...(bound === undefined ? [] : [BOUNDS[bound]]),
    ...(gross === undefined ? [] : ["mới"]),
  ].join(" | ");
}

/** The columns that say what a figure is; the rest tells more about it. */
export const TELLING_COLUMNS = 7;

function yearOf({ year }: Period): string {
  if (year === null) return "?";
  return year > 1000 ? String(year) : year === 0 ? "năm nay" : year === -1 ? "năm trước" : `năm nay ${year}`;
}

function scenarioOf({ scenario, assignedBy }: Period): string {
  return texts.scenarioName(scenario) + (assignedBy === undefined ? "" : ` (${assignedBy} giao)`);
}
