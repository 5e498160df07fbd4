import { certainExplanations, lightOf, openExplanations, openFlags } from "../../../src/taskpane/store/explanations";
import type { Decision } from "../../../src/workbook/jobs/decisions";
import type { CheckReport, ExplainedFindings } from "../../../src/workbook/jobs/jobs";
import { aHost, aReport } from "../aSession";

const host = aHost();
const [mild, severe] = aReport(host).explained as [ExplainedFindings, ExplainedFindings];
const NOTHING = { ignored: new Map<string, Decision>() };
const light = (change: Partial<CheckReport>) => lightOf(aReport(host, change), NOTHING);
const ignoring = ({ explanation: { id } }: ExplainedFindings) => ({ ignored: new Map([[id, {} as Decision]]) });

it("what is ignored is neither listed nor marked", () => {
  const report = aReport(host);
  expect(openExplanations(report, NOTHING)).toEqual([mild, severe]);
  expect(openExplanations(report, ignoring(mild))).toEqual([severe]);
  const [change] = openFlags(report, ignoring(mild)).changes;
  expect(change).toMatchObject({ kind: "flags", to: [{ row: 7, column: 6, severity: "hard" }] });
});

it("only what is certain is corrected without a second look", () => {
  const certain = { ...mild, explanation: { ...mild.explanation, certainty: "certain" as const } };
  expect(certainExplanations([certain, severe])).toEqual([certain]);
});

describe("the light", () => {
  it("counts reasons that are open, with what could not be checked beside them", () => {
    expect(light({})).toEqual({ kind: "differs", places: 2, unverifiable: 1 });
    expect(lightOf(aReport(host), ignoring(severe))).toEqual({ kind: "worthALook", places: 1, unverifiable: 1 });
  });

  it("tells all agreeing from nothing checked, no table, and never checked", () => {
    expect(light({ explained: [] })).toEqual({ kind: "agrees", rules: 24, unverifiable: 1 });
    expect(light({ explained: [], satisfied: 0 })).toEqual({ kind: "nothingToCheck" });
    expect(light({ explained: [], satisfied: 0, tables: [] })).toEqual({ kind: "noTable" });
    expect(lightOf(null, NOTHING)).toEqual({ kind: "notChecked" });
  });
});
