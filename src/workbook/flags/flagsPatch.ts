import type { Hazard } from "../hazards/hazard";
import type { ExplainedFindings } from "../jobs/jobs";
import type { FlagsChange, Patch } from "../patch";
import type { SheetInfo } from "../snapshot";
import { flagsFor } from "./flagsFor";

/**
 * Marks what was found and removes older marks, on every sheet that can be marked. What a sheet is marked with today
 * is not known here: whoever applies the change finds our marks by their own sign, so `from` is empty.
 * Protected sheets are left out: Excel would refuse the whole change.
 */
export function flagsPatch(
  explained: readonly ExplainedFindings[],
  sheets: readonly SheetInfo[],
  hazards: readonly Hazard[] = [],
): Patch {
  const flags = flagsFor(explained, hazards);
  const changes = sheets
    .filter((sheet) => !sheet.protected)
    .map(({ id }): FlagsChange => ({
      kind: "flags",
      sheetId: id,
      from: [],
      to: flags.get(id) ?? [],
      why: "flagFindings",
    }));
  return { title: "flagFindings", changes };
}
