import { confrontOne } from "../../edits/confront";
import type { Confrontation } from "../../edits/editRule";
import { isConfirming } from "../../edits/telling";
import type { Figure } from "../../figures/figure";
import { unexplained } from "../../location/explain";
import type { Explanation } from "../../location/explanation";

/** False for rules that the search for the wrong cell has no whole numbers for. */
export function isLocatable({ rule: { kind, figures } }: Confrontation): boolean {
  if (kind === "points" || kind === "rateWithoutPrior") return false;
  const [one, other] = figures.map(({ figure }) => figure);
  return (
    kind !== "statement" || one!.unit === "persons" || (one!.unit === "percent" && one!.decimals === other!.decimals)
  );
}

/**
 * Explanations with the rules that the search left out: a rule that holds once a repair is made belongs to it, the
 * others stand for themselves. Where sums confirm all figures but the one under test, that one is put right.
 */
export function besideLocated(
  located: readonly Explanation[],
  others: readonly Confrontation[],
  all: readonly Confrontation[],
): Explanation[] {
  const confirmed = new Set(all.filter(isConfirming).flatMap(figuresOf));
  const explanations = [...located];
  for (const each of others.filter(({ outcome }) => outcome === "violated")) {
    const at = explanations.findIndex((explanation) => settles(explanation, each));
    if (at < 0) explanations.push(underTest(each, confirmed));
    else explanations[at] = { ...explanations[at]!, violated: [...explanations[at]!.violated, each] };
  }
  return explanations;
}

function settles({ repairs: [first] }: Explanation, { rule }: Confrontation): boolean {
  const changed = new Map((first?.changes ?? []).map((change) => [change.figure, change]));
  if (!rule.figures.some(({ figure }) => changed.has(figure))) return false;
  const figures = rule.figures.map((each) => {
    const change = changed.get(each.figure);
    return change ? { ...each, figure: { ...each.figure, value: change.value, decimals: change.decimals } } : each;
  });
  return confrontOne({ ...rule, figures }).outcome === "satisfied";
}

function underTest(violated: Confrontation, confirmed: ReadonlySet<Figure>): Explanation {
  const [tested, ...operands] = figuresOf(violated);
  const { expected, violation } = violated;
  const isCut = violation?.code === "cutOff";
  const isAlone = isCut || (!confirmed.has(tested!) && operands.every((figure) => confirmed.has(figure)));
  if (expected === null || !isAlone) return unexplained([violated]);
  const change = {
    figure: tested!,
    value: expected,
    decimals: tested!.decimals,
    between: null,
    slip: isCut ? ({ code: "cutOff" } as const) : null,
    alsoIn: null,
  };
  const repair = { changes: [change], agreeing: [] };
  return { ...unexplained([violated]), certainty: "likely", repairs: [repair], tied: 1 };
}

function figuresOf({ rule }: Confrontation): Figure[] {
  return rule.figures.map(({ figure }) => figure);
}
