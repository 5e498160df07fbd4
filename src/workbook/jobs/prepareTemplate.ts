import { layoutTemplate } from "../actualsTemplate/layoutTemplate";
import type { TemplateOptions } from "../actualsTemplate/templateTable";
import type { TemplateTexts } from "../actualsTemplate/templateTexts";
import type { Host } from "../host";
import type { BuildOptions, SheetProposal } from "./jobs";
import { newSheetName } from "./newSheetName";

/**
 * An empty sheet for actuals as a patch: changes nothing, and asks where a sheet of that name exists. Plain formulas
 * stand where this Excel runs no functions of the add-in, unless the planner decided.
 * @throws HostFailure what Excel refused
 */
export async function prepareTemplate(
  host: Host,
  texts: TemplateTexts,
  options: TemplateOptions,
  existing?: BuildOptions["existing"],
): Promise<SheetProposal> {
  const { sheets, customFunctions } = await host.survey();
  const wanted = texts.sheetName(options.layout, options.year);
  const { name, replaces, isTaken } = newSheetName(wanted, existing, sheets, texts.replacedSuffix);
  if (isTaken) return { sheetName: name, patch: null };
  const plainFormulas = options.plainFormulas ?? !customFunctions;
  const content = layoutTemplate({ ...options, plainFormulas }, texts);
  return {
    sheetName: name,
    patch: {
      title: "insertTemplate",
      changes: [{ kind: "newSheet", name, content, replaces, why: "insertTemplate" }],
    },
  };
}
