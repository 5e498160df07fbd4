import {
  figuresNeeded,
  PROPORTIONAL_BASES,
  type AllocationBasis,
  type ProportionalBasis,
  type UnitFigure,
  type UnitFigures,
} from "../../domain/allocation/allocationBasis";
import { splitTarget, type Split, type SplitUnit } from "../../domain/allocation/splitTarget";
import { Decimal } from "../../domain/numbers/decimal";
import { HUONG_HOA_2020 } from "../../locales/huongHoaUnits";
import { coverageAgainst, type AllocationPlan, type AllocationTarget } from "../../workbook/allocation/allocationPlan";
import type { AllocationSources } from "../../workbook/allocation/allocationSources";
import type { CoverageBase } from "../../workbook/allocation/allocationTexts";
import { unitsIn } from "./templateDraft";

/** A unit as the pane's fields hold it; persons. */
export interface UnitDraft extends SplitUnit {
  readonly name: string;
}

/** Where the units come from: those of the sample's district, a table of the workbook by its position, or typed names. */
export type UnitsFrom = "huongHoa" | "typed" | number;

/** The choices for splitting a target, as they stand in the pane's fields. */
export interface AllocationDraft {
  /** position among the targets of the workbook */
  readonly target: number;
  readonly from: UnitsFrom;
  /** a name a line */
  readonly typedNames: string;
  readonly units: readonly UnitDraft[];
  readonly basis: AllocationBasis["kind"];
  /** percentages; null for bases that have no part in a mix */
  readonly mix: Readonly<Record<ProportionalBasis, Decimal | null>>;
  /** null while no number stands in its field */
  readonly step: Decimal | null;
  readonly atLeastActual: boolean;
  /** fields for bounds are shown */
  readonly showsBounds: boolean;
}

/** Why there is nothing to split yet. */
export type NotReady = "noTarget" | "noUnits" | "tooManyUnits" | "repeatedUnits" | "noStep" | "noMix";

export type DraftSplit = Split | { readonly kind: "notReady"; readonly reason: NotReady };

/** More would keep the pane from answering for longer than 200 ms after each number that is typed. */
export const MOST_ALLOCATED_UNITS = 1000;

const NO_FIGURES: UnitFigures = { actual: null, labourForce: null, eligible: null, weight: null };
const HALF = new Decimal(50);
const NO_MIX = Object.fromEntries(PROPORTIONAL_BASES.map((basis) => [basis, null])) as AllocationDraft["mix"];

/** Splits voluntary insurance first, which is what is handed down; over the workbook's own units where it lists any. */
export function firstAllocation(sources: AllocationSources): AllocationDraft {
  const voluntary = sources.targets.findIndex(({ programme }) => programme === "voluntary");
  const draft: AllocationDraft = {
    target: Math.max(0, voluntary),
    from: sources.lists.length > 0 ? 0 : "huongHoa",
    typedNames: "",
    units: [],
    basis: "equalIncrease",
    mix: { ...NO_MIX, labourForce: HALF, gap: HALF },
    step: new Decimal(1),
    atLeastActual: true,
    showsBounds: false,
  };
  return { ...draft, units: unitsOf(draft, sources) };
}

/** A draft with another target or other units: what was typed for a unit of the same name stays. */
export function withChoice(
  draft: AllocationDraft,
  change: Partial<Pick<AllocationDraft, "target" | "from" | "typedNames">>,
  sources: AllocationSources,
): AllocationDraft {
  const chosen = { ...draft, ...change };
  const before = new Map(draft.units.map((unit) => [unit.name, unit]));
  const sameUnits = change.target === undefined;
  return {
    ...chosen,
    units: unitsOf(chosen, sources).map((unit) => {
      const old = before.get(unit.name);
      return old && sameUnits ? { ...old, figures: merged(unit.figures, old.figures) } : unit;
    }),
  };
}

function merged(read: UnitFigures, typed: UnitFigures): UnitFigures {
  return {
    actual: typed.actual ?? read.actual,
    labourForce: typed.labourForce ?? read.labourForce,
    eligible: typed.eligible ?? read.eligible,
    weight: typed.weight ?? read.weight,
  };
}

function unitsOf({ from, target, typedNames }: AllocationDraft, { lists, targets }: AllocationSources): UnitDraft[] {
  const unit = (name: string, figures = NO_FIGURES): UnitDraft => ({
    name,
    figures,
    minimum: null,
    maximum: null,
    locked: null,
  });
  if (from === "huongHoa") return HUONG_HOA_2020.map(({ name }) => unit(name));
  const chosen = targets[target];
  if (from === "typed") return unitsIn({ units: typedNames, place: chosen?.place ?? "" }).map((name) => unit(name));
  const list = lists[from];
  const figures = (chosen && list?.figures[chosen.programme]) ?? list?.bases;
  return list?.names.map((name, at) => unit(name, figures?.[at])) ?? [];
}

/** The basis with its percentages; null while no basis of a mix has one. */
export function basisOf({ basis, mix }: AllocationDraft): AllocationBasis | null {
  if (basis !== "mix") return { kind: basis };
  const parts = PROPORTIONAL_BASES.flatMap((each) => {
    const percent = mix[each];
    return percent?.gt(0) ? [{ basis: each, percent }] : [];
  });
  return parts.length === 0 ? null : { kind: "mix", parts };
}

/** The figures that stand in fields of every unit: those the basis needs, those known, and the actual for the increase. */
export function shownFigures(draft: AllocationDraft): readonly UnitFigure[] {
  const figures = draft.units.map((unit) => unit.figures);
  const basis = basisOf(draft);
  const needed = new Set(basis === null ? [] : figuresNeeded(basis, figures));
  const known = (figure: UnitFigure) => figures.some((unit) => unit[figure] !== null);
  return (["weight", "actual", "labourForce", "eligible"] as const).filter((figure) =>
    figure === "weight" ? needed.has(figure) : needed.has(figure) || known(figure),
  );
}

/** What a unit's coverage is measured against, as the sheet will measure it. */
export function shownBase(draft: AllocationDraft): CoverageBase {
  return coverageAgainst({ basis: basisOf(draft) ?? { kind: "weights" }, units: draft.units });
}

/** The target split as chosen, or why it is not yet. O(n log n). */
export function splitOf(draft: AllocationDraft, target: AllocationTarget | undefined): DraftSplit {
  const { units, step, atLeastActual } = draft;
  const basis = basisOf(draft);
  const reason = notReady(draft, target, basis);
  if (reason !== null || target === undefined || step === null || basis === null) {
    return { kind: "notReady", reason: reason ?? "noTarget" };
  }
  return splitTarget(target.value, units, { basis, step, atLeastActual });
}

function notReady(
  { units, step }: AllocationDraft,
  target: AllocationTarget | undefined,
  basis: AllocationBasis | null,
): NotReady | null {
  if (target === undefined) return "noTarget";
  if (units.length === 0) return "noUnits";
  if (units.length > MOST_ALLOCATED_UNITS) return "tooManyUnits";
  if (new Set(units.map(({ name }) => name.toLocaleLowerCase("vi"))).size < units.length) return "repeatedUnits";
  if (step === null) return "noStep";
  return basis === null ? "noMix" : null;
}

/** What is written; null while there are no shares. */
export function planOf(draft: AllocationDraft, target: AllocationTarget | undefined): AllocationPlan | null {
  const split = splitOf(draft, target);
  const basis = basisOf(draft);
  if (split.kind !== "shares" || target === undefined || basis === null || draft.step === null) return null;
  return {
    target,
    basis,
    step: draft.step,
    atLeastActual: draft.atLeastActual,
    units: draft.units.map(({ name, figures }, at) => ({ name, figures, share: split.shares[at]! })),
  };
}
