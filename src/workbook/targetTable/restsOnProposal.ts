import type { TargetRow } from "../../domain/targets/targetPlan";

/** Proposed itself, or computed from what is. */
export function restsOnProposal({ status }: TargetRow): boolean {
  return status.kind === "proposed" || status.kind === "derivedFromProposed";
}
