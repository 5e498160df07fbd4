import type { Separators } from "../../domain/numbers/separators";
import type { TextCell } from "./textGrid";

/** What a column of numbers may hold. */
export type NumberShape = "count" | "percent" | "any";

/** How the numbers of a table are written. */
export interface NumberWriting {
  readonly style: Separators;
  /** some are grouped in thousands, so that none of four digits or more is not */
  readonly isGrouped: boolean;
}

const MARK = /^[-–−xX]$/;
/** No number of people is longer. */
const LONGEST = 16;

interface Patterns {
  readonly count: RegExp;
  readonly percent: RegExp;
  /** a number that stands alone between spaces */
  readonly alone: RegExp;
  /** the beginning of a number that was cut off */
  readonly cut: RegExp;
}

const known = new Map<string, Patterns>();

function patternsOf({ style, isGrouped }: NumberWriting): Patterns {
  const key = `${style.group}${style.decimal}${isGrouped}`;
  let patterns = known.get(key);
  if (!patterns) {
    const [group, decimal] = [`\\${style.group}`, `\\${style.decimal}`];
    const whole = isGrouped ? `(?:0|[1-9]\\d{0,2}(?:${group}\\d{3})*)` : "(?:0|[1-9]\\d{0,6})";
    const signed = (number: string) => new RegExp(`^(?:[+\\-–−]?${number}|\\(${number}\\))$`);
    patterns = {
      count: signed(whole),
      percent: signed(`${whole}(?:${decimal}\\d{1,2})?%?`),
      alone: signed(`(?:\\d+|${whole})(?:${decimal}\\d+)?%?`),
      cut: new RegExp(
        `^[+\\-–−(]?(?:0|[1-9]\\d{0,2}(?:${group}\\d{3})*(?:${group}\\d{0,2})?|${whole}${decimal}\\d*)?$`,
      ),
    };
    known.set(key, patterns);
  }
  return patterns;
}

/**
 * All ways to divide chunks of digits into a number for each shape; a chunk ends a number. Null where there are more
 * ways than asked for.
 */
export function divisionsOf(
  chunks: readonly TextCell[],
  shapes: readonly NumberShape[],
  writing: NumberWriting,
  most: number,
): TextCell[][] | null {
  const patterns = patternsOf(writing);
  const found: TextCell[][] = [];
  const deadEnds = new Set<string>();
  const taken: TextCell[] = [];
  /** false once there are too many */
  const goOn = (chunk: number, from: number): boolean => {
    if (chunk === chunks.length || taken.length === shapes.length) {
      if (chunk === chunks.length && taken.length === shapes.length) found.push([...taken]);
      return found.length <= most;
    }
    const left = shapes.length - taken.length;
    if (left < chunks.length - chunk) return true;
    const state = `${chunk} ${from} ${left}`;
    if (deadEnds.has(state)) return true;
    const before = found.length;
    const { text } = chunks[chunk]!;
    for (let to = from + 1; to <= text.length && to - from <= LONGEST; to++) {
      const isAlone = from === 0 && to === text.length;
      if (!fits(text.slice(from, to), shapes[taken.length]!, isAlone, patterns)) continue;
      taken.push(part(chunks[chunk]!, from, to));
      const isOver = !(to === text.length ? goOn(chunk + 1, 0) : goOn(chunk, to));
      taken.pop();
      if (isOver) return false;
    }
    if (found.length === before) deadEnds.add(state);
    return true;
  };
  return goOn(0, 0) ? found : null;
}

function fits(text: string, shape: NumberShape, isAlone: boolean, { count, percent, alone }: Patterns): boolean {
  if (MARK.test(text) || (isAlone && alone.test(text))) return true;
  return shape === "count" ? count.test(text) : percent.test(text);
}

function part({ text, start }: TextCell, from: number, to: number): TextCell {
  return { text: text.slice(from, to), start: start + from, end: start + to };
}

/** A row that is cut off: the numbers that are whole in every way to divide what there is. */
export function certainBeforeCut(
  chunks: readonly TextCell[],
  shapes: readonly NumberShape[],
  writing: NumberWriting,
  most: number,
): readonly TextCell[] {
  const { cut } = patternsOf(writing);
  const last = chunks.at(-1);
  if (!last) return [];
  const ways: TextCell[][] = [];
  for (let from = Math.max(0, last.text.length - LONGEST); from < last.text.length; from++) {
    if (!cut.test(last.text.slice(from))) continue;
    const whole = from === 0 ? chunks.slice(0, -1) : [...chunks.slice(0, -1), part(last, 0, from)];
    for (let length = whole.length === 0 ? 0 : 1; length < shapes.length; length++) {
      const divided = divisionsOf(whole, shapes.slice(0, length), writing, most);
      if (divided === null) return [];
      ways.push(...divided);
    }
  }
  return commonStart(ways);
}

/** The cells that all ways begin with. */
export function commonStart(ways: readonly (readonly TextCell[])[]): readonly TextCell[] {
  const [first = []] = ways;
  const at = first.findIndex((cell, column) => ways.some((way) => !isSame(way[column], cell)));
  return at < 0 ? first : first.slice(0, at);
}

export function isSame(x: TextCell | undefined, y: TextCell): boolean {
  return x?.start === y.start && x.end === y.end;
}
