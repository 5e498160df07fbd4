import type { Programme } from "../../domain/figures/figure";
import type { TargetRow } from "../../domain/targets/targetPlan";
import type { CellInput } from "../patch";
import { cellOf } from "./cellOf";
import { placesSumFormula, type PlacesSum } from "./placesSum";
import type { Siblings } from "./siblings";

type Part = "compulsory" | "voluntary";
const PARTS: readonly Part[] = ["compulsory", "voluntary"];

/** How a head count follows from others: the sum of the parts, the total less the other part, the sum of places. */
export type Derivation =
  | { readonly kind: "sum" }
  | { readonly kind: "rest"; readonly other: Part }
  | { readonly kind: "places"; readonly sum: PlacesSum };

/**
 * How the target of a line is written as a formula; null when it is a number of its own, to be typed over.
 * A total that agrees with its parts is their sum; an assigned total is no sum while a part is only proposed.
 */
export function derivationOf(
  row: TargetRow,
  siblings: Siblings,
  sumOfPlaces: PlacesSum | undefined,
): Derivation | null {
  return withinPlace(row, siblings) ?? (sumOfPlaces ? { kind: "places", sum: sumOfPlaces } : null);
}

function withinPlace({ line, target, status }: TargetRow, siblings: Siblings): Derivation | null {
  if (line.group !== undefined) return null;
  const rest = restOfTotal(siblings);
  if (line.programme === rest) return { kind: "rest", other: rest === "compulsory" ? "voluntary" : "compulsory" };
  const { compulsory, voluntary } = siblings;
  if (line.programme !== "social" || rest !== null || !compulsory || !voluntary) return null;
  if (target === null) return { kind: "sum" };
  const parts = [compulsory.target, voluntary.target];
  if (status.kind === "assigned" && parts.some((part) => part.status.kind !== "assigned")) return null;
  const [first, second] = parts.map((part) => part.target);
  return first && second && first.plus(second).eq(target) ? { kind: "sum" } : null;
}

/** The one part that is derived although the total is not: it is what the other part leaves of the total. */
function restOfTotal({ social, compulsory, voluntary }: Siblings): Part | null {
  if (!social || !compulsory || !voluntary || isDerived(social.target)) return null;
  const derived = PARTS.filter((part) => isDerived({ compulsory, voluntary }[part].target));
  return derived.length === 1 ? derived[0]! : null;
}

function isDerived({ status }: TargetRow): boolean {
  return status.kind === "derived" || status.kind === "derivedFromProposed";
}

/** The lines of its own place that a derived head count is computed from. */
export function derivedFrom(derivation: Exclude<Derivation, { kind: "places" }>): readonly Programme[] {
  return derivation.kind === "sum" ? PARTS : ["social", derivation.other];
}

/** The cell of a head count: blank while what it follows from is not there. @param row counts from 1 */
export function headCountCell(
  { target }: TargetRow,
  row: number,
  derivation: Derivation | null,
  siblings: Siblings,
): CellInput {
  if (derivation === null) return target?.toNumber() ?? "";
  if (derivation.kind === "places") return placesSumFormula(derivation.sum, row);
  const [first, second] = derivedFrom(derivation).map((programme) => cellOf("target", siblings[programme]!.row));
  const result = derivation.kind === "sum" ? `${first}+${second}` : `${first}-${second}`;
  return `=IF(OR(${first}="",${second}=""),"",${result})`;
}
