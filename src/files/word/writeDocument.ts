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
  WidthType,
  type FileChild,
  type ISectionOptions,
} from "docx";
import type { PlanDocument, PlanSignature } from "../../workbook/planText/planDocument";
import type { PlanParagraph } from "../../workbook/planText/planText";
import { annexOf } from "./annexPages";
import {
  centered,
  FONT,
  GAP,
  halfPoints,
  line,
  MARGINS,
  mm,
  PAPER,
  ruleBelow,
  SIZES,
  TEXT_WIDTH,
  twentieths,
} from "./documentLook";

const LINE = 276;
/** in millimetres */
const FIRST_LINE = 10;
/** left for the hand that signs, in points */
const SIGNATURE_SPACE = 80;
/** Of the text above: the line below the motto is as long as it, those below the office and the subject 1/3 to 1/2. */
const RULE_SHARES = { motto: 1, office: 0.4, subject: 0.4 };

/** A Word file (.docx) in the form of an official letter, its annexes on landscape pages of their own. */
export async function writeDocument(letter: PlanDocument): Promise<Uint8Array> {
  const file = new Document({
    title: letter.subject,
    // not ours to say: the office signs
    creator: "",
    lastModifiedBy: "",
    styles: {
      default: { document: { run: { font: FONT, size: halfPoints(SIZES.body), language: { value: "vi-VN" } } } },
    },
    sections: [
      section(letterOf(letter), { landscape: false }),
      ...letter.annexes.map((annex) => section(annexOf(annex), { landscape: true })),
    ],
  });
  return new Uint8Array(await Packer.toArrayBuffer(file));
}

/** Pages are numbered in the middle of the top margin, the first one not; each annex has numbers of its own. */
function section(children: readonly FileChild[], { landscape }: { readonly landscape: boolean }): ISectionOptions {
  const number = new Paragraph({
    alignment: AlignmentType.CENTER,
    children: [new TextRun({ children: [PageNumber.CURRENT], font: FONT, size: halfPoints(SIZES.body) })],
  });
  return {
    properties: {
      titlePage: true,
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
        pageNumbers: { start: 1 },
      },
    },
    headers: { default: new Header({ children: [number] }), first: new Header({ children: [new Paragraph({})] }) },
    children: [...children],
  };
}

function letterOf(letter: PlanDocument): FileChild[] {
  const { title, subject, paragraphs, closing, signature } = letter;
  return [
    headOf(letter),
    new Paragraph({}),
    centered(title, { bold: true }),
    centered(subject, { bold: true }),
    ...(subject === "" ? [] : [ruleBelow(subject, { share: RULE_SHARES.subject, width: TEXT_WIDTH })]),
    ...paragraphs.map(paragraphOf),
    ...(closing === null ? [] : [paragraphOf({ kind: "lead", text: closing })]),
    ...(signature ? [new Paragraph({}), signatureOf(signature)] : []),
  ];
}

/** Number and day stand on one line, below the office and the nation. */
function headOf({ issuer, nation, number, placeAndDate }: PlanDocument): Table {
  const office = issuer[issuer.length - 1] ?? "";
  const small = { size: SIZES.nation };
  return sideBySide([
    [
      [
        ...issuer.map((each) => centered(each, { ...small, bold: true })),
        ruleBelow(office, { ...small, share: RULE_SHARES.office, width: HEAD_WIDTHS[0] }),
      ],
      [
        centered(nation[0], { ...small, bold: true }),
        centered(nation[1], { bold: true }),
        ruleBelow(nation[1], { share: RULE_SHARES.motto, width: HEAD_WIDTHS[1] }),
      ],
    ],
    [[centered(number, small)], [centered(placeAndDate, { italics: true })]],
  ]);
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

function signatureOf({ recipientsTitle, recipients, capacity, signer }: PlanSignature): Table {
  return sideBySide([
    [
      [
        line(recipientsTitle, { bold: true, italics: true, size: SIZES.small }),
        ...recipients.map((each) => line(each, { size: SIZES.recipients })),
      ],
      [
        ...capacity.map((each) => centered(each, { bold: true })),
        line(
          signer,
          { bold: true },
          { alignment: AlignmentType.CENTER, spacing: { before: twentieths(SIGNATURE_SPACE) } },
        ),
      ],
    ],
  ]);
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
/** in millimetres; the nation's name at 13 points takes 96 */
const HEAD_WIDTHS = [0.4 * TEXT_WIDTH, 0.6 * TEXT_WIDTH] as const;

/** Two columns without lines, as letters are opened and signed; a row is kept on one page. */
function sideBySide(rows: readonly (readonly [left: readonly Paragraph[], right: readonly Paragraph[]])[]): Table {
  const cell = (children: readonly Paragraph[], column: 0 | 1) =>
    new TableCell({ children: [...children], width: { size: mm(HEAD_WIDTHS[column]), type: WidthType.DXA } });
  return new Table({
    borders: NO_BORDERS,
    // the lines below texts are measured by the whole width
    margins: { left: 0, right: 0 },
    width: { size: mm(TEXT_WIDTH), type: WidthType.DXA },
    columnWidths: HEAD_WIDTHS.map(mm),
    rows: rows.map(([left, right]) => new TableRow({ cantSplit: true, children: [cell(left, 0), cell(right, 1)] })),
  });
}
