import type { SentencesTexts } from "../workbook/planText/sentencesOf";
import { checkTableTexts } from "./checkTable.vi";
import { leftOutVi } from "./leftOut.vi";
import { planProseInParts } from "./planProse.vi";

export const sentencesTexts: SentencesTexts = {
  prose: planProseInParts,
  cells: checkTableTexts,
  noTable: checkTableTexts.noTable,
  noFigures: "Bảng đã nhận ra nhưng chưa có số nào để viết thành câu.",
  leftOut: (leftOut, names) => leftOutVi(leftOut, (figure) => `ô “${names.cell(figure)}”`),
};
