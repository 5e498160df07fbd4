import { Decimal } from "../domain/numbers/decimal";
import { writeNumber } from "../domain/numbers/writeNumber";
import type { Figure } from "../domain/figures/figure";
import type { LeftOutFigure, LeftOutReason } from "../domain/prose/outline/leftOutFigures";
import type { OtherDecimals } from "../domain/prose/outline/otherDecimals";
import type { LeftOut, UnreadNumbers } from "../workbook/planText/leftOut";
import { namesVi } from "./names.vi";

const count = (number: number) => writeNumber(new Decimal(number));

/** Cells or labels that are named one by one. */
const NAMED = 3;

/** What a text leaves out of its tables and why, a sentence for each reason. */
export function leftOutVi({ figures, unread, decimals }: LeftOut, cellName: (figure: Figure) => string): string[] {
  const of = (reason: LeftOutReason) => figures.filter((each) => each.reason === reason);
  return [
    ...differing(of("otherValue"), cellName),
    ...told(of("points"), "là chênh lệch tính bằng điểm phần trăm", cellName),
    ...told(of("zero"), "bằng 0 (không tăng, không giảm, không thiếu, hoặc là ô để trống)", cellName),
    ...unread.map(unreadText),
    ...rewritten(
      decimals.filter(({ isRewritten }) => isRewritten),
      cellName,
    ),
    ...kept(
      decimals.filter(({ isRewritten }) => !isRewritten),
      cellName,
    ),
  ];
}

/** "2 tỷ lệ viết lại, lấy 1 chữ số thập phân: ô E5 ghi 6,37%, văn bản viết 6,4%; …" */
function rewritten(others: readonly OtherDecimals[], cellName: (figure: Figure) => string): string[] {
  const [first] = others;
  if (!first) return [];
  const { decimals } = first.written;
  const way = decimals === 0 ? "không lấy chữ số thập phân" : `lấy ${count(decimals)} chữ số thập phân`;
  const cells = others.map(
    ({ figure, written }) => `${cellName(figure)} ghi ${percent(figure)}, văn bản viết ${percent(written)}`,
  );
  return [`Đã viết lại ${count(others.length)} tỷ lệ, ${way}: ${listed(cells, "ô", "; ")}.`];
}

function kept(others: readonly OtherDecimals[], cellName: (figure: Figure) => string): string[] {
  if (others.length === 0) return [];
  const cells = others.map(({ figure }) => `${cellName(figure)} ghi ${percent(figure)}`);
  return [
    `Giữ nguyên ${count(others.length)} tỷ lệ có ít chữ số thập phân hơn mức đã chọn vì bảng không có số gốc khớp để tính lại: ${listed(cells, "ô", "; ")}.`,
  ];
}

function percent({ value, decimals }: Figure): string {
  return writeNumber(value!, { unit: "%", decimals: Math.max(decimals, 0) });
}

function differing(left: readonly LeftOutFigure[], cellName: (figure: Figure) => string): string[] {
  if (left.length === 0) return [];
  const cells = listed(
    left.map(({ figure, written }) => `${cellName(figure)} ghi ${figure.text}, văn bản lấy ${written!.text}`),
    "chỗ",
    "; ",
  );
  return [`Chưa viết ${count(left.length)} số vì bảng có số khác cho cùng nội dung: ${cells}.`];
}

function told(left: readonly LeftOutFigure[], why: string, cellName: (figure: Figure) => string): string[] {
  if (left.length === 0) return [];
  const cells = listed(
    left.map(({ figure }) => cellName(figure)),
    "ô",
    "; ",
  );
  return [`Chưa viết ${count(left.length)} số ${why}: ${cells}.`];
}

function unreadText({ sheetName, of, labels, numbers }: UnreadNumbers): string {
  const where = sheetName === "" ? "" : ` ở trang '${sheetName}'`;
  const kind = of === "columns" ? "cột" : "dòng";
  const names = labels.map((label) => `“${label}”`);
  return `Chưa viết ${count(numbers)} số${where} vì chưa rõ nội dung của ${kind} ${listed(names, kind, ", ")}.`;
}

function listed(texts: readonly string[], noun: string, separator: string): string {
  const more = texts.length - NAMED;
  return texts.slice(0, NAMED).join(separator) + (more > 0 ? ` và ${count(more)} ${noun} khác` : "");
}

/** In the pane, where cells have addresses. */
export function leftOutInPaneVi(leftOut: LeftOut): string[] {
  return leftOutVi(leftOut, ({ source }) => (source.kind === "cell" ? namesVi.cellName(source) : ""));
}
