import type { OutlineSection, PlanOutline } from "../domain/prose/planOutline";
import { isResult } from "../domain/prose/subjectPeriods";
import type { PlanDocumentTexts } from "../workbook/planText/planDocument";
import { capital, ofYearVi, placeNameAlone, placeVi } from "./names.vi";
import { romanVi } from "./planNumbers.vi";
import { programmesIn } from "./planProse.vi";

const DOTS = "…………";
/** A plan as soon as it holds targets, else a report. */
function kindOf(outline: PlanOutline): { readonly title: string; readonly code: string } {
  return outline.some(({ period }) => !isResult(period))
    ? { title: "KẾ HOẠCH", code: "KH" }
    : { title: "BÁO CÁO", code: "BC" };
}

/** The section that the letter is about: the last, since targets follow results. */
function subjectOf(section: OutlineSection | undefined, place: string): string {
  if (!section) return "";
  const about = isResult(section.period) ? "Kết quả phát triển" : "Phát triển";
  const where = place === "" ? "" : ` trên địa bàn ${placeVi(place)}`;
  return `${about} đối tượng tham gia ${programmesIn(section)}${where}${ofYearVi(section.period.year)}`;
}

/** The form of an official letter (NĐ 30/2020/NĐ-CP); what the office itself fills in is dotted. */
export const planDocumentTexts: PlanDocumentTexts = {
  letter(outline, place, { signed }) {
    const { title, code } = kindOf(outline);
    const last = outline[outline.length - 1];
    const year = last?.period.year ?? null;
    return {
      issuer: ["ỦY BAN NHÂN DÂN", place === "" ? DOTS : place.toLocaleUpperCase("vi")],
      nation: ["CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc"],
      number: `Số: …/${code}-UBND`,
      placeAndDate: `${place === "" ? DOTS : placeNameAlone(place)}, ngày … tháng … ${ofYearVi(year).trimStart() || "năm …"}`,
      title,
      subject: capital(subjectOf(last, place)),
      signature: signed
        ? {
            recipientsTitle: "Nơi nhận:",
            recipients: ["- Như trên;", "- Lưu: VT."],
            capacity: ["TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH"],
          }
        : null,
    };
  },
  annexTitle: (number) => (number === null ? "PHỤ LỤC" : `PHỤ LỤC ${romanVi(number)}`),
};
