import { datesAt, isYear } from "./dates";
import type { Item, NumberItem, OpenTokens, Reader } from "./items";
import { type FoundUnit, isCounted, unitAt } from "./numberUnits";
import { printedValue } from "./printedNumber";
import { GLUE, gluedEnd, skipAs, skipBoth, skipChain } from "./skipTokens";
import { takeDate } from "./takeDate";
import type { Token } from "./tokens";

/** Reads a number, what is glued to it and its unit; returns the token after. */
export function readNumberToken(open: OpenTokens, at: number): number {
  const { tokens, reader, items, skipped } = open;
  const token = tokens[at]!;
  const before = tokens[at - 1];
  const isGlued = before !== undefined && before.end === token.start;
  if (isGlued && isGluedToWord(tokens, at - 1) && !isRunOn(tokens, at, reader))
    return skipChain("document", tokens, at, skipped);
  // "16:40, 12/09/2019"
  if (isTimeOfDay(tokens, at)) return skipAs("date", tokens, skipAs("date", tokens, at, skipped) + 1, skipped);
  const dated = datesAt(tokens, at, null, 0, reader.phrases);
  if (dated && !isCounted(tokens, dated.end - 1, reader))
    return takeDate(open, dated, token.start, isUntil(items[items.length - 1]));

  const slash = tokens[at + 1]?.key === "/" && tokens[at + 2]?.kind === "number" ? at + 2 : null;
  if (slash !== null) return readQuotient(open, at, slash);
  const hasWord = tokens.slice(at + 1, gluedEnd(tokens, at)).some(({ kind }) => kind === "word");
  if (hasWord && tokens[at + 1]!.kind === "sign") return skipChain("document", tokens, at, skipped);
  const range = rangeEnd(tokens, at);
  if (range !== null) return readRange(open, at, range);
  if (before?.key === "(" && tokens[at + 1]?.key === ")" && /^[1-9]\d?$/.test(token.key))
    return skipAs("ordering", tokens, at, skipped);
  return readSingle(open, at, hasWord);
}

/** "4.844/5.400 người". */
function readQuotient({ tokens, reader, items, skipped }: OpenTokens, at: number, slash: number): number {
  const { start, end } = tokens[at]!;
  // "28/NQ-CP" has letters behind its slash, "4.844/5.400" a number and nothing more
  const tail = tokens[slash + 1];
  const isGlue = tail !== undefined && tail.start === tokens[slash]!.end && GLUE.has(tail.key);
  if (isGlue && gluedEnd(tokens, at) > slash + 1) return skipChain("document", tokens, at, skipped);
  const found = unitAt(tokens, slash + 1, reader);
  if (found.foreign !== null) {
    // "9/10 địa phương": what follows is of them
    if (found.foreign === "otherThing") items.push({ kind: "cue", word: "otherThing", start });
    return skipBoth(found.foreign, tokens, at, slash, found.end, skipped);
  }
  const [above, below] = [at, slash].map((each) => numberItem(tokens, each, each, found, reader));
  if (!above || !below || found.unit === "percent") return skipBoth("unclear", tokens, at, slash, found.end, skipped);
  items.push({ ...above, end, printedEnd: end, quotient: "above" }, { ...below, quotient: "below" });
  return found.end;
}

/** "95-96%": both ends, or neither. */
function readRange({ tokens, reader, items, skipped }: OpenTokens, at: number, to: number): number {
  const { end } = tokens[at]!;
  const found = unitAt(tokens, to + 1, reader);
  const { unit, foreign } = found;
  const [low, high] = [at, to].map((each) => numberItem(tokens, each, each, found, reader));
  if (unit === null || unit === "times" || foreign !== null || !low || !high || !low.value.lt(high.value))
    return skipBoth(foreign ?? (unit === null ? "document" : "unclear"), tokens, at, to, found.end, skipped);
  items.push({ ...low, end, printedEnd: end, range: "low" }, { ...high, range: "high" });
  return found.end;
}

/** @param isGlued letters follow without a space */
function readSingle({ tokens, reader, items, skipped }: OpenTokens, at: number, isGlued: boolean): number {
  const { key, start } = tokens[at]!;
  const last = spacedEnd(tokens, at, reader);
  const found = unitAt(tokens, last + 1, reader);
  if (isGlued && found.unit === null) return skipChain("document", tokens, at, skipped);
  if (found.unit === null && found.power === 0 && found.foreign !== "date" && last === at && isYear(key)) {
    items.push({ kind: "period", year: Number(key), offset: null, isCompared: false, start });
    return skipAs("year", tokens, at, skipped);
  }
  const item = numberItem(tokens, at, last, found, reader);
  if (!item) {
    const isDate = /^\d{1,2}\.\d{1,2}\.\d{4}$/.test(key);
    return skipAs(isDate ? "date" : /^0\d/.test(key) ? "document" : "unclear", tokens, at, skipped);
  }
  if (item.foreign === "date") {
    // "thực hiện 9 tháng năm 2023: 15.746 lao động": the months part no words
    skipped.push({ span: { start: item.start, end: item.end }, reason: "date" });
    items.push({ kind: "other", start: item.start });
  } else items.push({ ...item, sign: signBefore(tokens, at) });
  return Math.max(found.end, last + 1);
}

function isTimeOfDay(tokens: readonly Token[], at: number): boolean {
  const [hour, colon, minute] = [tokens[at]!, tokens[at + 1], tokens[at + 2]];
  if (colon?.key !== ":" || minute?.kind !== "number") return false;
  const isGlued = colon.start === hour.end && minute.start === colon.end;
  return isGlued && /^(?:[01]?\d|2[0-3])$/.test(hour.key) && /^[0-5]\d$/.test(minute.key);
}

/** "dự kiến đến hết 31/12/2021", "so với 31/12/2020": the date tells the period. */
function isUntil(item: Item | undefined): boolean {
  return item?.kind === "cue" && (item.word === "estimate" || item.word === "until" || item.word === "versus");
}

/** "đạt tỷ lệ12,50%": a word in small letters and a number with its unit, typed without the space. */
function isRunOn(tokens: readonly Token[], at: number, reader: Reader): boolean {
  const before = tokens[at - 1]!;
  const isWord = before.kind === "word" && !before.isCapital && reader.phrases.at(tokens, at - 1) !== null;
  return isWord && unitAt(tokens, at + 1, reader).unit !== null;
}

/** "QH13", "COVID-19". */
function isGluedToWord(tokens: readonly Token[], at: number): boolean {
  const [before, token] = [tokens[at - 1], tokens[at]!];
  if (token.kind === "word") return true;
  // "7.212 người/52.310 lao động"
  if (token.key === "/" && before?.isCapital === false) return false;
  return GLUE.has(token.key) && before?.kind === "word" && before.end === token.start;
}

/** "10-15": the token of the second number. */
function rangeEnd(tokens: readonly Token[], at: number): number | null {
  const [from, dash, to] = [tokens[at]!, tokens[at + 1], tokens[at + 2]];
  if (dash?.key !== "-" && dash?.key !== "–") return null;
  return to?.kind === "number" && dash.start === from.end && to.start === dash.end ? at + 2 : null;
}

/** a thousand grouped by spaces: "5 122 người" */
const THREE_DIGITS = /^\d{3}$/;

/** "5 122 người", "1 250 000 người": the last token of a number grouped by spaces. */
function spacedEnd(tokens: readonly Token[], at: number, reader: Reader): number {
  if (!/^\d{1,3}$/.test(tokens[at]!.key)) return at;
  let last = at;
  while (THREE_DIGITS.test(tokens[last + 1]?.key ?? "") && tokens[last + 1]!.start === tokens[last]!.end + 1) last += 1;
  if (last === at) return at;
  const gap = reader.text[tokens[at]!.end]!;
  return gap !== " " || unitAt(tokens, last + 1, reader).unit === "persons" ? last : at;
}

function numberItem(
  tokens: readonly Token[],
  first: number,
  last: number,
  found: FoundUnit,
  { separators }: Reader,
): NumberItem | null {
  const printed = tokens
    .slice(first, last + 1)
    .map(({ key }) => key)
    .join("");
  const { unit, foreign, power } = found;
  const isCount = unit !== "percent" && unit !== "points" && unit !== "times" && power === 0;
  const stated = printedValue(printed, isCount, separators);
  if (!stated || /^0\d/.test(printed)) return null;
  const isPercent = unit === "percent" || unit === "points";
  const shift = power - (isPercent ? 2 : 0);
  // 2,4 times is 240 % with nothing said about its last two digits
  const decimals = stated.decimals - power - (unit === "times" ? 2 : 0);
  return {
    kind: "number",
    start: tokens[first]!.start,
    end: tokens[Math.max(found.end - 1, last)]!.end,
    printedEnd: tokens[Math.max(found.printedEnd - 1, last)]!.end,
    value: shift === 0 ? stated.value : stated.value.times(`1e${shift}`),
    decimals,
    unit,
    foreign,
    sign: 0,
    quotient: null,
  };
}

/** "(+307 người)", "(-3,44%)"; a dash between two numbers or words is no sign. */
function signBefore(tokens: readonly Token[], at: number): -1 | 0 | 1 {
  const [earlier, sign] = [tokens[at - 2], tokens[at - 1]];
  if (!sign || sign.kind !== "sign" || sign.end !== tokens[at]!.start) return 0;
  const isOpen = earlier === undefined || earlier.end < sign.start || earlier.key === "(" || earlier.key === ":";
  if (!isOpen || earlier?.kind === "number") return 0;
  if (sign.key === "+") return 1;
  return sign.key === "-" || sign.key === "−" ? -1 : 0;
}
