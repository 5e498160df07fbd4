import type { Confrontation } from "../../domain/edits/editRule";
import { cappedLines } from "./cappedLines";
import { linkTo } from "./cellLink";
import { testedPlace } from "./findingLines";
import { quoted, type ReportLine } from "./reportLine";
import type { ReportSheetTexts } from "./reportSheetTexts";

/** What could not be checked, and why. */
export function unverifiableLines(unverifiable: readonly Confrontation[], texts: ReportSheetTexts): ReportLine[] {
  return cappedLines(
    unverifiable,
    (confrontation, index) => {
      const place = testedPlace(confrontation);
      return {
        order: index + 1,
        ...(place ? { sheet: quoted(place.sheetName), cell: linkTo(place) } : {}),
        line: quoted(texts.line(confrontation)),
        content: quoted(texts.unverifiable(confrontation)),
        rule: texts.ruleName(confrontation),
      };
    },
    texts,
  );
}
