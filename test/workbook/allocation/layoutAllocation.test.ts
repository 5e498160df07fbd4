import { Decimal } from "../../../src/domain/numbers/decimal";
import { allocationTexts } from "../../../src/locales/allocationSheet.vi";
import { layoutAllocation } from "../../../src/workbook/allocation/layoutAllocation";
import type { AllocationPlan } from "../../../src/workbook/allocation/allocationPlan";
import { writtenCells } from "../../../src/workbook/targetTable/writtenCells";
import { aSplit, unitOf, voluntaryTarget } from "./aSplit";

const OPTIONS = { targetSheet: "Chỉ tiêu giao 2020", madeAt: new Date(2020, 2, 18, 9, 30), plainFormulas: false };

function cellsOf(plan: AllocationPlan, options: Partial<typeof OPTIONS> = {}) {
  const { cells } = writtenCells(layoutAllocation(plan, { ...OPTIONS, ...options }, allocationTexts));
  return (address: string) => cells[Number(address.slice(1)) - 1]![address.charCodeAt(0) - 65];
}

const TWO = [unitOf({ actual: 10, labourForce: 100 }), unitOf({ actual: 30, labourForce: 300 })];

describe("the sheet of a split target", () => {
  it("has shares as values, and everything that follows from them live", () => {
    const at = cellsOf(aSplit(voluntaryTarget(), TWO, { kind: "labourForce" }));
    expect([at("A8"), at("B8"), at("C8"), at("D8"), at("G8"), at("G9")]).toEqual([
      1,
      "Thị trấn Khe Sanh",
      10,
      100,
      312,
      938,
    ]);
    expect(at("E8")).toBe("=D8");
    expect(at("F8")).toBe('=IF(LEFT(J8,3)="Giữ",G8,IF(($E$7-$E$11)=0,"",($G$10-$G$11)*E8/($E$7-$E$11)))');
    expect(at("H8")).toBe('=IF(OR(G8="",C8=""),"",G8-C8)');
    expect(at("I8")).toBe('=IF(OR(G8="",D8="",D8=0),"",100*BHXH.COVERAGE(G8,D8,IF(20*G8<D8,2,1)))');
    expect(at("J8")).toBe('=IF(G8=312,"Làm tròn xuống","Giữ theo số nhập tay")');
    expect(at("G7")).toBe("=SUM(G8:G9)");
    expect(at("G10")).toBe("='Chỉ tiêu giao 2020'!C7");
    expect(at("G11")).toBe('=SUMIF($J$8:$J$9,"Giữ*",$G$8:$G$9)');
    expect(at("G12")).toBe("=G7-G10");
  });

  it("does without the add-in's functions for others who open it", () => {
    const content = layoutAllocation(aSplit(), { ...OPTIONS, plainFormulas: true }, allocationTexts);
    expect(JSON.stringify(content)).not.toContain("BHXH.");
  });

  it("starts an equal increase from last year's actuals, live", () => {
    const at = cellsOf(aSplit(voluntaryTarget(), TWO));
    expect(at("E8")).toBe(1);
    expect(at("F8")).toBe('=IF(LEFT(J8,3)="Giữ",G8,IF(($E$7-$E$11)=0,"",C8+($G$10-$G$11-$C$7+$C$11)*E8/($E$7-$E$11)))');
  });

  it("links to a target in thousands by its factor, and writes one that stands as text", () => {
    const target = voluntaryTarget();
    expect(cellsOf(aSplit({ ...target, factor: 1000 }, TWO))("G10")).toBe("='Chỉ tiêu giao 2020'!C7*1000");
    expect(cellsOf(aSplit({ ...target, factor: null }, TWO))("G10")).toBe(1250);
    expect(cellsOf(aSplit(target, TWO), { targetSheet: "Kế hoạch '20" })("G10")).toBe("='Kế hoạch ''20'!C7");
  });

  it("takes a unit's name for data, never for a formula", () => {
    const plan = aSplit(voluntaryTarget(), TWO);
    const [first, second] = plan.units;
    const content = layoutAllocation(
      { ...plan, units: [{ ...first!, name: "=HYPERLINK(1)" }, second!] },
      OPTIONS,
      allocationTexts,
    );
    const written = content.cells.flatMap(({ values }) => values.flat());
    expect(written).toContain("'=HYPERLINK(1)");
    expect(written).not.toContain("=HYPERLINK(1)");
  });

  it("shows whether the sum holds by colour and words", () => {
    const { conditionalFormats, validations } = layoutAllocation(aSplit(), OPTIONS, allocationTexts);
    expect(conditionalFormats.map(({ box, formula }) => [box.row, box.columns, formula])).toEqual([
      [30, 10, "=$G$31=0"],
      [30, 10, "=$G$31<>0"],
    ]);
    expect(validations).toMatchObject([
      { box: { row: 7, column: 6, rows: 21, columns: 1 }, rule: { kind: "wholeNumber", least: 0 } },
    ]);
    for (const { title, message } of [validations![0]!.prompt, validations![0]!.alert]) {
      expect(title.length).toBeLessThanOrEqual(32);
      expect(message.length).toBeLessThanOrEqual(255);
    }
  });

  it("writes weights of a mix as they were found, in percent", () => {
    const mix = {
      kind: "mix",
      parts: [
        { basis: "labourForce", percent: new Decimal(50) },
        { basis: "actual", percent: new Decimal(50) },
      ],
    } as const;
    const at = cellsOf(aSplit(voluntaryTarget(), TWO, mix));
    expect([at("E8"), at("E9")]).toEqual([25, 75]);
  });
});
