import type { Figure } from "../../domain/figures/figure";
import type { Host } from "../host";
import { newSheetName } from "../jobs/newSheetName";
import type { ReportProposal } from "../jobs/jobs";
import type { FiguresSheetTexts } from "./figuresSheetTexts";
import { layoutFiguresSheet } from "./layoutFiguresSheet";

/**
 * A sheet of figures as a patch; an older one stays. Changes nothing.
 * @throws HostFailure what Excel refused
 */
export async function prepareFiguresSheet(
  host: Host,
  figures: readonly Figure[],
  texts: FiguresSheetTexts,
): Promise<ReportProposal> {
  const { sheets } = await host.survey();
  const { name, replaces } = newSheetName(texts.sheetName, "keepBoth", sheets, texts.replacedSuffix);
  const content = layoutFiguresSheet(figures, texts);
  return {
    sheetName: name,
    patch: { title: "layFigures", changes: [{ kind: "newSheet", name, content, replaces, why: "layFigures" }] },
  };
}
