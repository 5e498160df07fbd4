import type { Lexicon } from "./lexicon";
import type { PlaceName } from "./tableReading";
import { oneSpelling, repairText, withoutAccents, wordsOf, type Word } from "./words";

interface KindPhrase {
  readonly words: readonly string[];
  readonly kind: string;
  readonly level: number;
}

interface PlaceWords {
  readonly kinds: readonly KindPhrase[];
  readonly not: readonly (readonly string[])[];
  readonly after: readonly (readonly string[])[];
}

const known = new WeakMap<Lexicon, PlaceWords>();

function placeWords(lexicon: Lexicon): PlaceWords {
  let words = known.get(lexicon);
  if (!words) {
    const split = (phrase: string) => wordsOf(repairText(phrase)).map(({ text }) => text);
    const kinds = lexicon.placeKinds.flatMap(({ name, spellings, level }) =>
      [name, ...spellings].map((spelling) => ({ words: split(spelling), kind: name, level })),
    );
    kinds.sort((x, y) => y.words.length - x.words.length);
    words = { kinds, not: lexicon.notPlaces.map(split), after: lexicon.afterPlaces.map(split) };
    known.set(lexicon, words);
  }
  return words;
}

/** Takes a place's name apart: "TT. Khe Sanh" and "Thị trấn Khe Sanh" are of one kind and one name. */
export function placeName(text: string, lexicon: Lexicon): PlaceName {
  const written = repairText(text);
  const words = wordsOf(written);
  const { kinds } = placeWords(lexicon);
  const kind = kinds.find((each) => each.words.length < words.length && startsWith(words, 0, each.words));
  if (kind) return taken(written, words.slice(kind.words.length), kind);
  const behind = kinds.find(
    (each) => each.words.length < words.length && startsWith(words, words.length - each.words.length, each.words),
  );
  if (behind) return taken(written, words.slice(0, -behind.words.length), behind);
  return taken(written, words, { kind: "", level: 0 });
}

function taken(written: string, words: readonly Word[], { kind, level }: { kind: string; level: number }): PlaceName {
  return { written, kind, name: words.map(({ text }) => text).join(" "), level };
}

/** What two spellings of one place share when accents are left out. */
export function plainPlace(place: PlaceName): string {
  return withoutAccents(oneSpelling(place.name));
}

function startsWith(words: readonly Word[], at: number, phrase: readonly string[]): boolean {
  return phrase.every((text, i) => words[at + i]?.text === text);
}

const LONGEST_NAME = 5;

/**
 * The place that title lines name, the one furthest down ("UBND huyện Hướng Hóa, tỉnh Quảng Trị" → the district),
 * in title case; "" when they name none.
 */
export function placeInTitle(lines: readonly string[], lexicon: Lexicon): string {
  let best: { written: string; level: number } | null = null;
  for (const line of lines) {
    for (const place of placesIn(repairText(line), lexicon)) {
      if (best === null || place.level > best.level) best = place;
    }
  }
  return best?.written ?? "";
}

function* placesIn(line: string, lexicon: Lexicon): Generator<{ written: string; level: number }> {
  const words = wordsOf(line);
  const { kinds, not, after } = placeWords(lexicon);
  const isCapitals = line === line.toUpperCase();
  for (let at = 0; at < words.length; at++) {
    const skipped = not.find((phrase) => startsWith(words, at, phrase));
    if (skipped) {
      at += skipped.length - 1;
      continue;
    }
    const kind = kinds.find((each) => startsWith(words, at, each.words));
    if (!kind) continue;
    const from = at + kind.words.length;
    const name = nameFrom(line, words, from, after, isCapitals);
    if (name.length > 0 && isTold(kind, line, words[from - 1]!, isCapitals)) {
      yield told(kind, name);
    } else {
      const before = nameBefore(line, words, at);
      if (before.length > 0) yield told(kind, before);
    }
    at = from + name.length - 1;
  }
}

function told({ kind, level }: KindPhrase, name: readonly string[]): { written: string; level: number } {
  return { written: `${kind[0]!.toUpperCase()}${kind.slice(1)} ${titleCase(name.join(" "))}`, level };
}

/** In titles one letter is no kind of place, and two are in capitals only with a full stop: "TP. ĐÔNG HÀ". */
function isTold(kind: KindPhrase, line: string, last: Word, isCapitals: boolean): boolean {
  const length = kind.words.join("").length;
  return length > 2 || (length === 2 && (!isCapitals || line[last.end] === "."));
}

/** The words of a name: up to punctuation, a word that ends names, or a word in small letters. */
function nameFrom(
  line: string,
  words: readonly Word[],
  from: number,
  after: readonly (readonly string[])[],
  isCapitals: boolean,
): string[] {
  const name: string[] = [];
  for (let at = from; at < words.length && name.length < LONGEST_NAME; at++) {
    const word = words[at]!;
    const gap = line.slice(words[at - 1]!.end, word.start);
    if (!(gap === " " || gap === "-" || gap === "'" || gap === "’" || (name.length === 0 && /^\.? ?$/.test(gap))))
      break;
    if (after.some((phrase) => startsWith(words, at, phrase))) break;
    const written = line.slice(word.start, word.end);
    if (!isCapitals && !/^[\p{Lu}\d]/u.test(written)) break;
    if (/^\d/.test(written) && (name.length > 0 || written.length > 2)) break;
    name.push(name.length > 0 && gap !== " " ? gap + written : written);
  }
  return joinGaps(name);
}

/** "Phan", "-Tháp" → "Phan-Tháp". */
function joinGaps(pieces: readonly string[]): string[] {
  const joined: string[] = [];
  for (const piece of pieces) {
    if (/^[-'’]/.test(piece)) joined[joined.length - 1] += piece;
    else joined.push(piece);
  }
  return joined;
}

/** English puts the kind behind: "Huong Hoa District". */
function nameBefore(line: string, words: readonly Word[], at: number): string[] {
  const kind = words[at]!;
  if (!/^[a-z]+$/.test(kind.text) || kind.text.length < 4) return [];
  const name: string[] = [];
  for (let before = at - 1; before >= 0 && name.length < LONGEST_NAME; before--) {
    const written = line.slice(words[before]!.start, words[before]!.end);
    if (line.slice(words[before]!.end, words[before + 1]!.start) !== " ") break;
    if (!/^\p{Lu}/u.test(written)) break;
    name.unshift(written);
  }
  return name;
}

/** "HƯỚNG HÓA" → "Hướng Hóa", "EA H'LEO" → "Ea H'leo"; a mixed name stays as written ("M'Drắk"). */
function titleCase(name: string): string {
  if (name !== name.toUpperCase()) return name;
  return name.replace(/\p{L}+/gu, (word, at: number) =>
    /['’]/.test(name[at - 1] ?? "") ? word.toLowerCase() : word[0]! + word.slice(1).toLowerCase(),
  );
}

/** Two spellings of one place: of one kind, or one of them without a kind; typed without accents or with them. */
export function samePlace(x: PlaceName, y: PlaceName): boolean {
  if (x.kind !== y.kind && x.kind !== "" && y.kind !== "") return false;
  if (x.name === y.name) return x.name !== "";
  const hasNoAccents = (place: PlaceName) => withoutAccents(place.name) === place.name;
  return (hasNoAccents(x) || hasNoAccents(y)) && x.name !== "" && plainPlace(x) === plainPlace(y);
}
