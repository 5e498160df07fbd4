import { PROPORTIONAL_BASES, UNIT_FIGURES, type AllocationBasis } from "../../domain/allocation/allocationBasis";
import { Decimal } from "../../domain/numbers/decimal";
import type { AllocationTarget } from "../../workbook/allocation/allocationPlan";
import type { AllocationSources } from "../../workbook/allocation/allocationSources";
import { withChoice, type AllocationDraft, type UnitDraft } from "./allocationDraft";

/** The name under which the workbook keeps how its last target was split. */
export const ALLOCATION_KEY = "bhxh.allocation";

/** Longer lists of units are not kept: settings travel with every save. */
const MOST_LETTERS = 200_000;
const BASES: readonly string[] = ["equalIncrease", ...PROPORTIONAL_BASES, "mix"];
const COUNTS = [...UNIT_FIGURES, "minimum", "maximum", "locked"] as const;
type Count = (typeof COUNTS)[number];

/** What was chosen and typed, as plain data; without the units where they are too many. */
export function encodeAllocation(draft: AllocationDraft, sources: AllocationSources): string {
  const { programme, place } = sources.targets[draft.target]!;
  const { typedNames, basis, atLeastActual, showsBounds } = draft;
  const choices = {
    programme,
    place,
    from: typeof draft.from === "number" ? { sheet: sources.lists[draft.from]?.sheetName } : draft.from,
    typedNames,
    basis,
    mix: Object.fromEntries(PROPORTIONAL_BASES.map((each) => [each, draft.mix[each]?.toFixed() ?? null])),
    step: draft.step?.toFixed() ?? null,
    atLeastActual,
    showsBounds,
  };
  const whole = JSON.stringify({ ...choices, units: draft.units.map(plainUnit) });
  return whole.length <= MOST_LETTERS ? whole : JSON.stringify({ ...choices, typedNames: "", units: [] });
}

function plainUnit(unit: UnitDraft): Record<string, string> {
  const counts = COUNTS.flatMap((name) => {
    const value = countOf(unit, name);
    return value === null ? [] : [[name, value.toFixed()] as const];
  });
  return { name: unit.name, ...Object.fromEntries(counts) };
}

function countOf({ figures, minimum, maximum, locked }: UnitDraft, name: Count): Decimal | null {
  return { ...figures, minimum, maximum, locked }[name];
}

/**
 * The fields as they were left, brought up to date: what the workbook's tables state counts before what was typed.
 * @param first the fields without it; also the answer where nothing was kept, or what was split is no longer there
 */
export function keptAllocation(kept: unknown, first: AllocationDraft, sources: AllocationSources): AllocationDraft {
  const { programme, place, from, typedNames, basis, mix, step, atLeastActual, showsBounds, units } = parsed(kept);
  const target = sources.targets.findIndex((each) => isSameLine(each, programme, place));
  if (target < 0 || typeof basis !== "string" || !BASES.includes(basis)) return first;
  const list = sources.lists.findIndex(({ sheetName }) => sheetName === record(from).sheet);
  const draft = withChoice(
    first,
    {
      target,
      from: from === "huongHoa" || from === "typed" ? from : list >= 0 ? list : first.from,
      typedNames: typeof typedNames === "string" ? typedNames : "",
    },
    sources,
  );
  const before = new Map((Array.isArray(units) ? units : []).map((unit) => [record(unit).name, record(unit)] as const));
  return {
    ...draft,
    basis: basis as AllocationBasis["kind"],
    mix: Object.fromEntries(
      PROPORTIONAL_BASES.map((each) => [each, count(record(mix)[each])]),
    ) as AllocationDraft["mix"],
    step: count(step) ?? first.step,
    atLeastActual: typeof atLeastActual === "boolean" ? atLeastActual : first.atLeastActual,
    showsBounds: showsBounds === true,
    units: draft.units.map((unit) => withTyped(unit, before.get(unit.name) ?? {})),
  };
}

function withTyped(unit: UnitDraft, typed: Readonly<Record<string, unknown>>): UnitDraft {
  const { figures } = unit;
  return {
    ...unit,
    figures: {
      actual: figures.actual ?? count(typed.actual),
      labourForce: figures.labourForce ?? count(typed.labourForce),
      eligible: figures.eligible ?? count(typed.eligible),
      weight: count(typed.weight),
    },
    minimum: count(typed.minimum),
    maximum: count(typed.maximum),
    locked: count(typed.locked),
  };
}

function isSameLine(target: AllocationTarget, programme: unknown, place: unknown): boolean {
  return target.programme === programme && target.place === place;
}

/** Anybody may have written it, so whatever is not understood is left out. */
function parsed(kept: unknown): Readonly<Record<string, unknown>> {
  try {
    return record(typeof kept === "string" ? (JSON.parse(kept) as unknown) : null);
  } catch {
    return {};
  }
}

function record(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null ? (value as Record<string, unknown>) : {};
}

function count(value: unknown): Decimal | null {
  return typeof value === "string" && /^\d{1,15}(\.\d{1,15})?$/.test(value) ? new Decimal(value) : null;
}
