import type { Decimal } from "../../domain/numbers/decimal";
import type { TargetRow } from "../../domain/targets/targetPlan";
import type { CellInput } from "../patch";
import { cellOf } from "./cellOf";
import type { Siblings } from "./siblings";

/** Where a number eligible for voluntary insurance comes from. */
export type EligibleOrigin =
  | { readonly kind: "stated" }
  /** labour force less the people in compulsory insurance, of last year or as targeted */
  | {
      readonly kind: "lessActual" | "lessTarget";
      readonly labourForce: Decimal;
      readonly compulsory: Decimal | null;
    };

/**
 * The cell that holds how many people may join voluntary insurance: last year's number; where the source states none,
 * the labour force less the people in compulsory insurance, blank where these are as many: people count where their
 * employer is, so a commune may have more of them than it has labour force. @param fromTarget recompute it from the compulsory target
 */
export function eligibleForVoluntary(
  voluntary: TargetRow,
  { social, compulsory }: Siblings,
  fromTarget: boolean,
): { readonly cell: CellInput; readonly origin: EligibleOrigin } {
  const stated = voluntary.eligible?.value ?? null;
  const asStated = { cell: stated?.toNumber() ?? "", origin: { kind: "stated" } } as const;
  const labourForce = social?.target.labourForce?.value;
  if (!social || !compulsory || !labourForce) return asStated;

  const actual = compulsory.target.actual?.value ?? null;
  if (!fromTarget && stated) {
    const isRest = actual !== null && labourForce.minus(actual).eq(stated);
    return isRest ? { ...asStated, origin: { kind: "lessActual", labourForce, compulsory: actual } } : asStated;
  }
  if (!fromTarget && actual === null) return asStated;

  const force = cellOf("labourForce", social.row);
  const people = cellOf(fromTarget ? "target" : "actual", compulsory.row);
  return {
    cell: `=IF(OR(${force}="",${people}="",${force}<=${people}),"",${force}-${people})`,
    origin: fromTarget
      ? { kind: "lessTarget", labourForce, compulsory: lessThan(labourForce, compulsory.target.target) }
      : { kind: "lessActual", labourForce, compulsory: lessThan(labourForce, actual) },
  };
}

function lessThan(labourForce: Decimal, people: Decimal | null): Decimal | null {
  return people?.lt(labourForce) ? people : null;
}
