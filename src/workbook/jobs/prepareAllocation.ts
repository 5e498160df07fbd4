import type { AllocationPlan } from "../allocation/allocationPlan";
import type { AllocationTexts } from "../allocation/allocationTexts";
import { layoutAllocation } from "../allocation/layoutAllocation";
import type { Host } from "../host";
import type { BuildOptions, SheetProposal } from "./jobs";
import { newSheetName } from "./newSheetName";

/**
 * A split target as a patch that makes its sheet: changes nothing, and asks where a sheet of that name exists.
 * @param madeAt stands below the table
 * @throws HostFailure what Excel refused
 */
export async function prepareAllocation(
  host: Host,
  texts: AllocationTexts,
  plan: AllocationPlan,
  madeAt: Date,
  options: Pick<BuildOptions, "existing" | "plainFormulas"> = {},
): Promise<SheetProposal> {
  const { sheets, customFunctions } = await host.survey();
  const wanted = texts.sheetName(plan.target.period);
  const { name, replaces, isTaken } = newSheetName(wanted, options.existing, sheets, texts.replacedSuffix);
  if (isTaken) return { sheetName: name, patch: null };
  const { sheetId, sheetName } = plan.target.cell;
  const content = layoutAllocation(
    plan,
    {
      // the sheet that makes room is named as it will be called
      targetSheet: sheetId === replaces?.sheetId ? replaces.renamedTo : sheetName,
      madeAt,
      plainFormulas: options.plainFormulas ?? !customFunctions,
    },
    texts,
  );
  return {
    sheetName: name,
    patch: {
      title: "writeAllocation",
      changes: [{ kind: "newSheet", name, content, replaces, why: "writeAllocation" }],
    },
  };
}
