import { Decimal } from "../../domain/numbers/decimal";
import type { RoundingDirection, TargetBasis, TargetChoice } from "../../domain/targets/targetPlan";
import { HostFailure } from "../../workbook/host";
import { asRecord, isWhole, parse } from "./keptValues";
import type { SessionParts } from "./sessionParts";
import type { SessionState, TableOptions } from "./sessionState";

type Remembered = Pick<SessionState, "choices" | "options">;

/** The name under which the workbook keeps what was chosen for its target table. */
export const CHOICES_KEY = "bhxh.targetTable";

/** Keeps the choices in the workbook. A workbook that cannot keep them is only said. */
export async function rememberChoices({ host, store }: SessionParts): Promise<void> {
  const kept = encodeChoices(store.getState());
  if (kept === host.remembered(CHOICES_KEY) || (kept === NOTHING_CHOSEN && host.remembered(CHOICES_KEY) == null))
    return;
  try {
    await host.remember(CHOICES_KEY, kept);
  } catch (error) {
    if (!(error instanceof HostFailure)) throw error;
    store.setState({ notice: { code: "notRemembered" } });
  }
}

/** JSON; percentages and persons as exact decimal strings. */
export function encodeChoices({ choices, options }: Remembered): string {
  return JSON.stringify({ options, choices: [...choices] });
}

const NOTHING_CHOSEN = encodeChoices({ choices: new Map(), options: {} });

/** What the workbook kept. Anybody may have written it, so whatever is not understood is left out. */
export function decodeChoices(kept: unknown): Remembered {
  const parsed = asRecord(parse(kept));
  const entries = Array.isArray(parsed.choices) ? (parsed.choices as unknown[]) : [];
  const choices = new Map<string, TargetChoice>();
  for (const entry of entries) {
    if (!Array.isArray(entry) || typeof entry[0] !== "string") continue;
    const choice = decodeChoice(entry[1]);
    if (choice) choices.set(entry[0], choice);
  }
  return { choices, options: decodeOptions(parsed.options) };
}

const SWITCHES = ["plainFormulas", "labourForceForParts", "eligibleFromTarget", "signed"] as const;
const DECIMALS = ["index", "labourForceCoverage", "eligibleCoverage"] as const;

function decodeOptions(kept: unknown): TableOptions {
  const record = asRecord(kept);
  const switches = SWITCHES.filter((name) => typeof record[name] === "boolean").map((name) => [name, record[name]]);
  const places = asRecord(record.decimals);
  const decimals = DECIMALS.filter((name) => isWhole(places[name], 0, 6)).map((name) => [name, places[name]]);
  return Object.fromEntries([
    ...switches,
    ...(decimals.length > 0 ? [["decimals", Object.fromEntries(decimals)]] : []),
  ]) as TableOptions;
}

function decodeChoice(kept: unknown): TargetChoice | null {
  const { basis, rounding } = asRecord(kept);
  const { step, direction } = asRecord(rounding);
  const known = decodeBasis(asRecord(basis));
  if (!known || !isWhole(step, 1, 1_000_000) || !isDirection(direction)) return null;
  return { basis: known, rounding: { step, direction } };
}

function decodeBasis(kept: Record<string, unknown>): TargetBasis | null {
  switch (kept.kind) {
    case "assigned":
    case "keepGrowth":
    case "finishPlan":
      return { kind: kept.kind };
    case "shareOfEligible":
    case "shareOfLabourForce":
    case "growthRate": {
      const rate = decodeDecimal(kept.rate);
      return rate && { kind: kept.kind, rate };
    }
    case "growthIndex": {
      const index = decodeDecimal(kept.index);
      return index && { kind: kept.kind, index };
    }
    case "increase": {
      const persons = decodeDecimal(kept.persons);
      return persons && { kind: kept.kind, persons };
    }
    default:
      return null;
  }
}

function decodeDecimal(kept: unknown): Decimal | null {
  return typeof kept === "string" && /^-?\d{1,20}(\.\d{1,20})?$/.test(kept) ? new Decimal(kept) : null;
}

function isDirection(kept: unknown): kept is RoundingDirection {
  return kept === "up" || kept === "nearest" || kept === "down";
}
