import type { AllocationBasis, ProportionalBasis, UnitFigure } from "../domain/allocation/allocationBasis";
import type { AllocationProblem } from "../domain/allocation/allocationProblem";
import type { UnitShare } from "../domain/allocation/splitTarget";
import type { Decimal } from "../domain/numbers/decimal";
import type { Surroundings } from "./messages";
import type { AllocationTarget } from "../workbook/allocation/allocationPlan";

/** A field of a unit that takes persons, or a number of the planner's own. */
export type UnitFieldName = UnitFigure | "minimum" | "maximum" | "share";

/** Why a typed number of a unit cannot be used. */
export type UnitFieldFault = "notANumber" | "negative" | "notWhole";

/** The one change that makes a split possible, as a press; a unit by its name. */
export type RemedyWords =
  | { readonly kind: "step"; readonly step: Decimal }
  | { readonly kind: "belowActual" }
  | { readonly kind: "bound"; readonly bound: "minimum" | "maximum"; readonly name: string; readonly to: Decimal };

/** Splitting a target over the units below. Labels and sentences. */
export interface AllocationTabMessages {
  readonly tab: string;
  readonly intro: string;
  readonly open: string;
  readonly heading: string;
  readonly close: string;
  readonly readAgain: string;
  readonly target: string;
  /** short, for a list: "BHXH tự nguyện: 1.250 người"; with its place where targets of several are offered */
  targetName(target: AllocationTarget, surroundings: Surroundings): string;
  /** what the short name leaves out: "Chỉ tiêu năm 2020, huyện Hướng Hóa, ô C7, trang 'Chỉ tiêu giao 2020'." */
  targetDetail(target: AllocationTarget): string;
  /** over the choices that stand on a sheet */
  onSheet(sheetName: string): string;
  readonly noTarget: string;
  readonly units: string;
  unitsOfTable(units: number): string;
  unitsOfHuongHoa(units: number): string;
  readonly unitsTyped: string;
  readonly names: string;
  namesCounted(units: number): string;
  readonly basis: string;
  basisName(kind: AllocationBasis["kind"]): string;
  /** the percentage of a basis in a mix */
  mixPart(basis: ProportionalBasis): string;
  mixSum(percent: Decimal): string;
  readonly step: string;
  readonly stepHint: string;
  readonly atLeastActual: string;
  readonly showBounds: string;
  readonly pasteHint: string;
  fieldName(field: UnitFieldName): string;
  /** the same with the unit it belongs to */
  fieldOf(field: UnitFieldName, unit: string): string;
  fieldFault(fault: UnitFieldFault): string;
  notReady(
    reason: "noTarget" | "noUnits" | "tooManyUnits" | "repeatedUnits" | "noStep" | "noMix",
    most: number,
  ): string;
  missing(figure: UnitFigure, names: readonly string[]): string;
  /** why a target cannot be split, and the smallest change that would make it possible */
  problem(problem: AllocationProblem, names: readonly string[]): string;
  remedy(remedy: RemedyWords): string;
  /** heading over the shares */
  preview(units: number): string;
  readonly columns: {
    readonly exact: string;
    readonly share: string;
    readonly increase: string;
    readonly coverage: string;
  };
  readonly none: string;
  /** beside the bar */
  partOfTarget(percent: Decimal): string;
  readonly lock: string;
  lockOf(unit: string): string;
  /** one sentence: the exact share, how it was rounded, what moved it */
  share(share: UnitShare, step: Decimal): string;
  total(sum: Decimal, units: number): string;
  exactShare(share: Decimal): string;
  more(units: number): string;
  write(sheetName: string): string;
  /** the press on a finding whose shares no longer add up */
  readonly spread: string;
  readonly notices: {
    written(sheetName: string): string;
    readonly outdated: string;
    spread(units: number): string;
    /** @param reason a sentence of its own */
    spreadImpossible(reason: string): string;
  };
}
