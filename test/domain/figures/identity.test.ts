import { figureId, lineId, periodId, placeId } from "../../../src/domain/figures/identity";
import type { FigureKey } from "../../../src/domain/figures/figure";
import { priorOf } from "../../../src/domain/figures/priorOf";

describe("placeId", () => {
  it.each([
    ["Huyện Hướng Hóa", "huyện  hướng hoá"],
    ["Xã Thuỷ", " xã Thủy "],
    ["Hướng Hóa".normalize("NFD"), "Hướng Hóa".normalize("NFC")],
    ["Quảng Trị\u00a0", "quảng trị"],
  ])("takes %s and %s for one place", (one, other) => expect(placeId(one)).toBe(placeId(other)));

  it.each([
    ["Tân Lập", "Tân Lộc"],
    ["Thanh", "Thành"],
    ["Hướng Hóa", "Hương Hóa"],
    ["Xã Đồng", "Xã Dồng"],
  ])("keeps %s and %s apart", (one, other) => expect(placeId(one)).not.toBe(placeId(other)));
});

describe("ids", () => {
  const key: FigureKey = {
    place: "Lìa",
    programme: "social",
    measure: "growthRate",
    period: { year: 2019, scenario: "actual" },
    versus: { year: 2018, scenario: "actual" },
  };

  it("differ in every part of the key", () => {
    const others: FigureKey[] = [
      key,
      { ...key, place: "Xy" },
      { ...key, programme: "voluntary" },
      { ...key, group: "Doanh nghiệp" },
      { ...key, measure: "growthIndex" },
      { ...key, period: { year: 2020, scenario: "actual" } },
      { ...key, period: { year: null, scenario: "actual" } },
      { ...key, period: { year: 2019, scenario: "estimate" } },
      { ...key, period: { year: 2019, scenario: "actual", assignedBy: "BHXH tỉnh" } },
      { ...key, versus: { year: 2017, scenario: "actual" } },
      { place: "Lìa", programme: "social", measure: "growthRate", period: key.period },
    ];
    expect(new Set(others.map(figureId)).size).toBe(others.length);
  });

  it("of a line ignore what the figure states", () => {
    expect(lineId(key)).toBe(lineId({ place: "LÌA", programme: "social" }));
    expect(lineId(key)).not.toBe(lineId({ ...key, group: "Doanh nghiệp" }));
  });

  it("of a period name its assigner however it is written", () => {
    const by = (assignedBy: string) => periodId({ year: 2020, scenario: "plan", assignedBy });
    expect(by("BHXH tỉnh")).toBe(by("bhxh  Tỉnh"));
    expect(by("BHXH tỉnh")).not.toBe(by("UBND tỉnh"));
    expect(by(" ")).toBe(periodId({ year: 2020, scenario: "plan" }));
  });
});

describe("priorOf", () => {
  it("is the actual of the year before", () => {
    expect(priorOf({ year: 2020, scenario: "target", assignedBy: "BHXH tỉnh" })).toEqual({
      year: 2019,
      scenario: "actual",
    });
  });
  it("is not known without a year", () => expect(priorOf({ year: null, scenario: "target" })).toBeNull());
});
