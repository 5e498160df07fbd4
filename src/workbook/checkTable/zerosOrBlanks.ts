import type { Confrontation, RuleKind } from "../../domain/edits/editRule";
import type { Figure, FigureSet, Measure } from "../../domain/figures/figure";
import { Decimal } from "../../domain/numbers/decimal";
import type { ColumnReading, TableReading } from "../reading/tableReading";
import type { GivenTable } from "./givenTable";

/** Nobody lives where these are 0. */
const BASES: ReadonlySet<Measure> = new Set<Measure>(["labourForce", "eligible", "population"]);
const WITHOUT_ZEROS: ReadonlySet<ColumnReading["meaning"]["kind"]> = new Set<ColumnReading["meaning"]["kind"]>([
  "order",
  "label",
  "unit",
  "note",
]);

/** The zeros of the argument that were left out as they may be blanks. */
export function zerosLeftOut({ zerosMayBeBlanks, given }: GivenTable): (figure: Figure) => boolean {
  return ({ absence, source }) =>
    zerosMayBeBlanks && absence === "blank" && source.kind === "cell" && given(source.row, source.column) === 0;
}

/** True where a 0 stands that cannot be a number: above the rows, among labels and notes, or as a base. */
export function blanksCameAsZeros(
  tables: readonly TableReading[],
  set: FigureSet,
  { given }: GivenTable,
  isLeftOut: (figure: Figure) => boolean,
): boolean {
  if (set.figures.some((figure) => BASES.has(figure.key.measure) && isLeftOut(figure))) return true;
  return tables.some(({ box, headerRows, rows, columns }) => {
    const headed = Array.from({ length: headerRows.last - headerRows.first + 1 }, (_, at) => headerRows.first + at);
    const across = Array.from({ length: box.columns }, (_, at) => box.column + at);
    if (headed.some((row) => across.some((column) => given(row, column) === 0))) return true;
    const described = columns.filter(({ meaning }) => WITHOUT_ZEROS.has(meaning.kind));
    return rows.some(({ row }) => described.some(({ column }) => given(row, column) === 0));
  });
}

/** The set with some of its blanks as zeros; the set itself where there is none. */
export function withZeros(set: FigureSet, isZero: (figure: Figure) => boolean): FigureSet {
  if (!set.figures.some(isZero)) return set;
  return { ...set, figures: set.figures.map((figure) => (isZero(figure) ? asZero(figure) : figure)) };
}

function asZero({ key, unit, source }: Figure): Figure {
  return { key, value: new Decimal(0), decimals: 0, text: "0", unit, source };
}

/** Rules that do not hold by chance. */
const TELLING: ReadonlySet<RuleKind> = new Set<RuleKind>(["balance", "difference", "shortfall", "ratio", "equalBase"]);

/**
 * The cells, by `cellId`, whose zero is a number where blanks came as zeros too: as many rules confirm it as speak
 * against it, those that cannot be checked because of it included.
 * @param confrontations with every such zero taken for a number
 */
export function confirmedZeros(confrontations: readonly Confrontation[]): ReadonlySet<string> {
  const votes = new Map<string, { for: number; against: number }>();
  for (const { rule, outcome } of confrontations) {
    const zeros = rule.figures.filter(({ figure }) => figure.value?.isZero());
    if (zeros.length === 0) continue;
    // 0 = 0 / 100 says nothing: blanks agree with it as well
    const isConfirming = TELLING.has(rule.kind) && rule.figures.length - zeros.length > 1;
    if (outcome === "satisfied" && !isConfirming) continue;
    for (const { figure } of zeros) {
      const cell = cellId(figure);
      const vote = votes.get(cell) ?? { for: 0, against: 0 };
      vote[outcome === "satisfied" ? "for" : "against"] += 1;
      votes.set(cell, vote);
    }
  }
  const confirmed = [...votes].filter(([, vote]) => vote.for > 0 && vote.for >= vote.against);
  return new Set(confirmed.map(([cell]) => cell));
}

export function cellId({ source }: Figure): string {
  return source.kind === "cell" ? `${source.row} ${source.column}` : `${source.start}`;
}
