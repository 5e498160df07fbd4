import type { Measure, Programme, Scenario } from "../../domain/figures/figure";
import { HEADER_WORDS, type HeaderWord, type Lexicon } from "./lexicon";
import { repairText, wordsOf, type Word } from "./words";

/** What a phrase of a header or a label means. */
export type Meaning =
  | { readonly is: "programme"; readonly programme: Programme }
  | { readonly is: "measure"; readonly measure: Measure }
  | { readonly is: "scenario"; readonly scenario: Scenario }
  | { readonly is: "assigner"; readonly name: string }
  | { readonly is: "relativeYear"; readonly offset: number }
  | { readonly is: "year"; readonly year: number }
  | { readonly is: "unit"; readonly unit: "persons" | "percent" | "times"; readonly power: number }
  | { readonly is: "group" }
  | { readonly is: "word"; readonly word: HeaderWord };

/** A phrase found in a text: what it means and where it stands. */
export type Term = Meaning & {
  /** first word and the word after the last, as indexes into the words of the text */
  readonly from: number;
  readonly to: number;
  readonly afterSlash: boolean;
  /** a year at the end of a date or a month: "31/12/2019" */
  readonly inDate: boolean;
  readonly inBrackets: boolean;
};

/** A text with the phrases found in it. */
export interface Phrased {
  readonly text: string;
  readonly words: readonly Word[];
  readonly terms: readonly Term[];
}

interface Phrase<M> {
  readonly words: readonly Word[];
  readonly meaning: M;
}
type Index<M> = ReadonlyMap<string, readonly Phrase<M>[]>;

/** What a column is for, when its header says nothing else. */
const ROLES = ["order", "label", "groupLabel", "placeLabel", "periodLabel", "unitLabel", "note"] as const;
export type ColumnRole = (typeof ROLES)[number];

/** What a line, or the label of a row, begins with. */
export type Opening =
  | "group"
  | "footnote"
  | "signature"
  | "annex"
  | "generatedTitle"
  | "assignedRow"
  | "controlRow"
  | "typedShare"
  | "proposal";

/** Finds the phrases of a lexicon in texts; remembers texts it has seen. */
export interface PhraseFinder {
  find(text: string): Phrased;
  /** the role of a column whose header consists of nothing but words for it; remarks in brackets do not count */
  roleOf(header: string): ColumnRole | null;
  opens(line: string, opening: Opening): boolean;
}

const finders = new WeakMap<Lexicon, PhraseFinder>();

/** The finder of a lexicon; made once. */
export function phraseFinder(lexicon: Lexicon): PhraseFinder {
  let finder = finders.get(lexicon);
  if (!finder) {
    finder = makeFinder(lexicon);
    finders.set(lexicon, finder);
  }
  return finder;
}

/** Enough for the headers and labels of any workbook; a sheet of 20,000 different names must not grow it for ever. */
const REMEMBERED = 5_000;

function makeFinder(lexicon: Lexicon): PhraseFinder {
  const terms = indexed(termPhrases(lexicon));
  const roles = indexed(ROLES.flatMap((role) => phrasesFor(lexicon.words[role], role)));
  const openings = indexed([
    ...phrasesFor<Opening>(lexicon.groupOpenings, "group"),
    ...phrasesFor<Opening>(lexicon.footnotes, "footnote"),
    ...phrasesFor<Opening>(lexicon.signatures, "signature"),
    ...phrasesFor<Opening>(lexicon.annexes, "annex"),
    ...phrasesFor<Opening>(lexicon.assignedRows, "assignedRow"),
    ...phrasesFor<Opening>(lexicon.typedShares, "typedShare"),
    ...phrasesFor<Opening>(lexicon.controlRows, "controlRow"),
    ...phrasesFor<Opening>(lexicon.generatedTitles, "generatedTitle"),
    ...phrasesFor<Opening>(lexicon.proposals, "proposal"),
  ]);
  const seen = new Map<string, Phrased>();
  return {
    find(text) {
      const known = seen.get(text);
      if (known) return known;
      const phrased = findPhrases(text, terms);
      if (seen.size >= REMEMBERED) seen.clear();
      seen.set(text, phrased);
      return phrased;
    },
    roleOf: (header) => roleOf(wordsOf(repairText(header).replace(/\([^)]*\)?/g, " ")), roles),
    opens: (line, opening) => {
      const words = wordsOf(repairText(line));
      return words.length > 0 && allAt(words, 0, openings).some(({ meaning }) => meaning === opening);
    },
  };
}

/** Several words for one role may stand side by side ("Huyện, thị xã, thành phố"). */
function roleOf(words: readonly Word[], roles: Index<ColumnRole>): ColumnRole | null {
  let role: ColumnRole | null = null;
  for (let at = 0; at < words.length;) {
    const phrase = longestAt(words, at, roles);
    if (!phrase || (role !== null && phrase.meaning !== role)) return null;
    role = phrase.meaning;
    // "Nam" are men; "năm" is never short of its accent where other words have theirs
    if (role === "periodLabel" && phrase.words.some((word, i) => word.text !== words[at + i]!.text)) return null;
    at += phrase.words.length;
  }
  return role;
}

function phrasesFor<M>(spellings: readonly string[], meaning: M): Phrase<M>[] {
  return spellings
    .map((spelling) => ({ words: wordsOf(repairText(spelling)), meaning }))
    .filter(({ words }) => words.length > 0);
}

function termPhrases(lexicon: Lexicon): Phrase<Meaning>[] {
  const phrases: Phrase<Meaning>[] = [];
  const add = (spellings: readonly string[], meaning: Meaning) => phrases.push(...phrasesFor(spellings, meaning));
  const each = <K extends string>(record: Readonly<Record<K, readonly string[]>>, meaning: (key: K) => Meaning) => {
    for (const key of Object.keys(record) as K[]) add(record[key], meaning(key));
  };
  each(lexicon.programmes, (programme) => ({ is: "programme", programme }));
  each(lexicon.measures, (measure) => ({ is: "measure", measure }));
  each(lexicon.scenarios, (scenario) => ({ is: "scenario", scenario }));
  for (const word of HEADER_WORDS) {
    if (!(ROLES as readonly HeaderWord[]).includes(word)) add(lexicon.words[word], { is: "word", word });
  }
  add(lexicon.groups, { is: "group" });
  for (const { name, spellings } of lexicon.assigners) add([name, ...spellings], { is: "assigner", name });
  for (const { offset, spellings } of lexicon.relativeYears) add(spellings, { is: "relativeYear", offset });
  for (const unit of ["persons", "percent", "times"] as const) {
    add(lexicon.units[unit], { is: "unit", unit, power: 0 });
  }
  for (const [magnitude, power] of Object.entries(lexicon.magnitudes)) {
    const withUnit = lexicon.units.persons.map((persons) => `${magnitude} ${persons}`);
    add(withUnit, { is: "unit", unit: "persons", power });
  }
  return phrases;
}

/** Phrases by the plain form of their first word, the longest first. */
function indexed<M>(phrases: readonly Phrase<M>[]): Index<M> {
  const index = new Map<string, Phrase<M>[]>();
  for (const phrase of phrases) {
    const first = phrase.words[0]!.plain;
    const same = index.get(first);
    if (same) same.push(phrase);
    else index.set(first, [phrase]);
  }
  for (const same of index.values()) same.sort((x, y) => y.words.length - x.words.length);
  return index;
}

/** Equal, or typed without any accent. */
function meets(word: Word, wanted: Word): boolean {
  return word.text === wanted.text || (word.text === word.plain && word.plain === wanted.plain);
}

function allAt<M>(words: readonly Word[], from: number, index: Index<M>): Phrase<M>[] {
  return (index.get(words[from]!.plain) ?? []).filter(
    (phrase) =>
      phrase.words.length <= words.length - from && phrase.words.every((wanted, i) => meets(words[from + i]!, wanted)),
  );
}

/** The longest phrase that starts at a word; of equally long ones the one with the same accents. */
function longestAt<M>(words: readonly Word[], from: number, index: Index<M>): Phrase<M> | undefined {
  const found = allAt(words, from, index);
  if (found.length < 2) return found[0];
  const longest = found.filter((phrase) => phrase.words.length === found[0]!.words.length);
  return (
    longest.find((phrase) => phrase.words.every((wanted, i) => words[from + i]!.text === wanted.text)) ?? longest[0]
  );
}

function findPhrases(text: string, index: Index<Meaning>): Phrased {
  const repaired = repairText(text);
  const words = wordsOf(repaired);
  const terms: Term[] = [];
  const bracketed = brackets(repaired);
  for (let from = 0; from < words.length;) {
    const { afterSlash, start } = words[from]!;
    const place = { from, afterSlash, inDate: false, inBrackets: bracketed(start) };
    const phrase = longestAt(words, from, index);
    if (phrase) {
      const to = from + phrase.words.length;
      terms.push({ ...phrase.meaning, ...place, to });
      from = to;
      continue;
    }
    const before = terms.at(-1);
    const year = yearAt(words, from, before);
    const followsNumber = before?.to !== from && /^\d{1,2}$/.test(words[from - 1]?.text ?? "");
    if (year !== null) terms.push({ is: "year", year, ...place, inDate: afterSlash && followsNumber, to: from + 1 });
    from += 1;
  }
  return { text: repaired, words, terms };
}

/** "2019", and "19" right after a scenario ("TH19", not "TH 31/12/2019"). */
function yearAt(words: readonly Word[], at: number, before: Term | undefined): number | null {
  const { text } = words[at]!;
  if (/^(19|20)\d\d$/.test(text)) return Number(text);
  const follows = before?.to === at && before.is === "scenario";
  const next = words[at + 1];
  const startsDate = next?.afterSlash === true && /^\d/.test(next.text);
  return follows && !startsDate && /^\d\d$/.test(text) ? 2000 + Number(text) : null;
}

function brackets(text: string): (at: number) => boolean {
  if (!text.includes("(")) return () => false;
  const spans = [...text.matchAll(/\([^)]*\)?/g)].map((match) => [match.index, match.index + match[0].length] as const);
  return (at) => spans.some(([from, to]) => at > from && at < to);
}
