import { readDocument, textOfDocument } from "../../files/word/readDocument";
import { figuresSheetTexts } from "../../locales/figuresSheet.vi";
import { lexicon } from "../../locales/lexicon";
import { textLexicon } from "../../locales/lexicon/texts";
import { planDocumentTexts } from "../../locales/planDocument.vi";
import { planProseInParts } from "../../locales/planProse.vi";
import { prepareFiguresSheet } from "../../workbook/figuresSheet/prepareFiguresSheet";
import type { Host } from "../../workbook/host";
import { checkText } from "../../workbook/planText/checkText";
import { selectedText } from "../../workbook/planText/selectedText";
import { writePlan } from "../../workbook/planText/writePlan";
import type { TextJobs } from "./sessionParts";

/** The jobs with texts; loaded on first use, what writes Word files only when one is saved. */
export function textJobs(host: Host): TextJobs {
  return {
    check: (text, progress) => checkText(text, textLexicon, progress),
    selected: () => selectedText(host),
    open: (bytes) => {
      const read = readDocument(bytes);
      return Promise.resolve(read.ok ? { ...read, text: textOfDocument(read.blocks) } : read);
    },
    lay: (figures) => prepareFiguresSheet(host, figures, figuresSheetTexts),
    write: (options, progress) => writePlan(host, lexicon, planProseInParts, options, progress),
    async document({ outline, paragraphs, annexes, place }, { signed, withAnnexes }) {
      const { writeDocument } = await import("../../files/word/writeDocument");
      const letter = planDocumentTexts.letter(outline, place, { signed, annexes: withAnnexes ? annexes : [] });
      return writeDocument({ ...letter, paragraphs });
    },
  };
}
