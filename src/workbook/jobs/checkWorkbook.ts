import type { LocateOptions } from "../../domain/location/locateErrors";
import type { Host, Progress } from "../host";
import type { Lexicon } from "../reading/lexicon";
import type { CheckReport } from "./jobs";
import { paceOf, phaseOf } from "./pace";
import { readTablesInSteps } from "./readTablesInSteps";
import { reportOn } from "./reportOn";
import { takeSnapshot } from "./takeSnapshot";

/**
 * Confronts all tables of all visible sheets with the edit rules. Changes nothing: the marks are a patch in the report.
 * @throws HostFailure what Excel refused; "Cancelled" when the planner stopped it
 */
export async function checkWorkbook(
  host: Host,
  lexicon: Lexicon,
  options: LocateOptions = {},
  progress?: Progress,
): Promise<CheckReport> {
  const pace = paceOf(progress);
  const taken = await takeSnapshot(host, phaseOf(progress, 0, 0.5));
  const read = await readTablesInSteps(taken.snapshot, lexicon, pace, phaseOf(progress, 0.5, 0.7));
  return reportOn(taken, read, lexicon, options, pace, phaseOf(progress, 0.7, 1));
}
