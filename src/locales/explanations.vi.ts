import type { Figure, Measure } from "../domain/figures/figure";
import type { CellChange, Explanation, Repair, Slip } from "../domain/location/explanation";
import { VIETNAMESE_SEPARATORS } from "../domain/numbers/separators";
import type { ExplainedFindings } from "../workbook/jobs/jobs";
import { CERTAINTY_NAMES_VI } from "./certaintyNames";
import {
  CELLS_NAMED,
  agreeingFigures,
  blamedChange,
  isOfAssigned,
  isStatedTwice,
  namesProposal,
  saysCutOff,
  secondRule,
} from "./explanationFigures";
import { findingsVi } from "./findings.vi";
import type { ExplanationMessages, Surroundings } from "./messages";
import { capital, periodVi, placeVi, programmeVi } from "./names.vi";
import { numberWriting } from "./numberWriting";

const write = numberWriting(VIETNAMESE_SEPARATORS);

/** What a figure is called beside its number; the programme is added to counts. */
const SHORT_NAMES: Readonly<Record<Measure, string>> = {
  participants: "số người tham gia",
  increase: "số tăng",
  growthRate: "tốc độ tăng",
  growthIndex: "tốc độ phát triển",
  attainment: "tỷ lệ so với kế hoạch",
  labourForce: "lực lượng lao động",
  labourForceCoverage: "tỷ lệ so với lực lượng lao động",
  eligible: "số thuộc diện tham gia",
  eligibleCoverage: "tỷ lệ so với số thuộc diện",
  population: "dân số",
  populationCoverage: "tỷ lệ so với dân số",
  shortfall: "số còn thiếu",
};

function numberOf({ figure, value, decimals }: CellChange): string | null {
  return value === null ? null : write.like({ ...figure, decimals }, value);
}

/** "số tăng 186", "số người tham gia BHXH 5.122" */
function shortVi(figure: Figure): string {
  const { measure } = figure.key;
  const whose = measure === "participants" ? ` ${programmeVi(figure.key)}` : "";
  return `${SHORT_NAMES[measure]}${whose} ${write.stated(figure)}`;
}

/** "a", "a và b", "a, b và c" */
function listVi(items: readonly string[], joining = " và "): string {
  if (items.length <= 1) return items.join("");
  return items.slice(0, -1).join(", ") + joining + items.at(-1)!;
}

/** "BHTN · Thực hiện năm 2018" */
function cellNameVi({ key }: Figure, { severalPlaces = false }: Surroundings = {}): string {
  const { measure, period, place } = key;
  const where = severalPlaces && place !== "" ? `${placeVi(place)}, ` : "";
  const column = measure === "participants" ? periodVi(period) : SHORT_NAMES[measure];
  return `${capital(where)}${programmeVi(key)} · ${capital(column)}`;
}

function slipVi(slip: Slip): string {
  switch (slip.code) {
    case "cutOff":
      return "bị cắt bớt chữ số, chưa làm tròn";
    case "digitInserted":
      return `gõ thừa một chữ số ${slip.digit}`;
    case "digitDropped":
      return `gõ thiếu một chữ số ${slip.digit}`;
    case "digitChanged":
      return `gõ nhầm chữ số ${slip.proposed} thành ${slip.printed}`;
    case "digitsSwapped":
      return "đảo hai chữ số liền nhau";
    case "separatorMisread":
      return "dấu phân cách hàng nghìn bị hiểu là dấu thập phân";
    case "magnitude":
      return slip.power > 0 ? "thừa chữ số 0 hoặc đặt sai dấu phẩy" : "thiếu chữ số 0 hoặc đặt sai dấu phẩy";
    case "signChanged":
      return "gõ nhầm dấu trừ";
    case "pasted":
      return "chép nhầm từ dòng khác";
  }
}

function agreementVi(change: CellChange, repair: Repair): string | null {
  const { named, more } = agreeingFigures(repair);
  if (named.length === 0) return null;
  const rest = more > 0 ? [`${more} số khác`] : [];
  const count = named.length + rest.length;
  const items = listVi([...named.map(shortVi), ...rest]);
  return `Nếu là ${numberOf(change)} thì ${count === 2 ? "cả " : ""}${items} ${count > 1 ? "đều " : ""}khớp.`;
}

function keepingVi(change: CellChange, ifKept: readonly CellChange[]): string | null {
  if (ifKept.length === 0) return null;
  const others = ifKept.map((each) => `${write.stated(each.figure)} thành ${numberOf(each)}`);
  const how = ifKept.length === 1 ? "phải sửa" : `phải sửa ${ifKept.length} số khác:`;
  return `Giữ ${write.stated(change.figure)} thì ${how} ${listVi(others)}.`;
}

/** What holds a figure: a text has no cells. */
function holderVi({ paragraphAt }: Surroundings): string {
  return paragraphAt ? "số" : "ô";
}

function blamedVi({ explanation }: ExplainedFindings, change: CellChange, surroundings: Surroundings): string[] {
  const { repairs, cautions, ifKept, otherBase } = explanation;
  const printed = write.stated(change.figure);
  const sentences: (string | null)[] = [];
  if (change.value === null) {
    const { between } = change;
    const range = between
      ? ` (từ ${write.like(change.figure, between.least)} đến ${write.like(change.figure, between.most)})`
      : "";
    sentences.push(
      cautions.includes("percentageAlone")
        ? `Nhiều khả năng ${printed} chưa đúng, nhưng chỉ có tỷ lệ làm căn cứ nên nhiều giá trị cùng hợp${range}; cần xem lại số gốc.`
        : `Cần xem lại số gốc của ${printed}.`,
    );
  } else if (isStatedTwice(explanation)) {
    sentences.push(`Các phép tính khác trong văn bản khớp với ${numberOf(change)}, nên sửa ${printed}.`);
  } else if (!namesProposal(explanation)) {
    sentences.push(agreementVi(change, repairs[0]!) ?? `Số đề nghị là ${numberOf(change)}.`);
  }
  if (change.slip && change.slip.code !== "pasted" && !saysCutOff(explanation)) {
    sentences.push(`Có thể đã ${slipVi(change.slip).replace(/^bị /, "")}.`);
  }
  if (change.value !== null) sentences.push(keepingVi(change, ifKept));
  if (otherBase) {
    const base = SHORT_NAMES[otherBase.figure.key.measure];
    sentences.push(
      `Số ${printed} chỉ đúng khi ${base} từ ${write.count(otherBase.least)} đến ${write.count(otherBase.most)}: cần kiểm tra lại mẫu số.`,
      `Nếu ${write.stated(otherBase.figure)} đúng thì sửa thành ${numberOf(change)}.`,
    );
  } else if (cautions.includes("lentBase")) {
    sentences.push("Mẫu số lấy từ năm khác: cần kiểm tra lại trước khi sửa.");
  }
  if (change.alsoIn) {
    const line = programmeVi(change.alsoIn.key);
    sentences.push(
      surroundings.paragraphAt
        ? `${capital(line)} cũng ghi ${printed}, có thể chép nhầm.`
        : `Dòng ${line} cũng ghi ${printed}, có thể chép nhầm dòng.`,
    );
  }
  if (cautions.includes("closingFigure")) {
    sentences.push("Đây là số của năm trước: cần đối chiếu với số đã chốt trước khi sửa.");
  }
  if (cautions.includes("rival"))
    sentences.push(`Cũng có thể ${holderVi(surroundings)} khác sai, nhưng ít khả năng hơn.`);
  return sentences.filter((sentence) => sentence !== null);
}

function changesVi({ changes }: Repair, surroundings: Surroundings): string {
  return listVi(
    changes.map((change) => {
      const proposed = numberOf(change);
      const name = `${cellNameVi(change.figure, surroundings)}: ${write.stated(change.figure)}`;
      return proposed === null ? name : `${name} thành ${proposed}`;
    }),
  );
}

function tiedVi({ repairs, tied }: Explanation, surroundings: Surroundings): string {
  const named = repairs.slice(0, Math.min(tied, CELLS_NAMED)).map((repair) => changesVi(repair, surroundings));
  const more = tied - named.length;
  const rest = more > 0 ? [`${more} cách khác`] : [];
  return `Chưa phân định được ${holderVi(surroundings)} nào sai: có thể sửa ${listVi([...named, ...rest], " hoặc ")}; cần xem lại số gốc.`;
}

/** Rules that only ask for a look say so themselves. */
function isOnlySoft({ violated }: Explanation): boolean {
  return violated.every(({ rule }) => rule.kind === "range" || rule.kind === "subset");
}

function explanationVi(explained: ExplainedFindings, surroundings: Surroundings): string[] {
  const { explanation, findings } = explained;
  const opening = findingsVi.finding(findings[0]!, surroundings);
  const change = blamedChange(explanation);
  const second = change && secondRule(explanation);
  const beside = second ? findings.find(({ confrontation }) => confrontation === second) : undefined;
  const opened = beside ? [opening, findingsVi.finding(beside, surroundings)] : [opening];
  if (change) return [...opened, ...blamedVi(explained, change, surroundings)];
  if (isStatedTwice(explanation) && explanation.violated.length === 1)
    return [...opened, "Chưa phân định được số nào đúng; cần xem lại số gốc."];
  if (explanation.tied > 1) return [...opened, tiedVi(explanation, surroundings)];
  if (explanation.repairs.length > 0) {
    return [...opened, `Nhiều khả năng phải sửa cùng lúc: ${changesVi(explanation.repairs[0]!, surroundings)}.`];
  }
  if (isOfAssigned(explanation)) return [...opened, "Có thể san phần chênh lệch cho các đơn vị còn lại hoặc sửa tay."];
  const holder = holderVi(surroundings);
  return isOnlySoft(explanation)
    ? opened
    : [...opened, `Chưa đủ căn cứ để chỉ ra ${holder} sai; cần xem lại các số trên.`];
}

const CAUTIONS = {
  closingFigure: "Số năm trước, cần đối chiếu với số đã chốt.",
  lentBase: "Mẫu số lấy từ năm khác.",
  percentageAlone: "Chỉ có tỷ lệ làm căn cứ.",
  rival: "Ô khác cũng có thể sai.",
  severalCells: "Phải sửa nhiều ô cùng lúc.",
} as const;

export const explanationsVi: ExplanationMessages = {
  certaintyName: (certainty) => capital(CERTAINTY_NAMES_VI[certainty]),
  explanation: (explained, surroundings = {}) => explanationVi(explained, surroundings),
  printedNumber: (figure) => write.stated(figure),
  proposedNumber: numberOf,
  changeName: cellNameVi,
  slip: (slip) => capital(slipVi(slip)),
  alternative: (repair, surroundings = {}) => `Sửa ${changesVi(repair, surroundings)}.`,
  whyNotCertain: ({ cautions }) => (cautions[0] ? CAUTIONS[cautions[0]] : null),
};
