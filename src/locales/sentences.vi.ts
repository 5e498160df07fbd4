import type { SentencesTexts } from "../workbook/planText/sentencesOf";
import { checkTableTexts } from "./checkTable.vi";
import { planProseInParts } from "./planProse.vi";

export const sentencesTexts: SentencesTexts = {
  prose: planProseInParts,
  rowNumber: checkTableTexts.rowNumber,
  noTable: checkTableTexts.noTable,
  noFigures: "Bảng đã nhận ra nhưng chưa có số nào để viết thành câu.",
};
