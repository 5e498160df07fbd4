import { findingGroups, lightOf } from "../../../src/taskpane/store/findingGroups";
import type { CheckReport, Finding } from "../../../src/workbook/jobs/jobs";
import { ACTUALS, aHost, aReport } from "../aSession";

const host = aHost();
const { findings } = aReport(host);
const [mild, severe] = findings as [Finding, Finding];
const light = (change: Partial<CheckReport>) => lightOf(aReport(host, change));

describe("findings of one cell", () => {
  it("are gathered, in the order of the report", () => {
    const another = { ...severe, id: "another", place: { ...mild.place } };
    const groups = findingGroups([mild, severe, another]);
    expect(groups.map(({ place, findings: each }) => [place.column, each.map(({ id }) => id)])).toEqual([
      [7, ["ratio:H5", "another"]],
      [6, ["difference:G8"]],
    ]);
  });

  it("are kept apart from the same address on another sheet", () => {
    const elsewhere = { ...mild, place: { ...mild.place, sheetId: `not ${ACTUALS}` } };
    expect(findingGroups([mild, elsewhere])).toHaveLength(2);
  });
});

describe("the light", () => {
  it("counts places, not findings", () => {
    expect(light({ findings: [mild, severe, { ...severe, id: "again" }] })).toEqual({ kind: "differs", places: 2 });
  });

  it("is milder where everything found is only worth a look", () => {
    expect(light({ findings: [mild] })).toEqual({ kind: "worthALook", places: 1 });
  });

  it("tells all agreeing from nothing checked, no table, and never checked", () => {
    expect(light({ findings: [] })).toEqual({ kind: "agrees", rules: 24, unverifiable: 1 });
    expect(light({ findings: [], satisfied: 0 })).toEqual({ kind: "nothingToCheck" });
    expect(light({ findings: [], satisfied: 0, tables: [] })).toEqual({ kind: "noTable" });
    expect(lightOf(null)).toEqual({ kind: "notChecked" });
  });
});
