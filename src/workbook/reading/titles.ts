import type { Programme, Scenario } from "../../domain/figures/figure";
import type { PhraseFinder, Phrased, Term } from "./phrases";
import type { Word } from "./words";

/** What the lines above a table, or the name of its sheet, say about all of it. */
export interface TitleClaim {
  readonly year: number | null;
  readonly scenario: Scenario | null;
  /** the one programme they name; null for none or several */
  readonly programme: Programme | null;
  /** power of ten of head counts: 3 for "ĐVT: nghìn người" */
  readonly power: number;
}

const SILENT: TitleClaim = { year: null, scenario: null, programme: null, power: 0 };

/** Reads title lines; the first line that says something decides it. */
export function readTitle(lines: readonly string[], finder: PhraseFinder): TitleClaim {
  return lines
    .map((line) => claimOf(finder.find(line)))
    .reduce(
      (above, line) => ({
        year: above.year ?? line.year,
        scenario: above.scenario ?? line.scenario,
        programme: above.programme ?? line.programme,
        power: above.power || line.power,
      }),
      SILENT,
    );
}

function claimOf({ text, words, terms }: Phrased): TitleClaim {
  const power = terms.reduce((most, term) => (term.is === "unit" ? Math.max(most, term.power) : most), 0);
  const end = terms.findIndex((term) => isWord(term, "versus") || isNumberOfDocument(term, text, words));
  const said = end < 0 ? terms : terms.slice(0, end);
  const programmes = new Set(said.flatMap((term) => (term.is === "programme" ? [term.programme] : [])));
  return {
    year: yearOf(said),
    scenario: scenarioOf(said),
    programme: programmes.size === 1 ? [...programmes][0]! : null,
    power,
  };
}

function isWord(term: Term, word: string): boolean {
  return term.is === "word" && term.word === word;
}

/** "Kế hoạch số 606/KH-UBND ngày 18/02/2019": what follows belongs to the document. */
function isNumberOfDocument(term: Term, text: string, words: readonly Word[]): boolean {
  return isWord(term, "document") && /^\s*[\d….:/]/.test(text.slice(words[term.to - 1]!.end));
}

/** A year after the word for it counts before others, others before those in dates; of several the latest. */
function yearOf(terms: readonly Term[]): number | null {
  const years: { year: number; rank: number }[] = [];
  for (const [at, term] of terms.entries()) {
    if (term.is !== "year") continue;
    const before = terms[at - 1];
    // "Năm 2018 - 2019": the second as much as the first
    const isRange = before?.is === "year" && before.to === term.from && !term.inDate;
    years.push({ year: term.year, rank: isRange ? years.at(-1)!.rank : rankOfYear(term, before) });
  }
  const best = Math.max(...years.map(({ rank }) => rank));
  const latest = Math.max(...years.filter(({ rank }) => rank === best).map(({ year }) => year));
  return years.length === 0 ? null : latest;
}

function rankOfYear(term: Term, before: Term | undefined): number {
  if (term.inDate) return 0;
  const isNamed =
    before !== undefined && before.to === term.from && (isWord(before, "year") || before.is === "scenario");
  return isNamed ? 2 : 1;
}

/** The first word counts: "kế hoạch thực hiện" is a plan, "tình hình thực hiện kế hoạch" is none. */
function scenarioOf(terms: readonly Term[]): Scenario | null {
  for (const term of terms) {
    if (term.is === "scenario") return term.scenario;
    if (term.is === "word" && term.word === "result") return "actual";
  }
  return null;
}
