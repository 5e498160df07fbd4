import type { InParts } from "../../inParts";
import type { Token } from "./tokens";

/** A heading, an item of a list, or a paragraph, without the line breaks inside it. */
export interface Block {
  /** how far in it stands: headings before paragraphs before bullets */
  readonly level: number;
  readonly isHeading: boolean;
  /** the numbers that count it ("2.1.") */
  readonly ordering: readonly Token[];
  readonly tokens: readonly Token[];
  /** ends in a colon: what follows belongs to it */
  readonly isLeadIn: boolean;
  /** ends without any sign, as titles do */
  readonly isUnended: boolean;
}

/** Levels of what opens a block, from the outside in. */
export const LEVEL = {
  capitals: 0,
  roman: 1,
  number: 2,
  dotted: 3,
  letter: 4,
  paragraph: 5,
  bullet: 6,
  inner: 7,
} as const;

/** Nothing stands further in. */
export const INNERMOST: number = LEVEL.inner;

/** True for what a dash or a bullet opens. */
export function isListItem({ level }: Block): boolean {
  return level >= LEVEL.bullet;
}

const BULLETS = new Set(["-", "–", "—", "−", "●", "▪", "■"]);
const INNER_BULLETS = new Set(["+", "*", "•", "◦", "·", "✓"]);
/** signs of plain-text formatting that say nothing */
const DRESS = new Set(["*", "#", "_", ">", "|", "`", "~"]);
const ENDS = new Set([".", ":", ";", "!", "?"]);
/** "...": lines that were left out */
const OMITTED = new Set([".", "…"]);
/** a line shorter than this was ended by its writer, not by the page */
const FULL_LINE = 48;
const ROMAN = /^[ivx]{1,5}$/;

interface Opening {
  readonly level: number;
  readonly ordering: readonly Token[];
  /** tokens that the opening takes */
  readonly length: number;
}

const BLOCKS_PER_PART = 200;

/** Splits a text into blocks. */
export function* blocksInParts(tokens: readonly Token[]): InParts<Block[]> {
  const blocks: Block[] = [];
  let current: { opening: Opening | null; tokens: Token[]; wasDressed: boolean } | null = null;
  const close = () => {
    if (current && (current.tokens.length > 0 || current.opening)) blocks.push(blockOf(current));
    current = null;
  };
  let at = 0;
  while (at < tokens.length) {
    if (blocks.length % BLOCKS_PER_PART === 0) yield;
    let end = at;
    while (end < tokens.length && tokens[end]!.kind !== "break") end += 1;
    let start = at;
    let isDressed = false;
    while (start < end && DRESS.has(tokens[start]!.key)) {
      // a star is a bullet where it stands alone
      if (tokens[start]!.key === "*" && start + 1 < end && tokens[start]!.end < tokens[start + 1]!.start) break;
      isDressed = true;
      start += 1;
    }
    if (start === end) {
      if (end === at) close();
    } else {
      const opening = openingAt(tokens, start, end);
      if (opening || isDressed || !current || !runsOn(current, tokens[start]!)) {
        close();
        current = { opening, tokens: [], wasDressed: isDressed };
      }
      for (let position = start + (opening?.length ?? 0); position < end; position++) {
        const inside: Opening | null = current.tokens.length > 0 ? inlineBullet(tokens, position, end) : null;
        if (inside) {
          close();
          current = { opening: inside, tokens: [], wasDressed: false };
          continue;
        }
        if (!DRESS.has(tokens[position]!.key)) current.tokens.push(tokens[position]!);
      }
    }
    at = end + 1;
  }
  close();
  return blocks;
}

function openingAt(tokens: readonly Token[], start: number, end: number): Opening | null {
  const [first, second, third] = [tokens[start]!, tokens[start + 1], tokens[start + 2]];
  if (!second || start + 1 >= end) return null;
  if (BULLETS.has(first.key)) return { level: LEVEL.bullet, ordering: [], length: 1 };
  // "+Bắt buộc: 5.141 người"
  const isInner = INNER_BULLETS.has(first.key) && (first.end < second.start || (first.key === "+" && second.isCapital));
  if (isInner) return { level: LEVEL.inner, ordering: [], length: 1 };
  // "1/ BHXH …", "2- Thôn …"
  const isLoose = (second.key === "/" || second.key === "-") && third !== undefined && second.end < third.start;
  const isMarked = (second.key === "." || second.key === ")" || isLoose) && second.start === first.end;
  if (first.kind === "word") {
    if (!isMarked) return null;
    if (ROMAN.test(first.key) && first.isCapital) return { level: LEVEL.roman, ordering: [], length: 2 };
    return first.key.length === 1 ? { level: LEVEL.letter, ordering: [], length: 2 } : null;
  }
  if (first.kind !== "number" || !/^\d{1,2}(?:\.\d{1,2}){0,3}$/.test(first.key)) return null;
  const level = first.key.includes(".") ? LEVEL.dotted : LEVEL.number;
  if (isMarked && third?.kind !== "number") return { level, ordering: [first], length: 2 };
  const namesHeading = level === LEVEL.dotted && second.isCapital && second.start > first.end;
  return namesHeading ? { level, ordering: [first], length: 1 } : null;
}

/** "…: - Có 278 người …; - Có …": items that lost their line breaks. */
function inlineBullet(tokens: readonly Token[], position: number, end: number): Opening | null {
  const [before, sign, after] = [tokens[position - 1]!, tokens[position]!, tokens[position + 1]];
  if (!after || position + 1 >= end || !ENDS.has(before.key) || sign.start === before.end) return null;
  if (sign.end === after.start || !(after.isCapital || after.kind === "number")) return null;
  if (BULLETS.has(sign.key)) return { level: LEVEL.bullet, ordering: [], length: 1 };
  return INNER_BULLETS.has(sign.key) ? { level: LEVEL.inner, ordering: [], length: 1 } : null;
}

/** The page broke the line inside a sentence. */
function runsOn(open: { readonly tokens: readonly Token[]; readonly wasDressed: boolean }, next: Token): boolean {
  const last = open.tokens[open.tokens.length - 1];
  if (!last || open.wasDressed || ENDS.has(last.key) || OMITTED.has(next.key)) return false;
  if (next.kind === "number" || next.kind === "sign" || !next.isCapital) return true;
  return last.end - open.tokens[0]!.start >= FULL_LINE && !isInCapitals(open.tokens);
}

function isInCapitals(tokens: readonly Token[]): boolean {
  const words = tokens.filter(({ kind }) => kind === "word");
  return words.length > 1 && words.every(({ isCapital }) => isCapital);
}

function blockOf(open: {
  readonly opening: Opening | null;
  readonly tokens: readonly Token[];
  readonly wasDressed: boolean;
}): Block {
  const { opening, tokens, wasDressed } = open;
  const last = tokens[tokens.length - 1];
  const isCounted = opening !== null && opening.level <= LEVEL.letter;
  const isUnended = !ENDS.has(last?.key ?? "");
  const isHeading = isUnended || last?.key === ":" ? isInCapitals(tokens) || isCounted || wasDressed : false;
  const level = opening?.level ?? (isHeading && !isCounted ? LEVEL.capitals : LEVEL.paragraph);
  return { level, isHeading, ordering: opening?.ordering ?? [], tokens, isLeadIn: last?.key === ":", isUnended };
}
