import { Decimal } from "../domain/numbers/decimal";
import { VIETNAMESE_SEPARATORS } from "../domain/numbers/separators";
import { writeNumber } from "../domain/numbers/writeNumber";
import { a1, cellBox, columnName } from "../workbook/address";
import type { Hazard, HazardCode } from "../workbook/hazards/hazard";
import type { CellPlace } from "../workbook/jobs/jobs";
import { hazardCellList } from "./hazardCellList";
import type { HazardMessages } from "./messages";
import { capital } from "./names.vi";
import { numberWriting } from "./numberWriting";

const write = numberWriting(VIETNAMESE_SEPARATORS);
const count = (value: number) => write.count(new Decimal(value));

const NAMES: Record<HazardCode, string> = {
  misreadCounts: "Số người bị hiểu thành số thập phân",
  textNumbers: "Số ghi ở dạng văn bản",
  spacedNumbers: "Số có dấu cách thừa",
  wholePercentages: "Phần trăm bị nhân 100 lần",
  mixedPercentages: "Phần trăm ghi theo hai cách",
  errorValues: "Ô báo lỗi",
  typedOverFormulas: "Số gõ đè lên công thức",
  sumRanges: "Công thức tổng lệch vùng",
  dates: "Số hiển thị thành ngày tháng",
};

const ERRORS: Readonly<Record<string, string>> = {
  "#DIV/0!": "công thức chia cho 0 hoặc chia cho ô trống",
  "#REF!": "công thức lấy một ô đã bị xóa",
  "#N/A": "công thức tra cứu không tìm thấy giá trị",
  "#VALUE!": "công thức gặp chữ ở chỗ cần số",
  "#NAME?": "Excel không nhận ra tên hàm hoặc tên vùng trong công thức",
  "#NUM!": "công thức cho ra số không tính được",
  "#NULL!": "hai vùng trong công thức không giao nhau",
};

const firstCell = ({ cells: [first] }: Hazard) => a1(cellBox(first!.row, first!.column));
const listed = (cells: readonly CellPlace[]) => hazardCellList(cells, (rest) => `và ${count(rest)} ô khác`);

/** "ô C6", "12 ô ở cột “Thực hiện năm 2018”", "45 ô ở 9 cột". */
function amongVi(hazard: Hazard): string {
  const { cells, header, columns } = hazard;
  if (cells.length === 1) return `ô ${firstCell(hazard)}`;
  if (columns > 1) return `${count(cells.length)} ô ở ${count(columns)} cột`;
  return `${count(cells.length)} ô ở cột ${header === null ? columnName(cells[0]!.column) : `“${header}”`}`;
}

const cellsVi = (hazard: Hazard) => capital(amongVi(hazard));

/** The cells that a sentence about several has not named. */
function whichVi({ cells }: Hazard): string[] {
  return cells.length === 1 ? [] : [`Các ô: ${listed(cells)}.`];
}

/** "ghi “5.122”", or "ghi số …, ví dụ “5.122” ở ô C6". */
function statesVi(hazard: Hazard, what: string, one: string): string {
  return hazard.cells.length === 1
    ? `${cellsVi(hazard)} ${one}`
    : `${cellsVi(hazard)} ${what}, ví dụ “${hazard.stated}” ở ô ${firstCell(hazard)}`;
}

const thisOrThese = ({ cells }: Hazard) => (cells.length === 1 ? "ô này" : "các ô này");

function proposalVi({ proposed }: Hazard): string | null {
  if (proposed === null) return null;
  if (proposed.kind === "formula") return proposed.formula.replaceAll(",", ";");
  const { value, decimals, unit } = proposed;
  if (unit === "percent") return write.percent(value, Math.max(decimals, 0));
  return writeNumber(value);
}

/** "=SUM(C6:C10), kết quả 5.122" */
function formulaVi(hazard: Hazard): string {
  const { proposed } = hazard;
  const formula = proposalVi(hazard) ?? "";
  const result = proposed?.kind === "formula" && proposed.value ? `, kết quả là ${writeNumber(proposed.value)}` : "";
  return hazard.cells.length === 1 ? `${formula}${result}` : `như ${formula} ở ô ${firstCell(hazard)}${result}`;
}

const SENTENCES: Record<HazardCode, (hazard: Hazard) => string[]> = {
  misreadCounts: (hazard) => [
    `${statesVi(hazard, "ghi số người có phần thập phân", `ghi số người là ${hazard.stated}`)}.`,
    hazard.decimalSign === "."
      ? "Excel này coi dấu chấm là dấu thập phân, nên số gõ có dấu chấm hàng nghìn bị nhỏ đi 1.000 lần."
      : "Dấu phẩy đã bị hiểu là dấu thập phân, nên số bị nhỏ đi 1.000 lần.",
    ...(hazard.proposed ? [`Đề nghị ghi lại thành ${proposalVi(hazard)}.`] : []),
  ],
  textNumbers: (hazard) => [
    `${statesVi(hazard, "ghi số ở dạng văn bản", `ghi “${hazard.stated}” ở dạng văn bản`)}.`,
    `Hàm SUM bỏ qua ${thisOrThese(hazard)} nên tổng bị thiếu mà không báo gì.`,
    hazard.proposed
      ? `Đề nghị chuyển thành số${hazard.cells.length === 1 ? ` ${proposalVi(hazard)}` : ""}, giữ nguyên cách hiển thị.`
      : "Chưa rõ dấu chấm là dấu hàng nghìn hay dấu thập phân, nên cần gõ lại bằng tay.",
  ],
  spacedNumbers: (hazard) => [
    `${statesVi(hazard, "ghi số có dấu cách thừa", `ghi “${hazard.stated}” có dấu cách thừa`)}.`,
    `Excel coi đây là chữ, nên hàm SUM bỏ qua ${thisOrThese(hazard)}.`,
    hazard.proposed
      ? `Đề nghị bỏ dấu cách và chuyển thành số${hazard.cells.length === 1 ? ` ${proposalVi(hazard)}` : ""}.`
      : "Chưa rõ dấu chấm là dấu hàng nghìn hay dấu thập phân, nên cần gõ lại bằng tay.",
  ],
  wholePercentages: (hazard) => [
    `${statesVi(hazard, "có định dạng phần trăm nhưng chứa số chưa chia cho 100", `có định dạng phần trăm nên hiển thị thành ${hazard.stated}`)}.`,
    "Công thức lấy số này sẽ ra kết quả lớn gấp 100 lần.",
    hazard.proposed
      ? `Đề nghị sửa thành ${proposalVi(hazard)}.`
      : "Chưa rõ số đúng là bao nhiêu, nên cần xem lại bản gốc.",
  ],
  mixedPercentages: (hazard) => [
    `${statesVi(hazard, "ghi phần trăm khác cách với phần còn lại của cột", `ghi ${hazard.stated}, khác cách ghi phần trăm ở phần còn lại của cột`)}.`,
    "Hai cách ghi lẫn nhau trong một cột khiến số bị hiểu sai 100 lần.",
    hazard.proposed
      ? `Đề nghị ghi lại theo cách chung của cột, tức là ${proposalVi(hazard)}.`
      : "Chưa rõ cách ghi nào đúng, nên cần xem lại bản gốc.",
  ],
  errorValues: (hazard) => [
    `${cellsVi(hazard)} báo lỗi ${hazard.error ?? hazard.stated}: ${ERRORS[hazard.error ?? ""] ?? "công thức không tính được"}.`,
    `Số ở ${thisOrThese(hazard)} không đối chiếu được, và công thức nào lấy ${thisOrThese(hazard)} cũng báo lỗi theo.`,
    ...(hazard.proposed ? [`Đề nghị ghi lại công thức ${formulaVi(hazard)}.`] : []),
  ],
  typedOverFormulas: (hazard) => [
    `${statesVi(hazard, "ghi số gõ tay", `ghi số gõ tay ${hazard.stated}`)}, trong khi các ô cùng loại bên cạnh là công thức.`,
    `Khi số thành phần thay đổi thì ${thisOrThese(hazard)} không đổi theo.`,
    ...(hazard.proposed ? [`Đề nghị ghi lại công thức ${formulaVi(hazard)}.`] : []),
  ],
  sumRanges: (hazard) => [
    ...(hazard.missing?.length
      ? [`Công thức tổng ở ${amongVi(hazard)} bỏ sót ô ${listed(hazard.missing)}, nên tổng bị thiếu.`]
      : []),
    ...(hazard.surplus?.length
      ? [
          `Công thức tổng ở ô ${firstCell(hazard)} cộng cả ô ${listed(hazard.surplus)}, là phần không thuộc tổng này hoặc đã được cộng ở chỗ khác.`,
        ]
      : []),
    ...(hazard.proposed ? [`Đề nghị công thức ${formulaVi(hazard)}.`] : []),
  ],
  dates: (hazard) => [
    `${statesVi(hazard, "hiển thị số dưới dạng ngày tháng", `hiển thị số dưới dạng ngày tháng là ${hazard.stated}`)}.`,
    "Excel đã đổi số gõ vào thành ngày, nên không biết chắc số ban đầu.",
    "Hãy định dạng ô là số rồi gõ lại theo bản gốc.",
  ],
};

export const hazardsVi: HazardMessages = {
  hazardName: (code) => NAMES[code],
  hazard: (hazard) => [...SENTENCES[hazard.code](hazard), ...whichVi(hazard)],
  hazardProposal: proposalVi,
};
