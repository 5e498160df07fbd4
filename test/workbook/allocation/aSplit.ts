import type { AllocationBasis, UnitFigures } from "../../../src/domain/allocation/allocationBasis";
import { splitTarget, type SplitOptions, type SplitUnit } from "../../../src/domain/allocation/splitTarget";
import { Decimal } from "../../../src/domain/numbers/decimal";
import { HUONG_HOA_2020 } from "../../../src/locales/huongHoaUnits";
import type { AllocationPlan, AllocationTarget } from "../../../src/workbook/allocation/allocationPlan";

const NO_FIGURES: UnitFigures = { actual: null, labourForce: null, eligible: null, weight: null };

/** The district's target of voluntary insurance, as the sample's second sheet states it. @param sheetId of that sheet */
export function voluntaryTarget(sheetId = "sheet2"): AllocationTarget {
  return {
    programme: "voluntary",
    place: "Huyện Hướng Hóa",
    period: { year: 2020, scenario: "target" },
    value: new Decimal(1250),
    cell: { sheetId, sheetName: "Chỉ tiêu giao 2020", row: 6, column: 2 },
    factor: 1,
  };
}

export function unitOf(
  figures: Partial<Record<keyof UnitFigures, number>> = {},
  locked: number | null = null,
): SplitUnit {
  const given = Object.entries(figures).map(([name, value]) => [name, new Decimal(value)]);
  return {
    figures: { ...NO_FIGURES, ...(Object.fromEntries(given) as Partial<UnitFigures>) },
    minimum: null,
    maximum: null,
    locked: locked === null ? null : new Decimal(locked),
  };
}

/** A target split over the district's 21 units, or as many as are given. */
export function aSplit(
  target: AllocationTarget = voluntaryTarget(),
  units: readonly SplitUnit[] = HUONG_HOA_2020.map(() => unitOf()),
  basis: AllocationBasis = { kind: "equalIncrease" },
  options: Partial<SplitOptions> = {},
): AllocationPlan {
  const chosen = { basis, step: new Decimal(1), atLeastActual: true, ...options };
  const split = splitTarget(target.value, units, chosen);
  if (split.kind !== "shares") throw new Error(split.kind);
  return {
    ...chosen,
    target,
    units: units.map(({ figures }, index) => ({
      name: HUONG_HOA_2020[index]?.name ?? `Xã số ${index + 1}`,
      figures,
      share: split.shares[index]!,
    })),
  };
}
