import { AlignmentType, Table, TableCell, TableRow, VerticalAlignTable, WidthType, type FileChild } from "docx";
import { alignmentOf, type AnnexRow, type AnnexTable } from "../../workbook/planText/annexTable";
import type { AnnexHeading, PlanAnnex } from "../../workbook/planText/planDocument";
import { centered, GAP, LANDSCAPE_WIDTH, line, mm, ruleBelow, SIZES, twentieths, type Look } from "./documentLook";

/** Of the width: the order number needs little, words much. */
const WORDS_WEIGHT = 3;
/** Of the line that says which plan an annex goes with. */
const RULE_SHARE = 1 / 3;

/** An annex as it fills pages on their side. */
export function annexOf({ heading, table }: PlanAnnex): FileChild[] {
  return [
    ...headingOf(heading),
    annexGrid(table),
    ...table.notes.map((note) => line(note, { italics: true, size: SIZES.small })),
  ];
}

function headingOf({ label, name, accompanies, about, unit }: AnnexHeading): FileChild[] {
  return [
    centered(label, { bold: true }),
    ...name.map((each) => centered(each, { bold: true })),
    centered(accompanies, { italics: true }),
    ruleBelow(accompanies, { share: RULE_SHARE, width: LANDSCAPE_WIDTH }),
    ...about.map((each) => centered(each, { italics: true, size: SIZES.nation }, GAP)),
    ...unit.map((each) =>
      line(
        each,
        { italics: true, size: SIZES.nation },
        { alignment: AlignmentType.RIGHT, spacing: { after: twentieths(GAP) } },
      ),
    ),
  ];
}

function annexGrid(annex: AnnexTable): Table {
  const alignments = annex.headers.map((_, column) => alignmentOf(annex, column));
  const weights = alignments.map((alignment) => (alignment === "left" ? WORDS_WEIGHT : 1));
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const widths = weights.map((weight) => Math.floor(mm((LANDSCAPE_WIDTH * weight) / total)));
  const cell = (text: string, column: number, look: Look, alignment: (typeof alignments)[number]) =>
    new TableCell({
      width: { size: widths[column]!, type: WidthType.DXA },
      verticalAlign: VerticalAlignTable.CENTER,
      margins: { left: mm(1), right: mm(1) },
      children: [line(text, { size: SIZES.table, ...look }, { alignment: AlignmentType[UPPER[alignment]] })],
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
