import { confront } from "../../../src/domain/edits/confront";
import type { Confrontation } from "../../../src/domain/edits/editRule";
import { placeOf } from "../../../src/domain/edits/placeOf";
import { rulesFor } from "../../../src/domain/edits/rulesFor";
import {
  ACTUAL_COLUMNS,
  ACTUALS,
  assignedFigures,
  ASSIGNED,
  actualFigures,
  CORRECTED_ROWS,
  CORRECTED_TARGET_ROWS,
  DISTRICT,
  sample,
  TARGET_COLUMNS,
} from "../figures/huongHoa";
import { setOf, tableFigures } from "../figures/buildFigures";

const told = ({ rule, violation, exact, expected }: Confrontation) => ({
  id: rule.id,
  severity: rule.severity,
  code: violation?.code,
  texts: rule.figures.map(({ role, figure }) => `${role} ${figure.text}`),
  exact: exact?.toSignificantDigits(5).toString(),
  expected: expected?.toString(),
});

describe("the two sheets of the sample", () => {
  const confrontations = confront(rulesFor(sample()));
  const violated = confrontations.filter(({ outcome }) => outcome === "violated");

  it("violate exactly five rules", () => {
    expect(violated.map(told)).toEqual([
      {
        id: `ratio:${ACTUALS}!1,5`,
        severity: "soft",
        code: "cutOff",
        texts: ["stated 6,37", "numerator 307", "denominator 4.815"],
        exact: "0.063759",
        expected: "0.0638",
      },
      {
        id: `difference:${ACTUALS}!4,4`,
        severity: "hard",
        code: "differs",
        texts: ["stated 186", "current 3.871", "prior 3.681"],
        exact: "190",
        expected: "190",
      },
      {
        id: `equalBase:${ACTUALS}!4,6`,
        severity: "hard",
        code: "differs",
        texts: ["stated 489.923", "reference 49.923"],
        exact: "49923",
        expected: "49923",
      },
      {
        id: `ratio:${ACTUALS}!4,7`,
        severity: "hard",
        code: "differs",
        texts: ["stated 7,75", "numerator 3.871", "denominator 489.923"],
        exact: "0.0079012",
        expected: "0.0079",
      },
      {
        id: `ratio:${ASSIGNED}!4,2`,
        severity: "hard",
        code: "differs",
        texts: ["stated 96", "numerator 4.342", "denominator 4.427"],
        exact: "0.9808",
        expected: "0.98",
      },
    ]);
  });

  it("point to four places", () => {
    const places = new Set(violated.map((each) => placeOf(each, violated).text));
    expect([...places]).toEqual(["6,37", "186", "489.923", "96"]);
  });

  it("hold 22 ratios, 19 of them in silence", () => {
    const ratios = confrontations.filter(({ rule }) => rule.kind === "ratio");
    expect(ratios).toHaveLength(22);
    expect(ratios.filter(({ outcome }) => outcome === "satisfied")).toHaveLength(19);
    expect(confrontations.filter(({ outcome }) => outcome === "unverifiable")).toEqual([]);
    expect(confrontations.filter(({ readAs }) => readAs)).toEqual([]);
  });

  it("sum up in every period and for the increase", () => {
    const sums = confrontations.filter(({ rule }) => rule.kind === "balance");
    expect(sums.map(({ rule, outcome }) => [rule.figures[0]!.figure.text, outcome])).toEqual(
      ["4.815", "5.454", "5.122", "307", "6.450"].map((total) => [total, "satisfied"]),
    );
  });

  it("test the target of unemployment insurance with the social row's labour force", () => {
    const ratio = confrontations.find(({ rule }) => rule.id === `ratio:${ASSIGNED}!4,1`)!;
    expect(told(ratio).texts).toEqual(["stated 8,7", "numerator 4.342", "denominator 49.923"]);
  });

  it("give every rule an id of its own", () => {
    expect(new Set(confrontations.map(({ rule }) => rule.id)).size).toBe(confrontations.length);
  });

  it("lend each other bases when the second sheet names no place, or spells it otherwise", () => {
    for (const place of ["", "HUYỆN  HƯỚNG HOÁ", "huyện hướng hóa".normalize("NFD")]) {
      const answers = confront(rulesFor(setOf([...actualFigures(), ...assignedFigures(place)])));
      expect(answers.filter(({ outcome }) => outcome === "violated").map(({ rule }) => rule.id)).toEqual(
        violated.map(({ rule }) => rule.id),
      );
      expect(answers).toHaveLength(confrontations.length);
    }
  });

  it("are silent once the slips are put right", () => {
    const corrected = setOf([
      ...tableFigures(ACTUALS, DISTRICT, ACTUAL_COLUMNS, CORRECTED_ROWS),
      ...tableFigures(ASSIGNED, DISTRICT, TARGET_COLUMNS, CORRECTED_TARGET_ROWS),
    ]);
    const answers = confront(rulesFor(corrected));
    expect(answers.filter(({ outcome }) => outcome !== "satisfied").map(told)).toEqual([]);
    expect(answers.length).toBe(confrontations.length);
  });
});
