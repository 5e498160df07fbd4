import type { OutlineSection, PlanOutline } from "../domain/prose/outline/planOutline";
import { isResult } from "../domain/prose/outline/subjectPeriods";
import type { AnnexHeading, PlanDocumentTexts } from "../workbook/planText/planDocument";
import { capital, ofYearVi, placeNameAlone, placeVi } from "./names.vi";
import { romanNumeral } from "../domain/numbers/romanNumeral";
import { programmesIn } from "./planProse.vi";

const DOTS = "…………";
/** A plan as soon as it holds targets, else a report. */
function kindOf(outline: PlanOutline): { readonly title: string; readonly name: string; readonly code: string } {
  return outline.some(({ period }) => !isResult(period))
    ? { title: "KẾ HOẠCH", name: "Kế hoạch", code: "KH" }
    : { title: "BÁO CÁO", name: "Báo cáo", code: "BC" };
}

/** The section that the letter is about: the last, since targets follow results. */
function subjectOf(section: OutlineSection | undefined, place: string): string {
  if (!section) return "";
  const about = isResult(section.period) ? "Kết quả phát triển" : "Phát triển";
  const where = place === "" ? "" : ` trên địa bàn ${placeVi(place)}`;
  return `${about} đối tượng tham gia ${programmesIn(section)}${where}${ofYearVi(section.period.year)}`;
}

const ANNEX = /^phụ lục/i;
const ACCOMPANIES = /^\(?kèm theo/i;
const UNIT = /^(?:đơn vị(?: tính)?|đvt)\s*:/i;

function isInCapitals(text: string): boolean {
  return text === text.toLocaleUpperCase("vi");
}

/** The lines above a table of a sheet in the order of an annex; a sheet that is one already says what it goes with. */
function annexHeading(title: readonly string[], number: number | null, accompanies: string): AnnexHeading {
  const lines = title.filter((line) => !ANNEX.test(line));
  const said = lines.filter((line) => !ACCOMPANIES.test(line) && !UNIT.test(line));
  const capitals = said.filter(isInCapitals);
  const name = capitals.length > 0 ? capitals : said.slice(0, 1);
  return {
    label: number === null ? "Phụ lục" : `Phụ lục ${romanNumeral(number)}`,
    name: name.map((line) => line.toLocaleUpperCase("vi")),
    accompanies: lines.find((line) => ACCOMPANIES.test(line)) ?? accompanies,
    about: said.filter((line) => !name.includes(line)),
    unit: lines.filter((line) => UNIT.test(line)),
  };
}

/** The form of an official letter (NĐ 30/2020/NĐ-CP); what the office itself fills in is dotted. */
export const planDocumentTexts: PlanDocumentTexts = {
  letter(outline, place, { signed, annexes }) {
    const { title, name, code } = kindOf(outline);
    const last = outline[outline.length - 1];
    const day = `ngày … tháng … ${ofYearVi(last?.period.year ?? null).trimStart() || "năm …"}`;
    const number = `…/${code}-UBND`;
    const accompanies = `(Kèm theo ${name} số ${number} ${day} của UBND ${place === "" ? DOTS : placeVi(place)})`;
    const isSingle = annexes.length === 1;
    return {
      issuer: ["ỦY BAN NHÂN DÂN", place === "" ? DOTS : place.toLocaleUpperCase("vi")],
      nation: ["CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc"],
      number: `Số: ${number}`,
      placeAndDate: `${place === "" ? DOTS : placeNameAlone(place)}, ${day}`,
      title,
      subject: capital(subjectOf(last, place)),
      closing: annexes.length === 0 ? null : `(Số liệu chi tiết tại ${isSingle ? "Phụ lục" : "các Phụ lục"} kèm theo)`,
      annexes: annexes.map((table, at) => ({
        heading: annexHeading(table.title, isSingle ? null : at + 1, accompanies),
        table,
      })),
      signature: signed
        ? {
            recipientsTitle: "Nơi nhận:",
            // “Như trên” is for letters that open with “Kính gửi”, which a plan does not
            recipients: [`- ${DOTS};`, `- ${DOTS};`, "- Lưu: VT."],
            capacity: ["TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH"],
            signer: DOTS,
          }
        : null,
    };
  },
};
