import type { Lexicon } from "../../workbook/reading/lexicon";
import { en } from "./en";
import { vi } from "./vi";

type Lists<K extends string> = Readonly<Record<K, readonly string[]>>;

function joined<K extends string>(x: Lists<K>, y: Lists<K>): Lists<K> {
  const keys = Object.keys(x) as K[];
  return Object.fromEntries(keys.map((key) => [key, [...x[key], ...y[key]]])) as Record<K, string[]>;
}

/** Every word that readers recognise: workbooks mix both languages, so both are always known. */
export const lexicon: Lexicon = {
  programmes: joined(vi.programmes, en.programmes),
  measures: joined(vi.measures, en.measures),
  scenarios: joined(vi.scenarios, en.scenarios),
  words: joined(vi.words, en.words),
  groups: [...vi.groups, ...en.groups],
  assigners: [...vi.assigners, ...en.assigners],
  relativeYears: [...vi.relativeYears, ...en.relativeYears],
  units: joined(vi.units, en.units),
  magnitudes: { ...vi.magnitudes, ...en.magnitudes },
  placeKinds: [...vi.placeKinds, ...en.placeKinds],
  notPlaces: [...vi.notPlaces, ...en.notPlaces],
  afterPlaces: [...vi.afterPlaces, ...en.afterPlaces],
  assignedRows: [...vi.assignedRows, ...en.assignedRows],
  controlRows: [...vi.controlRows, ...en.controlRows],
  typedShares: [...vi.typedShares, ...en.typedShares],
  generatedTitles: [...vi.generatedTitles, ...en.generatedTitles],
  annexes: [...vi.annexes, ...en.annexes],
  groupOpenings: [...vi.groupOpenings, ...en.groupOpenings],
  proposals: [...vi.proposals, ...en.proposals],
  footnotes: [...vi.footnotes, ...en.footnotes],
  signatures: [...vi.signatures, ...en.signatures],
  numbers: vi.numbers,
};
