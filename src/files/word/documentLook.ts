import {
  AlignmentType,
  BorderStyle,
  LineRuleType,
  Paragraph,
  TextRun,
  type IParagraphOptions,
  type IRunOptions,
} from "docx";
import { balancedRoom, boldLines, boldTextWidth } from "./textWidth";

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

const POINTS_PER_MILLIMETRE = 72 / 25.4;
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

/** A text in bold in the middle, its lines about as long as each other; `width` in millimetres. */
export function balanced(text: string, width: number): Paragraph {
  const room = balancedRoom(text, SIZES.body, width * POINTS_PER_MILLIMETRE);
  const indent = mm((width - room / POINTS_PER_MILLIMETRE) / 2);
  return line(text, { bold: true }, { alignment: AlignmentType.CENTER, indent: { left: indent, right: indent } });
}

/**
 * A drawn line in the middle below a bold text: the upper border of a paragraph without text.
 * @param share of the length of the text's last line
 * @param width that the text has, in millimetres
 */
export function ruleBelow(
  text: string,
  { size = SIZES.body, share, width }: { readonly size?: number; readonly share: number; readonly width: number },
): Paragraph {
  const room = balancedRoom(text, size, width * POINTS_PER_MILLIMETRE);
  const last = boldLines(text, size, room).at(-1) ?? "";
  const length = (share * boldTextWidth(last, size)) / POINTS_PER_MILLIMETRE;
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
