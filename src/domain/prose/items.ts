import type { Programme, Unit } from "../figures/figure";
import type { InParts } from "../inParts";
import type { Decimal } from "../numbers/decimal";
import type { Separators } from "../numbers/separators";
import { datesAt, isYear, type Dated } from "./dates";
import type { Meaning, Phrases } from "./phrases";
import { printedValue } from "./printedNumber";
import type { ProseWord } from "./proseLexicon";
import type { SkippedNumber, SkipReason } from "./proseReading";
import type { Token } from "./tokens";

/** A number that may be a figure. */
export interface NumberItem {
  readonly kind: "number";
  readonly start: number;
  /** behind the unit */
  readonly end: number;
  /** behind the number, its magnitude and its percent sign */
  readonly printedEnd: number;
  readonly value: Decimal;
  /** as in Figure */
  readonly decimals: number;
  readonly unit: Unit | "times" | null;
  /** what it counts where that is no person: why it is no figure */
  readonly foreign: SkipReason | null;
  /** −1 and 1 where a sign is printed */
  readonly sign: -1 | 0 | 1;
  /** above and below the line of "(4.844/5.400)" */
  readonly quotient: "above" | "below" | null;
  /** an end of "95-96%" */
  readonly range?: "low" | "high";
}

/** A year, told by its number or by a word. */
export interface PeriodItem {
  readonly kind: "period";
  readonly year: number | null;
  /** counted from the text's own year */
  readonly offset: number | null;
  /** something is compared with it */
  readonly isCompared: boolean;
  /** told by a day in it: "tính đến ngày 31/12/2019" */
  readonly isDay?: true;
  /** compared with what was estimated for it: "so với ước thực hiện năm 2023" */
  readonly ofEstimate?: true;
  readonly start: number;
}

/** 1 province, 2 district, 3 commune; the country, the whole of the place that the text is about, a unit in a list of such. */
export type PlaceLevel = number | "nation" | "whole" | "unit";

/** What the words of a block come to, in order; words that say nothing are "other". */
export type Item =
  | NumberItem
  | PeriodItem
  | { readonly kind: "cue"; readonly word: ProseWord; readonly start: number; /** "cao hơn" */ readonly isOver?: true }
  | { readonly kind: "programme"; readonly programme: Programme; readonly start: number }
  | { readonly kind: "group"; readonly name: string; readonly isPeople: boolean; readonly start: number }
  | { readonly kind: "institution"; readonly name: string; readonly start: number }
  | { readonly kind: "place"; readonly name: string; readonly level: PlaceLevel; readonly start: number }
  /** a day that tells no period: that of a document */
  | { readonly kind: "day"; readonly year: number; readonly start: number }
  | { readonly kind: "sign"; readonly sign: string; readonly start: number }
  | { readonly kind: "other"; readonly start: number };

/** Tokens of a block that are a name whatever their words mean, and where to read on behind them. */
export interface OpeningName {
  readonly from: number;
  readonly next: number;
  readonly name: string;
  /** of the place; null for the name of a group of people */
  readonly level: PlaceLevel | null;
}

export interface Reader {
  readonly text: string;
  readonly phrases: Phrases;
  readonly separators: Separators;
}

const KEPT_SIGNS = new Set([",", ";", ":", "(", ")", "[", "]", "/"]);
const SENTENCE_ENDS = new Set([".", "!", "?"]);
const MOST_NAME_WORDS = 4;
/** a thousand grouped by spaces: "5 122 người" */
const THREE_DIGITS = /^\d{3}$/;

const ITEMS_PER_PART = 2000;

/**
 * The items of a block; numbers that are no figures go to `skipped`.
 * @param named tokens that are a name, whatever they would mean by themselves
 */
export function* itemsInParts(
  tokens: readonly Token[],
  reader: Reader,
  skipped: SkippedNumber[],
  named: OpeningName | null = null,
): InParts<Item[]> {
  const items: Item[] = [];
  let [at, paused] = [0, 0];
  while (at < tokens.length) {
    if (at >= paused + ITEMS_PER_PART) {
      paused = at;
      yield;
    }
    if (at === named?.from) {
      const { name, level } = named;
      const { start } = tokens[at]!;
      items.push(
        level === null ? { kind: "group", name, isPeople: false, start } : { kind: "place", name, level, start },
      );
      for (; at < named.next; at++) if (tokens[at]!.kind === "number") skipAs("document", tokens, at, skipped);
    } else at = next(tokens, at, reader, items, skipped);
  }
  return items;
}

/** Reads what stands at a token and returns the token after it. */
function next(tokens: readonly Token[], at: number, reader: Reader, items: Item[], skipped: SkippedNumber[]): number {
  const token = tokens[at]!;
  const { start } = token;
  if (token.kind === "number") return numberAt(tokens, at, reader, items, skipped);
  const found = reader.phrases.at(tokens, at);
  if (found && !isName(tokens, at, found.length, reader)) {
    // "trẻ em dưới 6 tuổi"
    for (let each = at; each < at + found.length; each++)
      if (tokens[each]!.kind === "number") skipAs("otherThing", tokens, each, skipped);
    return meant(tokens, at, found.meaning, found.length, reader, items, skipped);
  }
  if (token.kind === "sign") {
    if (KEPT_SIGNS.has(token.key)) {
      const sign = token.key === "[" ? "(" : token.key === "]" ? ")" : token.key;
      items.push({ kind: "sign", sign, start });
    } else if (SENTENCE_ENDS.has(token.key) && endsSentence(tokens, at)) items.push({ kind: "sign", sign: ".", start });
    return at + 1;
  }
  const address = addressEnd(tokens, at);
  if (address > at) {
    for (let each = at; each < address; each++)
      if (tokens[each]!.kind === "number") skipped.push({ span: spanOf(tokens[each]!), reason: "document" });
    return address;
  }
  const name = listedNameEnd(tokens, at, reader, items);
  if (name > at) {
    items.push({ kind: "place", name: nameIn(reader.text, start, tokens[name - 1]!.end), level: COMMUNE, start });
    return name;
  }
  items.push({ kind: "other", start });
  return at + 1;
}

/**
 * "…: Gio Hải 104 người, Trung Sơn 121 người": behind a name that opens its part of a list, and is given a number.
 * A name of one syllable is one behind another name only: "…; Tân Hợp 62 người; Húc 40 người".
 */
function listedNameEnd(tokens: readonly Token[], at: number, reader: Reader, items: readonly Item[]): number {
  const [before, number, place] = [items.at(-1), items.at(-2), items.at(-3)];
  if (before !== undefined && before.kind !== "sign") return at;
  const syllables = number?.kind === "number" && place?.kind === "place" ? 1 : 2;
  let end = at;
  while (end < tokens.length && end < at + MOST_NAME_WORDS && isNameSyllable(tokens[end]!, reader)) {
    if (reader.phrases.at(tokens, end)) return at;
    end += 1;
  }
  const next = tokens[end]?.key === ":" ? end + 1 : end;
  const isCounted = tokens[next]?.kind === "number" && unitAt(tokens, next + 1, reader).unit === "persons";
  return end - at >= syllables && isCounted ? end : at;
}

/** "Đồng Tháp", "Giao Thủy": names whose first syllable is a word of ours. */
function isName(tokens: readonly Token[], at: number, length: number, reader: Reader): boolean {
  const [word, next] = [tokens[at]!, tokens[at + 1]];
  if (length > 1 || next === undefined || !isNameSyllable(word, reader) || !isNameSyllable(next, reader)) return false;
  return (
    next.start === word.end + 1 &&
    reader.phrases.at(tokens, at)!.meaning.kind === "cue" &&
    !reader.phrases.at(tokens, at + 1)
  );
}

/** A capital and small letters. */
function isNameSyllable({ kind, isCapital, start, end }: Token, { text }: Reader): boolean {
  const rest = text.slice(start + 1, end);
  return kind === "word" && isCapital && rest !== "" && rest === rest.toLowerCase();
}

function meant(
  tokens: readonly Token[],
  at: number,
  meaning: Meaning,
  length: number,
  reader: Reader,
  items: Item[],
  skipped: SkippedNumber[],
): number {
  const { start } = tokens[at]!;
  const after = at + length;
  switch (meaning.kind) {
    case "placeKind": {
      const name = nameEnd(tokens, after);
      if (name === after) {
        if (isNumberedPlace(tokens, at, after, meaning.level, reader)) {
          const written = nameIn(reader.text, start, tokens[after]!.end);
          items.push({ kind: "place", name: written, level: meaning.level, start });
          return skipAs("document", tokens, after, skipped);
        }
        if (tokens[after]?.kind === "number" && tokens[at]!.isCapital)
          return skipAs("document", tokens, after, skipped);
        items.push({ kind: "other", start });
        return after;
      }
      // "xã Sơn Kim 1: 142 người"
      const isNumbered = /^[1-9]$/.test(tokens[name]?.key ?? "") && /^[:(]$/.test(tokens[name + 1]?.key ?? "");
      const written = nameIn(reader.text, start, tokens[isNumbered ? name : name - 1]!.end);
      items.push({ kind: "place", name: written, level: meaning.level, start });
      return isNumbered ? skipAs("document", tokens, name, skipped) : codeEnd(tokens, name, skipped);
    }
    case "institution": {
      // "huyện Giao Thủy" is nobody who assigns
      const first = reader.phrases.shortest(tokens, at);
      if (
        first?.meaning.kind === "placeKind" &&
        isNameSyllable(tokens[at + first.length]!, reader) &&
        length > first.length
      )
        return meant(tokens, at, first.meaning, first.length, reader, items, skipped);
      items.push({ ...meaning, start });
      // "UBND xã Húc": the commune is named as well
      const kind = reader.phrases.at(tokens, after - 1)?.meaning;
      const isOfPlace = length > 1 && kind?.kind === "placeKind" && kind.level >= DISTRICT;
      return isOfPlace && nameEnd(tokens, after) > after
        ? meant(tokens, after - 1, kind, 1, reader, items, skipped)
        : after;
    }
    case "magnitude":
      items.push({ kind: "other", start });
      return after;
    case "cue": {
      const dated = datesAt(tokens, at, meaning.word, length, reader.phrases);
      // the day of a document says nothing about its figures
      if (dated) return takeDate(dated, tokens, start, meaning.word !== "day", items, skipped);
      if (meaning.word === "document" || meaning.word === "article") {
        const number = tokens[after]?.key === ":" ? after + 1 : after;
        if (tokens[number]?.kind === "number" && !isCounted(tokens, number, reader))
          return skipChain("document", tokens, number, skipped);
        items.push({ kind: "cue", word: meaning.word, start });
        return after;
      }
      if (meaning.word === "otherPeriod") {
        items.push({ kind: "period", year: null, offset: null, isCompared: true, start });
        return after;
      }
      if (meaning.word === "nation" || meaning.word === "whole") {
        const written = nameIn(reader.text, start, tokens[after - 1]!.end).toLowerCase();
        items.push({ kind: "place", name: meaning.word === "whole" ? "" : written, level: meaning.word, start });
        return after;
      }
      const offset =
        meaning.word === "lastYear" ? -1 : meaning.word === "thisYear" ? 0 : meaning.word === "nextYear" ? 1 : null;
      if (offset !== null) items.push({ kind: "period", year: null, offset, isCompared: false, start });
      else items.push(cueOf(meaning.word, start));
      return after;
    }
    default:
      items.push({ ...meaning, start });
      return after;
  }
}

function cueOf(word: ProseWord, start: number): Item {
  if (word === "clauseEnds") return { kind: "sign", sign: ",", start };
  if (word === "above" || word === "below")
    return { kind: "cue", word: word === "above" ? "up" : "down", start, isOver: true };
  return { kind: "cue", word, start };
}

/** The level of communes, wards and towns. */
const COMMUNE = 3;
const DISTRICT = 2;

/** "Phường 1", "quận 7". */
function isNumberedPlace(tokens: readonly Token[], at: number, after: number, level: number, reader: Reader): boolean {
  const number = tokens[after];
  if (number?.kind !== "number" || !/^[1-9]\d?$/.test(number.key) || after - at !== 1) return false;
  return (tokens[at]!.isCapital || level >= 2) && unitAt(tokens, after + 1, reader).unit === null;
}

/** Behind the code that a list of places prints in brackets: "Thị trấn Khe Sanh (19429)". */
function codeEnd(tokens: readonly Token[], at: number, skipped: SkippedNumber[]): number {
  const isCode = tokens[at]?.key === "(" && /^\d{5}$/.test(tokens[at + 1]?.key ?? "") && tokens[at + 2]?.key === ")";
  return isCode ? skipAs("document", tokens, at + 1, skipped) + 1 : at;
}

function takeDate(
  dated: Dated,
  tokens: readonly Token[],
  start: number,
  isPeriod: boolean,
  items: Item[],
  skipped: SkippedNumber[],
): number {
  for (const { token, reason } of dated.numbers) skipped.push({ span: spanOf(tokens[token]!), reason });
  const isDay = dated.numbers.length > 1 && dated.numbers.every(({ reason }) => reason === "date");
  for (const year of dated.years)
    items.push(
      isPeriod
        ? { kind: "period", year, offset: null, isCompared: false, start, ...(isDay ? { isDay } : {}) }
        : { kind: "day", year, start },
    );
  if (dated.years.length === 0) items.push({ kind: "other", start });
  return dated.end;
}

function skipAs(reason: SkipReason, tokens: readonly Token[], at: number, skipped: SkippedNumber[]): number {
  skipped.push({ span: spanOf(tokens[at]!), reason });
  return at + 1;
}

/** Skips a number and what is glued to it: "1086/KH-UBND", "68/2013/QH13". */
function skipChain(reason: SkipReason, tokens: readonly Token[], at: number, skipped: SkippedNumber[]): number {
  const end = gluedEnd(tokens, at);
  for (let each = at; each < end; each++)
    if (tokens[each]!.kind === "number") skipped.push({ span: spanOf(tokens[each]!), reason });
  return end;
}

function spanOf({ start, end }: Token): { start: number; end: number } {
  return { start, end };
}

const GLUE = new Set(["/", "-", "–", ".", "_", "@", "&", "="]);

/** Behind the last token that is glued to this one, signs at the end left out. */
function gluedEnd(tokens: readonly Token[], at: number): number {
  let end = at + 1;
  let behind = end;
  while (behind < tokens.length && tokens[behind]!.start === tokens[behind - 1]!.end) {
    const { kind, key } = tokens[behind]!;
    if (kind === "sign" && !GLUE.has(key)) break;
    behind += 1;
    if (kind !== "sign") end = behind;
  }
  return end;
}

/** Behind an address of a web page or mailbox that starts here; `at` itself where none does. */
function addressEnd(tokens: readonly Token[], at: number): number {
  const { key, end } = tokens[at]!;
  const opens = key === "www" || ((key === "http" || key === "https") && tokens[at + 1]?.key === ":");
  if (!opens || tokens[at + 1]?.start !== end) return at;
  let behind = at + 1;
  while (behind < tokens.length && tokens[behind]!.start === tokens[behind - 1]!.end) behind += 1;
  return behind;
}

function endsSentence(tokens: readonly Token[], at: number): boolean {
  const [before, sign, after] = [tokens[at - 1], tokens[at]!, tokens[at + 1]];
  if (!after) return true;
  // "trong độ tuổi.Số người tham gia …"
  if (after.start === sign.end) return after.isCapital && before?.kind === "word" && !before.isCapital;
  // "TP. Hải Dương"
  if (before?.kind === "word" && before.isCapital && before.end - before.start <= 2) return false;
  return after.isCapital || after.kind !== "word";
}

function nameIn(text: string, start: number, end: number): string {
  return text.slice(start, end).replace(/\s+/g, " ").normalize("NFC");
}

function nameEnd(tokens: readonly Token[], from: number): number {
  let end = from;
  while (end < tokens.length && end < from + MOST_NAME_WORDS) {
    const { kind, isCapital } = tokens[end]!;
    if (kind !== "word" || !isCapital) break;
    end += 1;
  }
  return end;
}

interface FoundUnit {
  readonly unit: NumberItem["unit"];
  readonly foreign: SkipReason | null;
  readonly power: number;
  /** tokens taken, and those of them that stand for the number itself */
  readonly end: number;
  readonly printedEnd: number;
}

const UNITS: Partial<Record<ProseWord, NumberItem["unit"]>> = {
  persons: "persons",
  percent: "percent",
  points: "points",
  times: "times",
};
const FOREIGN: Partial<Record<ProseWord, SkipReason>> = {
  money: "money",
  otherThing: "otherThing",
  events: "otherThing",
  tasks: "otherThing",
  ofTime: "date",
  month: "date",
  day: "date",
  hour: "date",
  quarter: "date",
  article: "otherThing",
  document: "otherThing",
  unrelated: "otherThing",
};

/** The magnitude and the unit behind a number. */
function unitAt(tokens: readonly Token[], from: number, { phrases }: Reader): FoundUnit {
  let [at, power, printedEnd] = [from, 0, from];
  for (;;) {
    // "18.305 (người)"
    const isBracketed = tokens[at]?.key === "(" && power === 0;
    const found = phrases.at(tokens, isBracketed ? at + 1 : at);
    const none = { unit: null, foreign: null, power, end: at, printedEnd };
    if (!found) return isWordThing(tokens, at, from) ? { ...none, foreign: "otherThing" } : none;
    const { meaning, length } = found;
    if (isBracketed && tokens[at + 1 + length]?.key !== ")") return none;
    const end = at + length + (isBracketed ? 2 : 0);
    if (meaning.kind === "magnitude" && !isBracketed) {
      power += meaning.power;
      at = end;
      printedEnd = end;
      continue;
    }
    if (meaning.kind === "placeKind") return { ...none, foreign: "otherThing" };
    if (meaning.kind === "group")
      return { ...none, ...(meaning.isPeople ? { unit: "persons" } : { foreign: "otherThing" }) };
    if (meaning.kind !== "cue") return none;
    // "98,31 năm 2019"
    if (meaning.word === "year")
      return tokens[end]?.kind === "number" && isYear(tokens[end].key) ? none : { ...none, foreign: "date" };
    const unit = UNITS[meaning.word] ?? null;
    const foreign = FOREIGN[meaning.word] ?? null;
    if (unit === null && foreign === null) return none;
    const isSign = unit === "percent" || unit === "points" || unit === "times";
    const rate = rateEnd(tokens, end, phrases);
    if (rate > end) return { unit: null, foreign: "unclear", power, end: rate, printedEnd };
    return { unit, foreign, power, end, printedEnd: isSign ? end : printedEnd };
  }
}

/** Behind "/năm": so much each year belongs to none. */
function rateEnd(tokens: readonly Token[], at: number, phrases: Phrases): number {
  const found = tokens[at]?.key === "/" && at + 1 < tokens.length ? phrases.at(tokens, at + 1) : null;
  const isTime = found?.meaning.kind === "cue" && (found.meaning.word === "year" || found.meaning.word === "month");
  return isTime && tokens[at + 2]?.kind !== "number" ? at + 1 + found.length : at;
}

/** An unknown word behind a number is what it counts. */
function isWordThing(tokens: readonly Token[], at: number, from: number): boolean {
  const token = tokens[at];
  return token?.kind === "word" && (at > from || !token.isCapital);
}

/** True for a number with a unit or a magnitude behind it. */
export function isCounting(tokens: readonly Token[], at: number, reader: Reader): boolean {
  const { unit, power } = unitAt(tokens, at + 1, reader);
  return unit !== null || power > 0;
}

/** A number that says what it counts is none of a document. */
function isCounted(tokens: readonly Token[], at: number, reader: Reader): boolean {
  const { unit } = unitAt(tokens, at + 1, reader);
  if (unit === "persons" || unit === "percent" || unit === "points") return true;
  const meaning = at + 1 < tokens.length ? reader.phrases.at(tokens, at + 1)?.meaning : undefined;
  return meaning?.kind === "cue" && OF_PEOPLE.has(meaning.word);
}

/** Words that take the place of a unit: "5.400 người thuộc diện tham gia". */
const OF_PEOPLE: ReadonlySet<ProseWord> = new Set<ProseWord>([
  "eligible",
  "labourForce",
  "population",
  "candidates",
  "takingPart",
]);

function numberAt(
  tokens: readonly Token[],
  at: number,
  reader: Reader,
  items: Item[],
  skipped: SkippedNumber[],
): number {
  const token = tokens[at]!;
  const before = tokens[at - 1];
  const isGlued = before !== undefined && before.end === token.start;
  if (isGlued && isGluedToWord(tokens, at - 1)) return skipChain("document", tokens, at, skipped);
  // "16:40, 12/09/2019"
  if (isTimeOfDay(tokens, at)) return skipAs("date", tokens, skipAs("date", tokens, at, skipped) + 1, skipped);
  const dated = datesAt(tokens, at, null, 0, reader.phrases);
  if (dated && !isCounted(tokens, dated.end - 1, reader))
    return takeDate(dated, tokens, token.start, isUntil(items[items.length - 1]), items, skipped);

  const chain = gluedEnd(tokens, at);
  const hasWord = tokens.slice(at + 1, chain).some(({ kind }) => kind === "word");
  const slash = tokens[at + 1]?.key === "/" && tokens[at + 2]?.kind === "number" ? at + 2 : null;
  if (slash !== null) {
    // "28/NQ-CP" has letters behind its slash, "4.844/5.400" a number and nothing more
    const tail = tokens[slash + 1];
    const isCode = tail !== undefined && tail.start === tokens[slash]!.end && GLUE.has(tail.key) && chain > slash + 1;
    if (isCode) return skipChain("document", tokens, at, skipped);
    const found = unitAt(tokens, slash + 1, reader);
    if (found.foreign !== null) {
      // "9/10 địa phương": what follows is of them
      if (found.foreign === "otherThing") items.push({ kind: "cue", word: "otherThing", start: token.start });
      return skipBoth(found.foreign, tokens, at, slash, found.end, skipped);
    }
    const [above, below] = [at, slash].map((each) => numberItem(tokens, each, each, found, reader));
    if (above && below && found.unit !== "percent") {
      items.push({ ...above, end: token.end, printedEnd: token.end, quotient: "above" });
      items.push({ ...below, quotient: "below" });
      return found.end;
    }
    return skipBoth("unclear", tokens, at, slash, found.end, skipped);
  }
  if (hasWord && tokens[at + 1]!.kind === "sign") return skipChain("document", tokens, at, skipped);

  const range = rangeEnd(tokens, at);
  if (range !== null) {
    const found = unitAt(tokens, range + 1, reader);
    const { unit, foreign, end } = found;
    const [low, high] = [at, range].map((each) => numberItem(tokens, each, each, found, reader));
    if (unit === null || unit === "times" || foreign !== null || !low || !high || !low.value.lt(high.value))
      return skipBoth(foreign ?? (unit === null ? "document" : "unclear"), tokens, at, range, end, skipped);
    items.push({ ...low, end: token.end, printedEnd: token.end, range: "low" }, { ...high, range: "high" });
    return end;
  }

  if (before?.key === "(" && tokens[at + 1]?.key === ")" && /^[1-9]\d?$/.test(token.key))
    return skipAs("ordering", tokens, at, skipped);
  const last = spacedEnd(tokens, at, reader);
  const found = unitAt(tokens, last + 1, reader);
  if (hasWord && found.unit === null) return skipChain("document", tokens, at, skipped);
  if (found.unit === null && found.power === 0 && found.foreign !== "date" && last === at && isYear(token.key)) {
    items.push({ kind: "period", year: Number(token.key), offset: null, isCompared: false, start: token.start });
    return skipAs("year", tokens, at, skipped);
  }
  const item = numberItem(tokens, at, last, found, reader);
  if (!item) {
    const isDate = /^\d{1,2}\.\d{1,2}\.\d{4}$/.test(token.key);
    return skipAs(isDate ? "date" : /^0\d/.test(token.key) ? "document" : "unclear", tokens, at, skipped);
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

function skipBoth(
  reason: SkipReason,
  tokens: readonly Token[],
  first: number,
  second: number,
  end: number,
  skipped: SkippedNumber[],
): number {
  skipAs(reason, tokens, first, skipped);
  skipAs(reason, tokens, second, skipped);
  return Math.max(end, second + 1);
}

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
