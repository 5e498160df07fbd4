import {
  AlignmentType,
  BorderStyle,
  Document,
  Header,
  LineRuleType,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  VerticalAlignTable,
  WidthType,
  type FileChild,
  type IParagraphOptions,
  type ISectionOptions,
} from "docx";
import { alignmentOf, type AnnexRow, type AnnexTable } from "../../workbook/planText/annexTable";
import type { PlanDocument, PlanSignature } from "../../workbook/planText/planDocument";
import type { PlanParagraph } from "../../workbook/planText/planText";

/** NĐ 30/2020/NĐ-CP, annex I: A4, margins in millimetres, Times New Roman 13–14, page number in the top margin. */
const PAPER = { width: 210, height: 297 };
const MARGINS = { top: 20, bottom: 20, left: 30, right: 15 };
const FONT = "Times New Roman";
/** in points */
const SIZES = { body: 14, small: 12, recipients: 11, nation: 13, annex: 12 };
/** between paragraphs, in points; lines stand at 1.15 */
const GAP = 6;
const LINE = 276;
const FIRST_LINE = 10;
/** of the annex's text area: the order number needs little, words much */
const WORDS_WEIGHT = 3;

/** Twentieths of a point, rounded up: the least margins are bounds. */
const mm = (millimetres: number) => Math.ceil((millimetres * 1440) / 25.4);
const halfPoints = (points: number) => 2 * points;
const twentieths = (points: number) => 20 * points;

interface Look {
  readonly bold?: boolean;
  readonly italics?: boolean;
  readonly underline?: boolean;
  readonly size?: number;
}

function run(
  text: string,
  { bold = false, italics = false, underline = false, size = SIZES.body }: Look = {},
): TextRun {
  return new TextRun({ text, bold, italics, font: FONT, size: halfPoints(size), ...(underline && { underline: {} }) });
}

function line(text: string, look: Look, options: IParagraphOptions = {}): Paragraph {
  return new Paragraph({ ...options, children: [run(text, look)] });
}

function centered(text: string, look: Look, after = 0): Paragraph {
  return line(text, look, { alignment: AlignmentType.CENTER, spacing: { after: twentieths(after) } });
}

/** A Word file (.docx) in the form of an official letter, its annexes on landscape pages of their own. */
export async function writeDocument(
  letter: PlanDocument,
  annexTitle: (number: number | null) => string,
): Promise<Uint8Array> {
  const { annexes } = letter;
  const file = new Document({
    title: letter.subject,
    // not ours to say: the office signs
    creator: "",
    lastModifiedBy: "",
    styles: {
      default: { document: { run: { font: FONT, size: halfPoints(SIZES.body), language: { value: "vi-VN" } } } },
    },
    sections: [
      section(letterOf(letter), { landscape: false, first: true }),
      ...annexes.map((annex, at) =>
        section(annexOf(annex, annexTitle(annexes.length > 1 ? at + 1 : null)), { landscape: true, first: false }),
      ),
    ],
  });
  return new Uint8Array(await Packer.toArrayBuffer(file));
}

/** Pages are numbered in the middle of the top margin, the first one not. */
function section(
  children: readonly FileChild[],
  { landscape, first }: { landscape: boolean; first: boolean },
): ISectionOptions {
  const number = new Paragraph({
    alignment: AlignmentType.CENTER,
    children: [new TextRun({ children: [PageNumber.CURRENT], font: FONT, size: halfPoints(SIZES.body) })],
  });
  return {
    properties: {
      titlePage: first,
      page: {
        // the library turns the sheet itself
        size: {
          width: mm(PAPER.width),
          height: mm(PAPER.height),
          orientation: landscape ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT,
        },
        margin: {
          top: mm(MARGINS.top),
          bottom: mm(MARGINS.bottom),
          left: mm(MARGINS.left),
          right: mm(MARGINS.right),
          header: mm(MARGINS.top / 2),
        },
      },
    },
    headers: {
      default: new Header({ children: [number] }),
      ...(first && { first: new Header({ children: [new Paragraph({})] }) }),
    },
    children: [...children],
  };
}

function letterOf({
  issuer,
  nation,
  number,
  placeAndDate,
  title,
  subject,
  paragraphs,
  signature,
}: PlanDocument): FileChild[] {
  const small = { size: SIZES.nation };
  const head = sideBySide(
    [
      ...issuer.map((each, at) => centered(each, { ...small, bold: true, underline: at === issuer.length - 1 })),
      centered(number, small),
    ],
    [
      centered(nation[0], { ...small, bold: true }),
      centered(nation[1], { bold: true, underline: true }),
      centered(placeAndDate, { italics: true }),
    ],
  );
  return [
    head,
    new Paragraph({}),
    centered(title, { bold: true }),
    centered(subject, { bold: true }, 2 * GAP),
    ...paragraphs.map(paragraphOf),
    ...(signature ? [new Paragraph({}), signatureOf(signature)] : []),
  ];
}

function paragraphOf(paragraph: PlanParagraph): Paragraph {
  const isHeading = paragraph.kind === "heading";
  const text = paragraph.kind === "item" ? `${paragraph.mark} ${paragraph.text}` : paragraph.text;
  return line(
    text,
    { bold: isHeading },
    {
      alignment: isHeading ? AlignmentType.LEFT : AlignmentType.JUSTIFIED,
      spacing: {
        before: twentieths(isHeading ? GAP : 0),
        after: twentieths(GAP),
        line: LINE,
        lineRule: LineRuleType.AUTO,
      },
      indent: { firstLine: mm(FIRST_LINE) },
      keepNext: paragraph.kind !== "item",
    },
  );
}

function signatureOf({ recipientsTitle, recipients, capacity }: PlanSignature): Table {
  return sideBySide(
    [
      line(recipientsTitle, { bold: true, italics: true, size: SIZES.small }),
      ...recipients.map((each) => line(each, { size: SIZES.recipients })),
    ],
    capacity.map((each) => centered(each, { bold: true })),
  );
}

const NO_BORDER = { style: BorderStyle.NONE, size: 0, color: "auto" };
const NO_BORDERS = {
  top: NO_BORDER,
  bottom: NO_BORDER,
  left: NO_BORDER,
  right: NO_BORDER,
  insideHorizontal: NO_BORDER,
  insideVertical: NO_BORDER,
};
const TEXT_WIDTH = PAPER.width - MARGINS.left - MARGINS.right;
const HEAD_WIDTHS = [0.43 * TEXT_WIDTH, 0.57 * TEXT_WIDTH];

/** Two columns without lines, as letters are opened and signed. */
function sideBySide(left: readonly Paragraph[], right: readonly Paragraph[]): Table {
  const cells = [left, right].map(
    (children, at) =>
      new TableCell({ children: [...children], width: { size: mm(HEAD_WIDTHS[at]!), type: WidthType.DXA } }),
  );
  return new Table({
    borders: NO_BORDERS,
    width: { size: mm(TEXT_WIDTH), type: WidthType.DXA },
    columnWidths: HEAD_WIDTHS.map(mm),
    rows: [new TableRow({ children: cells })],
  });
}

function annexOf(annex: AnnexTable, title: string): FileChild[] {
  const [name, ...rest] = annex.title;
  return [
    centered(title, { bold: true }),
    ...(name === undefined ? [] : [centered(name, { bold: true })]),
    ...rest.map((each) => centered(each, { italics: true, size: SIZES.nation })),
    new Paragraph({}),
    annexGrid(annex),
    ...annex.notes.map((note) => line(note, { italics: true, size: SIZES.small })),
  ];
}

function annexGrid(annex: AnnexTable): Table {
  const alignments = annex.headers.map((_, column) => alignmentOf(annex, column));
  const weights = alignments.map((alignment) => (alignment === "left" ? WORDS_WEIGHT : 1));
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const width = PAPER.height - MARGINS.left - MARGINS.right;
  const widths = weights.map((weight) => Math.floor(mm((width * weight) / total)));
  const cell = (text: string, column: number, look: Look, alignment: (typeof alignments)[number]) =>
    new TableCell({
      width: { size: widths[column]!, type: WidthType.DXA },
      verticalAlign: VerticalAlignTable.CENTER,
      margins: { left: mm(1), right: mm(1) },
      children: [line(text, { size: SIZES.annex, ...look }, { alignment: AlignmentType[UPPER[alignment]] })],
    });
  const header = new TableRow({
    tableHeader: true,
    children: annex.headers.map((text, column) => cell(text, column, { bold: true }, "center")),
  });
  const row = ({ cells, kind }: AnnexRow) =>
    new TableRow({
      cantSplit: true,
      children: cells.map((text, column) =>
        cell(text, column, { bold: kind === "section" }, kind === "columnNumbers" ? "center" : alignments[column]!),
      ),
    });
  return new Table({
    width: { size: widths.reduce((sum, each) => sum + each, 0), type: WidthType.DXA },
    columnWidths: widths,
    rows: [header, ...annex.rows.map(row)],
  });
}

const UPPER = { left: "LEFT", center: "CENTER", right: "RIGHT" } as const;
