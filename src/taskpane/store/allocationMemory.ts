import { Decimal } from "../../domain/numbers/decimal";
import type { ShareLimits } from "../../workbook/allocation/spreadDifference";
import type { AllocationDraft } from "./allocationDraft";

/** The name under which the workbook keeps what the shares on its sheets have to respect. */
export const ALLOCATIONS_KEY = "bhxh.allocations";

/** Sheets remembered at most. */
const MOST_SHEETS = 20;

/** Plain data, by the name of the sheet. */
interface KeptLimits {
  readonly sheet: string;
  readonly step: string;
  readonly atLeastActual: boolean;
  readonly minimums: readonly (readonly [string, string])[];
  readonly maximums: readonly (readonly [string, string])[];
}

/** What is respected where nothing was kept: whole persons, and nobody below last year's actual. */
const USUAL: ShareLimits = {
  step: new Decimal(1),
  atLeastActual: true,
  minimums: new Map(),
  maximums: new Map(),
};

export function limitsOf(kept: unknown, sheetName: string): ShareLimits {
  const found = decoded(kept).find(({ sheet }) => sheet === sheetName);
  if (!found) return USUAL;
  return {
    step: new Decimal(found.step),
    atLeastActual: found.atLeastActual,
    minimums: new Map(found.minimums.map(([name, count]) => [name, new Decimal(count)])),
    maximums: new Map(found.maximums.map(([name, count]) => [name, new Decimal(count)])),
  };
}

/** The kept limits with those of a sheet that was written. */
export function withLimits(kept: unknown, sheetName: string, draft: AllocationDraft): string {
  const bounds = (bound: "minimum" | "maximum") =>
    draft.units.flatMap((unit) => (unit[bound] === null ? [] : [[unit.name, unit[bound].toFixed()] as const]));
  const own: KeptLimits = {
    sheet: sheetName,
    step: (draft.step ?? new Decimal(1)).toFixed(),
    atLeastActual: draft.atLeastActual,
    minimums: bounds("minimum"),
    maximums: bounds("maximum"),
  };
  const others = decoded(kept).filter(({ sheet }) => sheet !== sheetName);
  return JSON.stringify([...others, own].slice(-MOST_SHEETS));
}

/** Anybody may have written it, so whatever is not understood is left out. */
function decoded(kept: unknown): KeptLimits[] {
  try {
    const value: unknown = typeof kept === "string" ? JSON.parse(kept) : [];
    return Array.isArray(value) ? value.filter(isKept) : [];
  } catch {
    return [];
  }
}

function isKept(value: unknown): value is KeptLimits {
  if (typeof value !== "object" || value === null) return false;
  const { sheet, step, atLeastActual, minimums, maximums } = value as Record<string, unknown>;
  return (
    typeof sheet === "string" &&
    isCount(step) &&
    Number(step) >= 1 &&
    typeof atLeastActual === "boolean" &&
    isBounds(minimums) &&
    isBounds(maximums)
  );
}

function isBounds(value: unknown): boolean {
  return (
    Array.isArray(value) &&
    value.every((each: unknown) => Array.isArray(each) && typeof each[0] === "string" && isCount(each[1]))
  );
}

function isCount(value: unknown): value is string {
  return typeof value === "string" && /^\d{1,15}$/.test(value);
}
