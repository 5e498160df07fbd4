import { HostFailure } from "../../workbook/host";
import { NO_TEXT, type PlanTextOptions } from "./planTextState";
import { asRecord, isWhole, parse } from "./keptValues";
import type { SessionParts } from "./sessionParts";

/** The name under which the workbook keeps how its text is written. */
export const TEXT_KEY = "bhxh.planText";

const SWITCHES = ["computeMissing", "selectedOnly", "signed", "withAnnexes"] as const;
/** Decimals that the pane offers; left out, as in the table. */
export const TEXT_DECIMALS: readonly number[] = [0, 1, 2, 3];

/** Keeps the choices in the workbook; one that nobody chose anything in stays as it is, one that cannot keep them is said. */
export async function rememberText({ host, store }: SessionParts): Promise<void> {
  const kept = encodeText(store.getState().planText.options);
  const before = host.remembered(TEXT_KEY);
  if (kept === before || (before == null && kept === encodeText(NO_TEXT.options))) return;
  try {
    await host.remember(TEXT_KEY, kept);
  } catch (error) {
    if (!(error instanceof HostFailure)) throw error;
    store.setState({ notice: { code: "notRemembered" } });
  }
}

/** JSON of all choices. */
export function encodeText(options: PlanTextOptions): string {
  const switches = SWITCHES.map((name) => [name, options[name] ?? false]);
  return JSON.stringify({ ...Object.fromEntries(switches), decimals: options.decimals ?? null });
}

/** What the workbook kept. Anybody may have written it, so whatever is not understood is as nobody chose it. */
export function decodeText(kept: unknown): PlanTextOptions {
  const record = asRecord(parse(kept));
  const switches = SWITCHES.filter((name) => typeof record[name] === "boolean").map((name) => [name, record[name]]);
  const { decimals } = record;
  return {
    ...NO_TEXT.options,
    ...(Object.fromEntries(switches) as Partial<PlanTextOptions>),
    ...(isWhole(decimals, 0, TEXT_DECIMALS.at(-1)!) ? { decimals } : {}),
  };
}
