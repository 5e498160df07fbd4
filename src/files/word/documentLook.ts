import {
  AlignmentType,
  BorderStyle,
  LineRuleType,
  Paragraph,
  TextRun,
  type IParagraphOptions,
  type IRunOptions,
} from "docx";
import { boldTextWidth } from "./textWidth";

/** NĐ 30/2020/NĐ-CP, annex I: A4, margins in millimetres, Times New Roman 13–14, page number in the top margin. */
export const PAPER = { width: 210, height: 297 };
export const MARGINS = { top: 20, bottom: 20, left: 30, right: 15 };
export const FONT = "Times New Roman";
/** in points */
export const SIZES = { body: 14, small: 12, recipients: 11, nation: 13, table: 12 };
/** between paragraphs, in points; lines stand at 1.15 */
export const GAP = 6;
/** of the text area, in millimetres */
export const TEXT_WIDTH = PAPER.width - MARGINS.left - MARGINS.right;
export const LANDSCAPE_WIDTH = PAPER.height - MARGINS.left - MARGINS.right;

const MILLIMETRES_PER_POINT = 25.4 / 72;
const RULE = { style: BorderStyle.SINGLE, size: 6, color: "000000", space: 0 };
const RULE_HEIGHT = 4;

/** Twentieths of a point, rounded up: the least margins are bounds. */
export const mm = (millimetres: number) => Math.ceil((millimetres * 1440) / 25.4);
export const halfPoints = (points: number) => 2 * points;
export const twentieths = (points: number) => 20 * points;

export interface Look extends Pick<IRunOptions, "bold" | "italics"> {
  readonly size?: number;
}

function run(text: string, { bold = false, italics = false, size = SIZES.body }: Look = {}): TextRun {
  return new TextRun({ text, bold, italics, font: FONT, size: halfPoints(size) });
}

export function line(text: string, look: Look, options: IParagraphOptions = {}): Paragraph {
  return new Paragraph({ ...options, children: [run(text, look)] });
}

export function centered(text: string, look: Look, after = 0): Paragraph {
  return line(text, look, { alignment: AlignmentType.CENTER, spacing: { after: twentieths(after) } });
}

/**
 * A drawn line in the middle below a line of text: the upper border of a paragraph without text.
 * @param share of the text's length
 * @param width that the text has, in millimetres: longer ones run over several lines
 */
export function ruleBelow(
  text: string,
  { size = SIZES.body, share, width }: { readonly size?: number; readonly share: number; readonly width: number },
): Paragraph {
  const length = share * Math.min(boldTextWidth(text, size) * MILLIMETRES_PER_POINT, width);
  const indent = mm((width - length) / 2);
  return new Paragraph({
    border: { top: RULE },
    indent: { left: indent, right: indent },
    spacing: {
      before: twentieths(2),
      after: twentieths(GAP),
      line: twentieths(RULE_HEIGHT),
      lineRule: LineRuleType.EXACT,
    },
    run: { font: FONT, size: halfPoints(RULE_HEIGHT) },
  });
}
