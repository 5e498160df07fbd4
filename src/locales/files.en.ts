import type { FileProblem } from "../files/fileProblem";
import type { FilesMessages } from "./filesMessages";

function fileProblem(problem: FileProblem): string {
  switch (problem.code) {
    case "emptyFile":
      return "The file is empty: copying or downloading it may have been interrupted. Ask for it again.";
    case "notAWorkbook":
      return "This is not an Excel workbook, whatever its name says. Open it with Excel, save it as .xlsx and use that file.";
    case "oldXls":
      return "The workbook has the old format (.xls). Open it with Excel, save it as .xlsx and use the new file.";
    case "binaryWorkbook":
      return "The workbook has the binary format (.xlsb). Open it with Excel, save it as .xlsx and use the new file.";
    case "encrypted":
      return "The workbook is locked with a password. Open it with Excel, take the password off, save it and use that file.";
    case "damaged":
      return problem.part === undefined
        ? "The file is damaged or cut short. Ask for it again, or open it with Excel to have it repaired, and save it."
        : `The file is damaged in its part ${problem.part}. Ask for it again, or open it with Excel to have it repaired, and save it.`;
    case "tooLarge":
      return `The file unpacks to ${problem.megabytes.toLocaleString("en")} MB, too much for a workbook of figures, so it was not opened. Copy the sheets you need into a new workbook.`;
    case "noSheets":
      return "The workbook has no sheet with cells. Ask its sender for the right file.";
  }
}

export const filesEn: FilesMessages = { fileProblem };
