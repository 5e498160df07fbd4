import type { RuleOrigin, Severity } from "../domain/edits/editRule";
import { isDated } from "../domain/figures/calendarYear";
import type { Line, Measure, Period, Programme, Scenario } from "../domain/figures/figure";
import { a1, cellBox } from "../workbook/address";
import type { CellPlace } from "../workbook/jobs/jobs";
import { isJointTotal } from "./jointTotal";
import type { NameMessages, Surroundings } from "./messages";

const PROGRAMME_NAMES: Record<Programme, string> = {
  social: "BHXH",
  compulsory: "BHXH bắt buộc",
  voluntary: "BHXH tự nguyện",
  unemployment: "BHTN",
  health: "BHYT",
};

const MEASURE_NAMES: Record<Measure, string> = {
  participants: "Số người tham gia",
  increase: "Số tăng (giảm)",
  growthRate: "Tốc độ tăng (giảm)",
  growthIndex: "Tốc độ phát triển",
  attainment: "Tỷ lệ thực hiện so với kế hoạch",
  labourForce: "Lực lượng lao động",
  labourForceCoverage: "Tỷ lệ tham gia so với lực lượng lao động",
  eligible: "Số người thuộc diện tham gia",
  eligibleCoverage: "Tỷ lệ tham gia so với số thuộc diện",
  population: "Dân số",
  populationCoverage: "Tỷ lệ tham gia so với dân số",
  shortfall: "Số còn thiếu so với kế hoạch",
};

const SCENARIO_NAMES: Record<Scenario, string> = {
  actual: "Thực hiện",
  estimate: "Ước thực hiện",
  plan: "Kế hoạch",
  target: "Chỉ tiêu",
};

const SEVERITY_NAMES: Record<Severity, string> = { hard: "Chưa khớp", soft: "Cần xem lại" };

const RULE_NAMES: Record<RuleOrigin, string> = {
  sumOfProgrammes: "BHXH = BHXH bắt buộc + BHXH tự nguyện",
  sumOfParts: "Tổng = cộng các phần",
  sumAsAssigned: "Cộng các đơn vị = chỉ tiêu cấp trên giao",
  increaseIdentity: "Số tăng = năm nay − năm trước",
  shortfallIdentity: "Số còn thiếu = kế hoạch − thực hiện",
  definitionOfGrowthRate: "Tốc độ tăng = số tăng / năm trước",
  definitionOfGrowthIndex: "Tốc độ phát triển = năm nay / năm trước",
  definitionOfAttainment: "Tỷ lệ thực hiện = thực hiện / kế hoạch",
  definitionOfCoverage: "Tỷ lệ tham gia = số người tham gia / mẫu số",
  oneBasePerPlaceAndYear: "Một địa bàn, một năm chỉ có một mẫu số",
  participantsWithinBase: "Số tham gia không vượt mẫu số",
  unemploymentWithinCompulsory: "BHTN nằm trong BHXH bắt buộc",
  headCount: "Số người là số nguyên, không âm",
  eligibleWithinBase: "Số thuộc diện tham gia không vượt mẫu số",
  pointsIdentity: "Số điểm % = tỷ lệ kỳ này − tỷ lệ kỳ so sánh",
  oneStatementPerText: "Một số liệu ghi ở nhiều chỗ phải như nhau",
};

/** Words that open the name of an administrative unit; small inside a sentence, unlike "TP." and other short forms. */
const UNIT_WORD = /^(toàn|tỉnh|thành phố|thị xã|thị trấn|huyện|quận|xã|phường|đặc khu)(?=[\s.]|$)/i;

export function programmeVi(line: Pick<Line, "programme" | "group"> & Partial<Line>): string {
  if (isJointTotal(line)) return line.group!;
  return PROGRAMME_NAMES[line.programme] + (line.group ? ` (${line.group})` : "");
}

/** "Xã Thanh" → "xã Thanh"; other names stay as written. */
export function placeVi(place: string): string {
  return place.replace(UNIT_WORD, (word) => word.toLowerCase());
}

/** "Huyện Hướng Hóa" → "Hướng Hóa", as letters are dated. */
export function placeNameAlone(place: string): string {
  return place.replace(/^(tỉnh|thành phố|thị xã|thị trấn|huyện|quận|xã|phường|đặc khu)\s+/i, "");
}

/** The place after a noun: " ở xã Thanh", " toàn huyện", " (Tổng cộng)"; "" when it need not be said. */
export function atPlaceVi(line: Line, withPlace: boolean): string {
  if (!withPlace || line.place === "") return "";
  if (/^toàn\s/i.test(line.place)) return ` ${placeVi(line.place)}`;
  if (/^(tổng|cộng)/i.test(line.place)) return ` (${line.place})`;
  return ` ở ${placeVi(line.place)}`;
}

/** The line inside a sentence: "BHTN ở xã Thanh". */
export function lineVi(line: Line, withPlace: boolean): string {
  return programmeVi(line) + atPlaceVi(line, withPlace);
}

/** Years that a table tells only by such words, counted from its own. */
const RELATIVE_YEARS: Readonly<Record<number, string>> = {
  [-2]: "năm trước nữa",
  [-1]: "năm trước",
  0: "năm nay",
  1: "năm sau",
};

/** "năm 2019", or "năm trước" where a table names no year of the calendar; "" when nothing tells it. */
export function yearNameVi(year: number | null): string {
  if (year === null) return "";
  return isDated({ year }) ? `năm ${year}` : (RELATIVE_YEARS[year] ?? "");
}

/** The year after a noun: " năm 2019", " năm trước", "". */
export function ofYearVi(year: number | null): string {
  const name = yearNameVi(year);
  return name === "" ? "" : ` ${name}`;
}

/** "thực hiện năm 2019", "kế hoạch BHXH tỉnh giao năm 2019", inside a sentence. */
export function periodVi(period: Period): string {
  const assigned = period.assignedBy ? ` ${period.assignedBy} giao` : "";
  return SCENARIO_NAMES[period.scenario].toLowerCase() + assigned + ofYearVi(period.year);
}

export function capital(text: string): string {
  return text.slice(0, 1).toLocaleUpperCase("vi") + text.slice(1);
}

/** Short forms that keep their capitals. */
const SHORT_FORM =
  /^(BHXH|BHYT|BHTN|UBND|HĐND|NSNN|HSSV|HCSN|DNNN|DNNQD|DN|ĐTNN|FDI|HTX|LĐ|NLĐ|SDLĐ|TH|THCS|THPT|PTDTBT|TP|TX|TT|[IVX]+)$/;

/** A name that was typed in capitals throughout, in small letters: "HỘ GIA ĐÌNH" → "hộ gia đình". */
export function smallLetters(name: string): string {
  if (name !== name.toLocaleUpperCase("vi")) return name;
  return name.replace(/[\p{L}\p{M}]+/gu, (word) => (SHORT_FORM.test(word) ? word : word.toLocaleLowerCase("vi")));
}

function cellVi(place: CellPlace): string {
  return `ô ${a1(cellBox(place.row, place.column))}, trang '${place.sheetName}'`;
}

export const namesVi: NameMessages = {
  programmeName: (programme) => PROGRAMME_NAMES[programme],
  measureName: (measure) => MEASURE_NAMES[measure],
  scenarioName: (scenario) => SCENARIO_NAMES[scenario],
  periodName: (period) => capital(periodVi(period)),
  lineName: (line: Line, surroundings: Surroundings = {}) =>
    programmeVi(line) + (surroundings.severalPlaces && line.place !== "" ? `, ${placeVi(line.place)}` : ""),
  severityName: (severity) => SEVERITY_NAMES[severity],
  ruleName: (origin) => RULE_NAMES[origin],
  cellName: cellVi,
};
