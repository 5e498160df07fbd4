import { allocationSources, type AllocationSources } from "../allocation/allocationSources";
import type { Host, Progress } from "../host";
import type { Lexicon } from "../reading/lexicon";
import { paceOf, phaseOf } from "./pace";
import { readTablesInSteps } from "./readTablesInSteps";
import { takeSnapshot } from "./takeSnapshot";

/**
 * The targets that the workbook's tables state and the units that they list. Reads every visible sheet, changes nothing.
 * @throws HostFailure what Excel refused; "Cancelled" when the planner stopped it
 */
export async function readAllocationSources(
  host: Host,
  lexicon: Lexicon,
  progress?: Progress,
): Promise<AllocationSources> {
  const { snapshot } = await takeSnapshot(host, phaseOf(progress, 0, 0.6));
  const { tables } = await readTablesInSteps(snapshot, lexicon, paceOf(progress), phaseOf(progress, 0.6, 1));
  return allocationSources(snapshot, tables, lexicon);
}
