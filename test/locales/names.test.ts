import type { RuleOrigin } from "../../src/domain/edits/editRule";
import { MEASURES, PROGRAMMES, SCENARIOS } from "../../src/domain/figures/figure";
import { messagesFor } from "../../src/locales";
import { PLAN_2019, cell } from "./figures";

const [vi, en] = [messagesFor("vi"), messagesFor("en")];

const ORIGINS: Record<RuleOrigin, true> = {
  sumOfProgrammes: true,
  sumOfParts: true,
  sumAsAssigned: true,
  increaseIdentity: true,
  shortfallIdentity: true,
  definitionOfGrowthRate: true,
  definitionOfGrowthIndex: true,
  definitionOfAttainment: true,
  definitionOfCoverage: true,
  oneBasePerPlaceAndYear: true,
  participantsWithinBase: true,
  unemploymentWithinCompulsory: true,
  headCount: true,
  eligibleWithinBase: true,
  pointsIdentity: true,
  oneStatementPerText: true,
};

it("names every programme, measure, scenario, severity and rule once", () => {
  for (const messages of [vi, en]) {
    for (const names of [
      PROGRAMMES.map(messages.programmeName),
      MEASURES.map(messages.measureName),
      SCENARIOS.map(messages.scenarioName),
      (["hard", "soft"] as const).map(messages.severityName),
      (Object.keys(ORIGINS) as RuleOrigin[]).map(messages.ruleName),
    ]) {
      expect(new Set(names).size).toBe(names.length);
      for (const name of names) expect(name).toMatch(/^\p{Lu}.*[^.]$/u);
    }
  }
});

it("names a period with who assigned it", () => {
  expect(vi.periodName(PLAN_2019)).toBe("Kế hoạch BHXH tỉnh giao năm 2019");
  expect(en.periodName(PLAN_2019)).toBe("Plan 2019 assigned by BHXH tỉnh");
  expect(vi.periodName({ year: null, scenario: "estimate" })).toBe("Ước thực hiện");
});

it("names a line with its group, and its place where several are shown", () => {
  const line = { place: "Thị trấn Khe Sanh", programme: "compulsory", group: "Hợp tác xã" } as const;
  expect(vi.lineName(line)).toBe("BHXH bắt buộc (Hợp tác xã)");
  expect(vi.lineName(line, { severalPlaces: true })).toBe("BHXH bắt buộc (Hợp tác xã), thị trấn Khe Sanh");
  expect(en.lineName({ place: "", programme: "unemployment" }, { severalPlaces: true })).toBe("Unemployment insurance");
});

it("names the total of all programmes by theirs", () => {
  const line = { place: "", programme: "social", group: "BHXH, BHYT" } as const;
  expect(vi.lineName(line)).toBe("BHXH, BHYT");
  expect(en.lineName(line)).toBe("Social and health insurance");
});

it("points to a cell", () => {
  expect(vi.cellName(cell("H6"))).toBe("ô H6, trang 'Thực hiện 2019'");
  expect(en.cellName(cell("H6"))).toBe("cell H6 on sheet 'Thực hiện 2019'");
});

it("names years that are only told by words, and never counts them", () => {
  const names = ([-3, -2, -1, 0, 1] as const).map((year) => [
    vi.periodName({ year, scenario: "plan" }),
    en.periodName({ year, scenario: "plan" }),
  ]);
  expect(names).toEqual([
    ["Kế hoạch", "Plan"],
    ["Kế hoạch năm trước nữa", "Plan of two years before"],
    ["Kế hoạch năm trước", "Plan of the year before"],
    ["Kế hoạch năm nay", "Plan of this year"],
    ["Kế hoạch năm sau", "Plan of the next year"],
  ]);
});

it("keeps the short forms of administrative units as written", () => {
  const line = (place: string) => vi.lineName({ place, programme: "voluntary" }, { severalPlaces: true });
  expect(line("TP. Đông Hà")).toBe("BHXH tự nguyện, TP. Đông Hà");
  expect(line("Thị xã Quảng Trị")).toBe("BHXH tự nguyện, thị xã Quảng Trị");
});
