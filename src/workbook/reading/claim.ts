import type { Measure, Programme, Scenario } from "../../domain/figures/figure";
import type { PhraseFinder, Term } from "./phrases";

/** A period as far as words name it. */
export interface NamedPeriod {
  readonly year?: number;
  /** years after the table's own */
  readonly offset?: number;
  readonly scenario?: Scenario;
  readonly assignedBy?: string;
}

/** What a header, or the label of a row, claims to state, before its surroundings fill the gaps. */
export interface Claim {
  /**
   * coverage: the base is not named · rate: nothing but a percentage is said ·
   * null: none named, a count of people where anything else is
   */
  readonly measure: Measure | "coverage" | "rate" | null;
  readonly programme: Programme | null;
  /** true when several programmes are named that make no known sum */
  readonly mixed: boolean;
  readonly group: string | null;
  readonly period: NamedPeriod;
  /** only a comparison is said ("so với năm 2018 (%)"): its index or its rate */
  readonly guessed: boolean;
  /** what it is compared with */
  readonly versus: NamedPeriod | null;
  /** says itself that it is a percentage */
  readonly percent: boolean;
  readonly unit: { readonly unit: "persons" | "percent" | "times"; readonly power: number } | null;
  readonly total: boolean;
  readonly list: "ofWhich" | "splitInto" | null;
  /** states something no measure covers */
  readonly other: boolean;
  /** true when nothing but words of no weight was recognised, or nothing at all */
  readonly empty: boolean;
}

/** No claim at all. */
export const NOTHING: Claim = {
  measure: null,
  programme: null,
  mixed: false,
  group: null,
  guessed: false,
  period: {},
  versus: null,
  percent: false,
  unit: null,
  total: false,
  list: null,
  other: false,
  empty: true,
};

/** A term with the header row it stands in, top row 0. */
type Placed = Term & { readonly row: number };

const BASES: Readonly<Partial<Record<Measure, Measure>>> = {
  labourForce: "labourForceCoverage",
  eligible: "eligibleCoverage",
  population: "populationCoverage",
};

/**
 * Reads a column's header, given as the texts of its header rows from the top ("BHXH bắt buộc", "TH 2019"), or a
 * row's label. Lower rows are more precise, so they win.
 */
export function readClaim(texts: readonly string[], finder: PhraseFinder): Claim {
  const phrased = texts.map((text) => finder.find(text));
  if (phrased.every(({ terms }) => terms.length === 0)) return NOTHING;
  const terms: Placed[] = phrased.flatMap(({ terms }, row) => terms.map((term) => ({ ...term, row })));
  const { left, right } = splitAtComparison(terms);
  const says = (word: string, among: readonly Placed[] = left) =>
    among.some((term) => term.is === "word" && term.word === word);
  const unit = unitOf(terms, phrased.at(-1)?.words.length ?? 0);
  const percent = terms.some((term) => (term.is === "unit" && term.unit !== "persons") || isWord(term, "ratio"));
  const measure = measureOf(left, right, percent);
  const programmes = left.some((term) => term.is === "programme") ? programmesOf(left) : programmesOf(right);
  const group = groupOf(left, phrased);
  return {
    measure: measure === "other" ? null : measure,
    other: measure === "other",
    programme: programmes.programme,
    mixed: programmes.mixed,
    group,
    guessed: measure === "growthIndex" && !left.some((term) => term.is === "measure" && term.measure === "growthIndex"),
    period: periodOf(left),
    versus: right.length > 0 && !BASES[baseOf(right) ?? "participants"] ? periodOf(right) : null,
    percent,
    unit,
    total: says("total"),
    list: says("splitInto") ? "splitInto" : says("ofWhich") ? "ofWhich" : null,
    empty: !terms.some(hasWeight),
  };
}

function isWord(term: Term, word: string): boolean {
  return term.is === "word" && term.word === word;
}

function hasWeight(term: Term): boolean {
  return term.is !== "word" || !["ignored", "assigned", "result", "year", "document"].includes(term.word);
}

/** "A so với B", "A/B": what stands before and after; after it only words of the same row, or of the next when none follow. */
function splitAtComparison(terms: readonly Placed[]): { left: Placed[]; right: Placed[] } {
  const isVersus = (term: Term) => isWord(term, "versus");
  for (const [at, term] of terms.entries()) {
    const before = terms.slice(0, at).filter((each) => each.row === term.row);
    // "SS KH 2020 với ước 2019": the word between the two
    const later = terms.slice(at + 1).find((each) => each.row === term.row && isVersus(each));
    if (isVersus(term) && later && terms.slice(at + 1, terms.indexOf(later)).some(isComparable)) continue;
    const bySlash =
      term.afterSlash && !term.inDate && isComparable(term) && before.length > 0 && !isOtherWordForPlan(term, before);
    if (!bySlash && !isVersus(term)) continue;
    const rest = terms.slice(bySlash ? at : at + 1);
    const sameRow = rest.filter((each) => each.row === term.row && !isPercent(each));
    const right = sameRow.some(isComparable) ? sameRow : rest.filter((each) => each.row === term.row + 1);
    if (!right.some(isComparable)) continue;
    const left = terms.filter((each) => !right.includes(each) && each !== (bySlash ? undefined : term));
    return { left, right };
  }
  return { left: [...terms], right: [] };
}

/** "Kế hoạch/chỉ tiêu năm 2020" is one plan under two words. */
function isOtherWordForPlan(term: Term, before: readonly Term[]): boolean {
  const isPlan = (each: Term) => each.is === "scenario" && (each.scenario === "plan" || each.scenario === "target");
  return isPlan(term) && before.some(isPlan) && !before.some((each) => each.is === "year");
}

function isPercent(term: Term): boolean {
  return term.is === "unit" || isWord(term, "ratio");
}

/** Something that figures are compared with: a period, a plan, a base. */
function isComparable(term: Term): boolean {
  if (term.is === "measure") return BASES[term.measure] !== undefined;
  return term.is === "year" || term.is === "scenario" || term.is === "relativeYear" || term.is === "assigner";
}

/** The base that terms name; the lowest row wins, in it the first word. */
function baseOf(terms: readonly Placed[]): Measure | null {
  const bases = terms.filter((term) => term.is === "measure" && BASES[term.measure] !== undefined);
  const row = Math.max(...bases.map((term) => term.row));
  const base = bases.find((term) => term.row === row);
  return base?.is === "measure" ? base.measure : null;
}

function measureOf(left: readonly Placed[], right: readonly Placed[], percent: boolean): Claim["measure"] | "other" {
  const has = (word: string) => left.some((term) => isWord(term, word));
  const named = (measure: Measure) => left.some((term) => term.is === "measure" && term.measure === measure);
  const ratio = percent || has("ratio") || has("coverage");
  if (has("gap") || has("otherThing")) return "other";
  if (named("shortfall")) return ratio ? "other" : "shortfall";

  const rightBase = baseOf(right);
  if (rightBase) return BASES[rightBase]!;
  const versus = right.length > 0 ? periodOf(right) : null;
  for (const growth of ["growthRate", "growthIndex"] as const) if (named(growth)) return growth;
  // "Tỷ lệ thực hiện 2009/2008" compares two years, whatever it is called
  if (named("attainment")) return versus && isEarlier(versus, periodOf(left)) ? "growthIndex" : "attainment";

  const changed = named("increase") || has("change");
  if (versus && isPlanned(versus) && !isPlanned(periodOf(left))) return changed ? "other" : "attainment";
  if (changed) return percent ? "growthRate" : "increase";
  if (versus) return comparisonWith(left, right, ratio, named("participants"));

  const leftBase = baseOf(left);
  if (leftBase && ratio) return BASES[leftBase]!;
  // "LLLĐ tham gia BHXH" are people who take part
  if (leftBase) return leftBase !== "eligible" && has("takingPart") ? "participants" : leftBase;
  if (ratio && has("attained")) return "attainment";
  if (has("coverage")) return "coverage";
  if (ratio && isPlanShare(left)) return "attainment";
  if (ratio && left.some((term) => !isPercent(term) && hasWeight(term) && !isWord(term, "comparison")))
    return "coverage";
  if (ratio) return named("participants") ? "coverage" : "rate";
  return named("participants") ? "participants" : null;
}

/** A column that only says what it is compared with: an index when in percent or written "TH19/TH18", else people more. */
function comparisonWith(
  left: readonly Placed[],
  right: readonly Placed[],
  ratio: boolean,
  isCount: boolean,
): Claim["measure"] | "other" {
  const compared = left.some((term) => isWord(term, "comparison"));
  if (ratio || compared || right[0]!.afterSlash) return "growthIndex";
  return isCount ? "other" : "increase";
}

/** "% kế hoạch": the sign and the plan in one row. */
function isPlanShare(left: readonly Placed[]): boolean {
  return left.some(
    (plan) =>
      plan.is === "scenario" &&
      (plan.scenario === "plan" || plan.scenario === "target") &&
      left.some((sign) => isPercent(sign) && sign.row === plan.row && sign.from < plan.from && !sign.inBrackets),
  );
}

function isEarlier(versus: NamedPeriod, { year }: NamedPeriod): boolean {
  return versus.scenario === undefined && versus.year !== undefined && year !== undefined && versus.year < year;
}

function isPlanned(period: NamedPeriod): boolean {
  return period.scenario === "plan" || period.scenario === "target";
}

/** The period that terms name; the lowest row wins, in it the first word. */
function periodOf(terms: readonly Placed[]): NamedPeriod {
  const lowest = <T extends Placed>(matching: readonly T[]): T | undefined => {
    const row = Math.max(...matching.map((term) => term.row));
    return matching.find((term) => term.row === row);
  };
  const year = lowest(terms.filter((term) => term.is === "year"));
  const relative = lowest(terms.filter((term) => term.is === "relativeYear"));
  const scenario = lowest(terms.filter((term) => term.is === "scenario"));
  const assigner = lowest(terms.filter((term) => term.is === "assigner"));
  const isAssigned =
    assigner && (scenario === undefined || scenario.scenario === "plan" || scenario.scenario === "target");
  return {
    ...(year && { year: year.year }),
    ...(relative && !year && { offset: relative.offset }),
    ...(scenario ? { scenario: scenario.scenario } : assigner && { scenario: "plan" as const }),
    ...(isAssigned && { assignedBy: assigner.name }),
  };
}

/** The programme that is meant; words in brackets and lists after "of which" do not decide when others do. */
function programmesOf(terms: readonly Placed[]): { programme: Programme | null; mixed: boolean } {
  const all = terms.filter((term) => term.is === "programme");
  const outside = all.filter((term) => !term.inBrackets);
  const narrowed = all.filter((term) => ["social", "compulsory", "voluntary"].includes(term.programme));
  const isBroad = outside.length > 0 && outside.every((term) => term.programme === "social");
  const counted = isBroad ? narrowed : outside.length > 0 ? outside : all;
  const row = Math.max(...counted.map((term) => term.row));
  const named = new Set(counted.filter((term) => term.row === row).map((term) => term.programme));
  if (named.size === 0) return { programme: null, mixed: false };
  const [first] = named as ReadonlySet<Programme>;
  if (named.size === 1) return { programme: first!, mixed: false };
  if (named.has("unemployment") || named.has("health")) return { programme: null, mixed: true };
  // "BHXH (bắt buộc)" says one of the two, "bắt buộc và tự nguyện" says both
  if (named.has("compulsory") && named.has("voluntary")) return { programme: "social", mixed: false };
  return { programme: named.has("compulsory") ? "compulsory" : "voluntary", mixed: false };
}

function groupOf(
  terms: readonly Placed[],
  phrased: readonly { text: string; words: readonly { start: number; end: number }[] }[],
) {
  const group = terms.find((term) => term.is === "group");
  if (!group) return null;
  const { text, words } = phrased[group.row]!;
  return text.slice(words[group.from]!.start, words[group.to - 1]!.end);
}

/** A unit counts where it stands alone or in brackets: "(nghìn người)", "%". */
function unitOf(terms: readonly Placed[], wordsInLastRow: number): Claim["unit"] {
  for (const term of [...terms].reverse()) {
    if (term.is !== "unit") continue;
    const alone = term.from === 0 && term.to === wordsInLastRow;
    if (term.inBrackets || alone || term.unit !== "persons") return { unit: term.unit, power: term.power };
  }
  return null;
}
