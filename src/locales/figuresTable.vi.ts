import type { Scenario, Unit } from "../domain/figures/figure";
import type { Bound } from "../domain/prose/proseReading";
import type { FiguresTableTexts } from "../workbook/figuresTable/figuresTableTexts";
import { namesVi, periodVi, programmeVi } from "./names.vi";

const SCENARIOS: Record<Scenario, string> = {
  actual: "thực hiện",
  estimate: "ước",
  plan: "kế hoạch",
  target: "chỉ tiêu",
};

const UNITS: Record<Unit, string> = { persons: "người", percent: "%", points: "điểm %" };

const EXACTNESS: Record<Bound | "gross", string> = {
  atLeast: "ít nhất",
  atMost: "không quá",
  about: "khoảng",
  almost: "gần",
  over: "trên",
  gross: "phát triển mới",
};

export const figuresTableTexts: FiguresTableTexts = {
  headers: {
    programme: "Loại hình",
    measure: "Chỉ tiêu",
    year: "Năm",
    scenario: "Loại số liệu",
    value: "Giá trị",
    unit: "Đơn vị tính",
    versus: "So với",
    place: "Địa bàn",
    exactness: "Mức độ chính xác",
  },
  programmeName: programmeVi,
  measureName: namesVi.measureName,
  scenarioName: (scenario) => SCENARIOS[scenario],
  unitName: (unit) => UNITS[unit],
  periodName: periodVi,
  exactnessName: (exactness) => EXACTNESS[exactness],
};
