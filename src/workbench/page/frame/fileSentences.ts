import type { FileWords } from "../../../locales/workbenchMessages";
import type { FileLoss } from "../../files/losses";
import type { FileNotice } from "../../files/notices";

export function noticeSentence(notice: FileNotice, words: FileWords): string {
  switch (notice.code) {
    case "macros":
      return words.macros;
    case "externalLinks":
      return words.externalLinks;
    case "otherSheets":
      return words.otherSheets(notice.names);
    case "notShown":
      return words.notShown(notice.parts.map((part) => words.parts[part]));
    case "dates1904":
      return words.dates1904;
    case "signed":
      return words.signed;
  }
}

export function lossSentence(loss: FileLoss, words: FileWords): string {
  switch (loss.code) {
    case "signature":
      return words.signatureLost;
    case "notMoved":
      return words.notMoved(loss.sheets);
    case "passwords":
      return words.passwordsLost(loss.sheets);
  }
}
