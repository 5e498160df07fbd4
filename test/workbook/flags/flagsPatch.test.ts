import { Decimal } from "../../../src/domain/numbers/decimal";
import type { Confrontation, Severity } from "../../../src/domain/edits/editRule";
import { flagsFor } from "../../../src/workbook/flags/flagsFor";
import { flagsPatch } from "../../../src/workbook/flags/flagsPatch";
import type { ExplainedFindings } from "../../../src/workbook/jobs/jobs";
import { unexplainedFinding } from "../../locales/figures";
import type { SheetInfo } from "../../../src/workbook/snapshot";

function anExplanation(sheetId: string, row: number, column: number, severity: Severity = "hard"): ExplainedFindings {
  const place = { sheetId, sheetName: sheetId, row, column };
  const confrontation: Confrontation = {
    rule: { id: "r", kind: "ratio", severity, origin: "definitionOfCoverage", figures: [] },
    outcome: "violated",
    exact: new Decimal(1),
    expected: new Decimal(1),
    violation: { code: "differs" },
  };
  return unexplainedFinding({ id: `${sheetId}!${row},${column} ${severity}`, place, cells: [place], confrontation });
}

const aSheet = (id: string, isProtected = false): SheetInfo => ({
  id,
  name: id,
  visible: true,
  used: null,
  protected: isProtected,
});

it("marks each cell once, hard where any of its findings is, in reading order", () => {
  const findings = [
    anExplanation("a", 5, 2, "soft"),
    anExplanation("a", 4, 9, "soft"),
    anExplanation("a", 5, 2, "hard"),
    anExplanation("a", 5, 2, "soft"),
    anExplanation("b", 0, 0),
  ];
  expect([...flagsFor(findings)]).toEqual([
    [
      "a",
      [
        { row: 4, column: 9, severity: "soft" },
        { row: 5, column: 2, severity: "hard" },
      ],
    ],
    ["b", [{ row: 0, column: 0, severity: "hard" }]],
  ]);
});

it("replaces the marks of every sheet, also of those without findings, but of no protected one", () => {
  const { changes } = flagsPatch(
    [anExplanation("a", 1, 1), anExplanation("c", 1, 1)],
    [aSheet("a"), aSheet("b"), aSheet("c", true)],
  );
  expect(changes).toEqual([
    expect.objectContaining({ kind: "flags", sheetId: "a", from: [], to: [{ row: 1, column: 1, severity: "hard" }] }),
    expect.objectContaining({ kind: "flags", sheetId: "b", from: [], to: [] }),
  ]);
});
