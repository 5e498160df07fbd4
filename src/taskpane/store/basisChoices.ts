import { lineId } from "../../domain/figures/identity";
import type { Line } from "../../domain/figures/figure";
import { defaultRounding } from "../../domain/targets/proposeTarget";
import type { TargetBasis, TargetChoice, TargetRow } from "../../domain/targets/targetPlan";
import type { PreviewLine } from "./previewLines";
import type { SessionState } from "./sessionState";
import { typedValue } from "./typedNumber";

export const ROUNDING_STEPS = [1, 5, 10, 50, 100, 500, 1000] as const;

/** A way to find a target. "derived": the number follows from other lines; "default": whatever stands without a choice. */
export type Way = TargetBasis["kind"] | "derived" | "default";

const PICKED: readonly TargetBasis["kind"][] = [
  "keepGrowth",
  "shareOfEligible",
  "shareOfLabourForce",
  "growthIndex",
  "growthRate",
  "increase",
  "finishPlan",
];

type Chosen = Pick<SessionState, "choices" | "defaultWays">;

export interface CurrentWay {
  readonly way: Way;
  /** null where the number is given, so that there is nothing to type or round */
  readonly choice: TargetChoice | null;
}

/** How the targets of a preview line are found at present, and what can be picked instead. */
export interface BasisChoice {
  /** null where the places differ */
  readonly current: CurrentWay | null;
  readonly ways: readonly Way[];
  readonly lines: readonly Line[];
}

export function basisChoice({ rows }: PreviewLine, chosen: Chosen): BasisChoice {
  const found = rows.map((row) => currentWay(row, chosen));
  const [first] = found;
  const isUniform = first !== undefined && found.every((each) => isSameWay(each, first));
  const defaults = new Set(rows.map(({ line }) => defaultWay(lineId(line), chosen)));
  return {
    current: isUniform ? first : null,
    ways: [...(["assigned", "derived", "default"] as const).filter((way) => defaults.has(way)), ...PICKED],
    lines: rows.map((row) => row.line),
  };
}

/** A choice kept from an earlier day hides what the line would be without it. */
function defaultWay(id: string, { choices, defaultWays }: Chosen): Way | undefined {
  return defaultWays.get(id) ?? (choices.has(id) ? "default" : undefined);
}

/** A choice that says no more than the default is none: an assigned number that turns up later then still counts. */
export function asChoice(choice: TargetChoice, lines: readonly Line[], { defaultWays }: Chosen): TargetChoice | null {
  const { basis, rounding } = choice;
  const usual = defaultRounding(basis.kind);
  const isDefault =
    basis.kind === "keepGrowth" &&
    rounding.step === usual.step &&
    rounding.direction === usual.direction &&
    !lines.some((line) => defaultWays.has(lineId(line)));
  return isDefault ? null : choice;
}

function currentWay({ line, status }: TargetRow, { choices }: Chosen): CurrentWay {
  const choice = choices.get(lineId(line));
  if (choice) return { way: choice.basis.kind, choice: choice.basis.kind === "assigned" ? null : choice };
  switch (status.kind) {
    case "assigned":
      return { way: "assigned", choice: null };
    case "derived":
    case "derivedFromProposed":
      return { way: "derived", choice: null };
    case "proposed":
      return wayOf(status.basis);
    case "missing":
      return wayOf({ kind: "keepGrowth" });
  }
}

function wayOf(basis: TargetBasis): CurrentWay {
  return { way: basis.kind, choice: { basis, rounding: defaultRounding(basis.kind) } };
}

function isSameWay(one: CurrentWay, other: CurrentWay): boolean {
  if (one.way !== other.way) return false;
  if (one.choice === null || other.choice === null) return one.choice === other.choice;
  const [value, otherValue] = [typedValue(one.choice.basis), typedValue(other.choice.basis)];
  return (
    (value === null ? otherValue === null : otherValue !== null && value.equals(otherValue)) &&
    one.choice.rounding.step === other.choice.rounding.step &&
    one.choice.rounding.direction === other.choice.rounding.direction
  );
}
