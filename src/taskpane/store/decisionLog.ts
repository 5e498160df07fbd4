import type { CellChange } from "../../domain/location/explanation";
import { trustedId } from "../../domain/location/locateErrors";
import { messagesFor } from "../../locales";
import { a1, cellBox } from "../../workbook/address";
import type { Hazard } from "../../workbook/hazards/hazard";
import { firstBox } from "../../workbook/hazards/hazardCells";
import { HostFailure } from "../../workbook/host";
import { DECISION_KINDS, type Decision, type DecisionKind } from "../../workbook/jobs/decisions";
import type { CellPlace, ExplainedFindings } from "../../workbook/jobs/jobs";
import type { SessionParts } from "./sessionParts";
import type { SessionState } from "./sessionState";

/** The name under which the workbook keeps what was decided about its findings. */
export const DECISIONS_KEY = "bhxh.decisions";
/** Older lines of the log fall out. */
const MOST_DECISIONS = 500;

type Decided = Pick<SessionState, "decisions" | "ignored" | "trusted">;

/** The log and what follows from it: the last word about an explanation or a cell counts. */
export function decidedBy(decisions: readonly Decision[]): Decided {
  const ignored = new Map<string, Decision>();
  const trusted = new Map<string, Decision>();
  for (const decision of decisions) {
    const { kind, id } = decision;
    if (kind === "ignored") ignored.set(id, decision);
    if (kind === "restored") ignored.delete(id);
    if (kind === "trusted") trusted.set(id, decision);
    if (kind === "distrusted") trusted.delete(id);
  }
  return { decisions, ignored, trusted };
}

/** Adds to the log and keeps it in the workbook. A workbook that cannot keep it is only said. */
export async function decide({ host, store, now }: SessionParts, made: readonly Omit<Decision, "at">[]): Promise<void> {
  const at = now().toISOString();
  store.setState(({ decisions }) =>
    decidedBy(withoutOldest([...decisions, ...made.map((decision): Decision => ({ ...decision, at }))])),
  );
  try {
    await host.remember(DECISIONS_KEY, JSON.stringify(store.getState().decisions));
  } catch (error) {
    if (!(error instanceof HostFailure)) throw error;
    store.setState({ notice: { code: "notRemembered" } });
  }
}

/** Only lines that no longer decide anything may fall out. */
function withoutOldest(decisions: readonly Decision[]): Decision[] {
  const { ignored, trusted } = decidedBy(decisions);
  const standing = new Set<Decision>([...ignored.values(), ...trusted.values()]);
  let surplus = decisions.length - MOST_DECISIONS;
  return decisions.filter((decision) => {
    if (surplus <= 0 || standing.has(decision)) return true;
    surplus -= 1;
    return false;
  });
}

/** A line of the log about an explanation: its rules, and the cell and number in question as the sheet prints them. */
export function decisionAbout(
  kind: DecisionKind,
  { explanation, place }: ExplainedFindings,
  change: CellChange | undefined,
): Omit<Decision, "at"> {
  const words = messagesFor("vi");
  const figure = change?.figure ?? explanation.violated[0]!.rule.figures[0]!.figure;
  const { source } = figure;
  const spot = source.kind === "cell" ? source : place;
  const isOfCell = kind === "trusted" || kind === "distrusted";
  return {
    kind,
    id: isOfCell ? trustedId(figure) : explanation.id,
    sheetName: spot.sheetName,
    cell: a1(cellBox(spot.row, spot.column)),
    rules: [...new Set(explanation.violated.map(({ rule }) => rule.origin))],
    stated: words.printedNumber(figure),
    proposed: isOfCell || !change ? null : words.proposedNumber(change),
  };
}

/** A line of the log about a way of writing numbers: its kind stands for the rules, its first cells for all. */
export function decisionAboutHazard(kind: DecisionKind, hazard: Hazard): Omit<Decision, "at"> {
  const [first] = hazard.cells as [CellPlace, ...CellPlace[]];
  return {
    kind,
    id: hazard.id,
    sheetName: first.sheetName,
    cell: a1(firstBox(hazard)),
    rules: [hazard.code],
    stated: hazard.stated,
    proposed: messagesFor("vi").hazardProposal(hazard),
  };
}

/** What the workbook kept. Anybody may have written it, so whatever is not understood is left out. */
export function decodeDecisions(kept: unknown): Decided {
  const parsed = parse(kept);
  return decidedBy(Array.isArray(parsed) ? parsed.flatMap((entry) => decodeDecision(entry) ?? []) : []);
}

function decodeDecision(entry: unknown): Decision | null {
  if (typeof entry !== "object" || entry === null) return null;
  const { kind, id, at, sheetName, cell, rules, stated, proposed } = entry as Record<string, unknown>;
  const isKnown = DECISION_KINDS.some((known) => known === kind);
  const texts = [id, at, sheetName, cell, stated];
  if (!isKnown || !texts.every((text) => typeof text === "string")) return null;
  if (Number.isNaN(Date.parse(at as string))) return null;
  return {
    kind: kind as DecisionKind,
    id: id as string,
    at: at as string,
    sheetName: sheetName as string,
    cell: cell as string,
    rules: Array.isArray(rules) ? rules.filter((rule) => typeof rule === "string") : [],
    stated: stated as string,
    proposed: typeof proposed === "string" ? proposed : null,
  };
}

function parse(kept: unknown): unknown {
  try {
    return typeof kept === "string" ? JSON.parse(kept) : undefined;
  } catch {
    return undefined;
  }
}
