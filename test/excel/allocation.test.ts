import type { AllocationBasis } from "../../src/domain/allocation/allocationBasis";
import { Decimal } from "../../src/domain/numbers/decimal";
import { allocationTexts } from "../../src/locales/allocationSheet.vi";
import { lexicon } from "../../src/locales/lexicon";
import { templateTexts } from "../../src/locales/actualsTemplate.vi";
import type { AllocationPlan } from "../../src/workbook/allocation/allocationPlan";
import { sharesOf } from "../../src/workbook/allocation/shareRows";
import { spreadDifference, type ShareLimits } from "../../src/workbook/allocation/spreadDifference";
import { prepareAllocation } from "../../src/workbook/jobs/prepareAllocation";
import { prepareTemplate } from "../../src/workbook/jobs/prepareTemplate";
import { readAllocationSources } from "../../src/workbook/jobs/readAllocationSources";
import type { BuildOptions, CheckReport } from "../../src/workbook/jobs/jobs";
import { RefusedInput } from "../../src/workbench/engine/spreadsheet";
import { openProduct, type Product } from "../support/product";
import { withoutIds } from "../support/withoutIds";
import { aSplit, unitOf, voluntaryTarget } from "../workbook/allocation/aSplit";
import { filledPlaces, PLACES } from "../workbook/actualsTemplate/aTemplate";

const SHEET = "Phân bổ 2020";
const MADE_AT = new Date(2020, 2, 18, 9, 30);
const LIMITS: ShareLimits = { step: new Decimal(1), atLeastActual: true, minimums: new Map(), maximums: new Map() };

let product: Product;

beforeEach(async () => {
  product = await openProduct();
});

afterEach(() => product.dispose());

async function target() {
  const { sheets } = await product.port.survey();
  return voluntaryTarget(sheets.find(({ name }) => name === "Chỉ tiêu giao 2020")!.id);
}

async function write(plan: AllocationPlan, existing?: BuildOptions["existing"]) {
  const options = { plainFormulas: true, ...(existing && { existing }) };
  const { patch } = await prepareAllocation(product.port, allocationTexts, plan, MADE_AT, options);
  const receipt = await product.port.apply(patch!);
  await product.workbench.settled();
  return receipt;
}

async function type(cells: Readonly<Record<string, unknown>>, sheet = SHEET): Promise<void> {
  for (const [address, value] of Object.entries(cells)) product.workbench.type(`${sheet}!${address}`, String(value));
  await product.workbench.settled();
}

const sheetNames = () => product.workbench.sheets().map((sheet) => sheet.name);
const shown = (address: string) => product.workbench.text(`${SHEET}!${address}`);
const numbers = (address: string) => product.workbench.read(`${SHEET}!${address}`).flat() as number[];
const sum = (values: readonly number[]) => values.reduce((all, each) => all + each, 0);
const found = (report: CheckReport) => report.explained.filter(({ place }) => place.sheetName === SHEET);

describe("the sheet of a split target", () => {
  it("sums to the target's own cell, live, and says so in words", async () => {
    await write(aSplit(await target()));
    expect(sum(numbers("G8:G28"))).toBe(1250);
    expect(shown("G7:G8")).toEqual([["1.250"], ["60"]]);
    expect(shown("G29:G31")).toEqual([["1.250"], ["0"], ["0"]]);
    expect(shown("J31")).toEqual([["Khớp với chỉ tiêu cấp trên giao"]]);
    await type({ C7: 1260 }, "Chỉ tiêu giao 2020");
    expect(shown("G29:J29")[0]![0]).toBe("1.260");
    expect(shown("J31")).toEqual([["Lệch: thiếu 10 người"]]);
  });

  it("lets the others' exact shares follow a number typed by hand", async () => {
    await write(aSplit(await target()));
    await type({ G9: 70 });
    expect(shown("F8:J9")).toEqual([
      ["59,00", "60", "", "", "Làm tròn lên"],
      ["70,00", "70", "", "", "Giữ theo số nhập tay"],
    ]);
    expect(shown("E30:G31")).toEqual([
      ["1", "", "70"],
      ["", "", "10"],
    ]);
    expect(shown("J31")).toEqual([["Lệch: thừa 10 người"]]);
    await type({ G9: 60 });
    expect(shown("J9")).toEqual([["Làm tròn lên"]]);
    expect(shown("J31")).toEqual([["Khớp với chỉ tiêu cấp trên giao"]]);
  });

  it("shows the same exact shares as were found, for every basis, with locks and bounds", async () => {
    const units = [
      unitOf({ actual: 40, labourForce: 500, weight: 2 }),
      unitOf({ actual: 10, labourForce: 900, weight: 3 }, 200),
      unitOf({ actual: 600, labourForce: 700, weight: 1 }),
      unitOf({ actual: 30, labourForce: 100, weight: 5 }),
    ];
    const kinds = ["equalIncrease", "labourForce", "actual", "gap", "weights"] as const;
    const mix: AllocationBasis = {
      kind: "mix",
      parts: [
        { basis: "labourForce", percent: new Decimal(70) },
        { basis: "weights", percent: new Decimal("12.5") },
      ],
    };
    for (const basis of [...kinds.map((kind) => ({ kind })), mix]) {
      const plan = aSplit(await target(), units, basis);
      await write(plan, "keepBoth");
      const sheet = sheetNames().at(-1)!;
      const exact = product.workbench.read(`${sheet}!F8:F11`).flat() as number[];
      expect(exact.map((each) => each.toFixed(6))).toEqual(plan.units.map(({ share }) => share.exact.toFixed(6)));
      const whole = product.workbench.read(`${sheet}!G8:G11`).flat();
      expect(whole).toEqual(plan.units.map(({ share }) => share.whole.toNumber()));
      expect(product.workbench.text(`${sheet}!J14`)).toEqual([["Khớp với chỉ tiêu cấp trên giao"]]);
    }
  });

  it("takes whole persons only", async () => {
    await write(aSplit(await target()));
    expect(() => product.workbench.type(`${SHEET}!G9`, "-5")).toThrow(RefusedInput);
    expect(() => product.workbench.type(`${SHEET}!G9`, "5,5")).toThrow(RefusedInput);
  });

  it("leaves the other sheets as they were, and is undone in one press", async () => {
    const before = product.workbench.snapshotAll();
    const receipt = await write(aSplit(await target()));
    expect(product.workbench.snapshotAll().sheets.slice(0, 2)).toEqual(before.sheets);
    expect(await product.port.revert(receipt)).toEqual({ status: "reverted", leftAlone: [] });
    expect(product.workbench.snapshotAll()).toEqual(before);
  });

  it("asks where the sheet exists, replaces it on request, and gives its name back on undo", async () => {
    const plan = aSplit(await target());
    await write(plan);
    const asked = await prepareAllocation(product.port, allocationTexts, plan, MADE_AT);
    expect(asked).toEqual({ sheetName: SHEET, patch: null });
    const before = product.workbench.snapshotAll();
    const receipt = await write(plan, "replace");
    expect(sheetNames()).toEqual(["Thực hiện 2019", "Chỉ tiêu giao 2020", `${SHEET} (cũ)`, SHEET]);
    await product.port.revert(receipt);
    expect(withoutIds(product.workbench.snapshotAll())).toEqual(withoutIds(before));
  });

  it("leaves the workbook as it was when Excel fails midway", async () => {
    const before = product.workbench.snapshotAll();
    const { patch } = await prepareAllocation(product.port, allocationTexts, aSplit(await target()), MADE_AT);
    product.workbench.fault("GeneralException", { afterActions: 40 });
    await expect(product.port.apply(patch!)).rejects.toMatchObject({ code: "GeneralException", rolledBack: true });
    expect(product.workbench.snapshotAll()).toEqual(before);
  });

  it("takes as many round trips for a hundred units as for two", async () => {
    const trips = async (count: number) => {
      const plan = aSplit(
        await target(),
        Array.from({ length: count }, () => unitOf()),
      );
      product.workbench.resetTraffic();
      await write(plan, "keepBoth");
      return product.workbench.traffic().batches;
    };
    expect(await trips(100)).toBe(await trips(2));
  });
});

describe("checking the sheet of a split target", () => {
  it("reads it back, agrees, and adds nothing to what the other sheets' check finds", async () => {
    const before = await product.check();
    await write(aSplit(await target()));
    const report = await product.check();
    const table = report.tables.find(({ sheetName }) => sheetName === SHEET)!;
    expect(table).toMatchObject({ generated: true, layout: "placeRows", place: "Huyện Hướng Hóa", year: 2020 });
    expect(table.figures.filter(({ key }) => key.measure === "participants" && key.place === "Xã Xy")).toMatchObject([
      { key: { period: { year: 2019, scenario: "actual" } }, value: null },
      { key: { programme: "voluntary", period: { year: 2020, scenario: "target" } }, value: new Decimal(59) },
    ]);
    expect(found(report)).toEqual([]);
    expect(report.explained).toHaveLength(before.explained.length);
    expect(report.hazards).toHaveLength(before.hazards.length);
    expect(report.unverifiable).toHaveLength(before.unverifiable.length);
    expect(report.satisfied).toBeGreaterThan(before.satisfied);
  });

  it("finds at once that a number typed by hand breaks the sum, and points to it", async () => {
    await write(aSplit(await target()));
    const report = await product.check();
    await type({ G9: 70 });
    const { sheetId } = report.tables.at(-1)!;
    const edited = [{ sheetId, box: { row: 8, column: 6, rows: 1, columns: 1 } }];
    const again = await product.recheck(report, edited);
    expect(found(again)).toMatchObject([
      { place: { row: 8, column: 6 }, severity: "hard", explanation: { certainty: "unresolved", repairs: [] } },
    ]);
    expect(found(again)[0]!.explanation.violated.map(({ rule }) => rule.origin)).toEqual(["sumAsAssigned"]);

    await type({ G10: 50 });
    expect(found(await product.recheck(again, [{ sheetId, box: { row: 9, column: 6, rows: 1, columns: 1 } }]))).toEqual(
      [],
    );
  });

  it.each(["social", "compulsory", "voluntary", "unemployment", "health"] as const)(
    "holds the shares of %s against what was assigned, also where no place is named",
    async (programme) => {
      const { sheetId } = (await target()).cell;
      await write(aSplit({ ...voluntaryTarget(sheetId), programme, place: "" }));
      const agreeing = await product.check();
      expect(found(agreeing)).toEqual([]);
      await type({ G8: 1000 });
      const origins = found(await product.check()).flatMap(({ explanation }) =>
        explanation.violated.map(({ rule }) => rule.origin),
      );
      expect(origins).toEqual(["sumAsAssigned"]);
    },
  );

  it("finds one broken share among more than a thousand", async () => {
    const units = Array.from({ length: 1100 }, (_, at) =>
      unitOf({ actual: 10 + (at % 7), labourForce: 500 + ((at * 37) % 400) }),
    );
    const assigned = { ...(await target()), value: new Decimal(60000) };
    await type({ C7: 60000 }, "Chỉ tiêu giao 2020");
    await write(aSplit(assigned, units, { kind: "labourForce" }));
    expect(found(await product.check())).toEqual([]);
    await type({ G700: 1 });
    expect(found(await product.check())).toMatchObject([
      { place: { row: 699, column: 6 }, explanation: { violated: [{ rule: { origin: "sumAsAssigned" } }] } },
    ]);
  });

  it("names the total's cell when somebody types over its formula", async () => {
    await write(aSplit(await target()));
    await type({ G7: 1205 });
    const report = await product.check();
    const cells = [...found(report).map(({ place }) => place), ...report.hazards.flatMap((hazard) => hazard.cells)];
    expect(cells.filter(({ sheetName }) => sheetName === SHEET)).toMatchObject([{ row: 6, column: 6 }]);
  });
});

describe("spreading a difference over the rest", () => {
  async function spread(limits = LIMITS) {
    const report = await product.check();
    const violated = found(report)[0]!.explanation.violated[0]!;
    return spreadDifference(sharesOf(violated, report.snapshot, report.tables)!, limits, allocationTexts);
  }

  it("keeps what was typed and what was locked, and is undone in one press", async () => {
    const units = Array.from({ length: 5 }, (_, index) => unitOf({}, index === 0 ? 400 : null));
    await write(aSplit(await target(), units));
    await type({ G9: 300 });
    const before = product.workbench.snapshotAll();
    const result = await spread();
    if (result.kind !== "patch") throw new Error(result.kind);
    const receipt = await product.port.apply(result.patch);
    await product.workbench.settled();
    expect(numbers("G8:G12")).toEqual([400, 300, 184, 183, 183]);
    expect(shown("J8:J12").flat()).toEqual([
      "Giữ theo số đã khóa",
      "Giữ theo số nhập tay",
      ...Array.from({ length: 3 }, () => "Đã san phần chênh lệch"),
    ]);
    expect(shown("J15")).toEqual([["Khớp với chỉ tiêu cấp trên giao"]]);
    expect(found(await product.check())).toEqual([]);
    await product.port.revert(receipt);
    await product.workbench.settled();
    expect(product.workbench.snapshotAll()).toEqual(before);
  });

  it("stays on the step and above the minimum, or says why it cannot", async () => {
    const units = Array.from({ length: 5 }, () => unitOf({ actual: 200 }));
    await write(aSplit(await target(), units, { kind: "equalIncrease" }, { step: new Decimal(50) }));
    await type({ G8: 400 });
    const inFifties = await spread({ ...LIMITS, step: new Decimal(50) });
    if (inFifties.kind !== "patch") throw new Error(inFifties.kind);
    await product.port.apply(inFifties.patch);
    await product.workbench.settled();
    expect(numbers("G8:G12")).toEqual([400, 250, 200, 200, 200]);
    await type({ G8: 451 });
    expect(await spread({ ...LIMITS, step: new Decimal(50) })).toMatchObject({
      kind: "impossible",
      problem: { code: "notMultiple", field: "locked", unit: 0 },
    });
    await type({ G8: 500 });
    expect(await spread(LIMITS)).toMatchObject({ kind: "impossible", problem: { code: "minimumsAboveTotal" } });
  });
});

describe("what the workbook offers", () => {
  it("lists the targets of the latest year, and no units where no table lists any", async () => {
    await write(aSplit(await target()));
    const { targets, lists } = await readAllocationSources(product.port, lexicon);
    expect(targets.map(({ programme, value, cell }) => [programme, value.toNumber(), cell.row, cell.column])).toEqual([
      ["social", 6450, 4, 2],
      ["compulsory", 5200, 5, 2],
      ["voluntary", 1250, 6, 2],
      ["unemployment", 4342, 7, 2],
    ]);
    expect(targets[2]).toEqual(await target());
    expect(lists).toEqual([]);
  });

  it("lists the targets of the table that was built, too", async () => {
    const { patch } = await product.prepare({ plainFormulas: true });
    await product.port.apply(patch!);
    await product.workbench.settled();
    const { targets } = await readAllocationSources(product.port, lexicon);
    expect(targets.map(({ cell, programme }) => `${cell.sheetName} ${programme}`).slice(4)).toEqual([
      "Chỉ tiêu 2020 social",
      "Chỉ tiêu 2020 compulsory",
      "Chỉ tiêu 2020 voluntary",
      "Chỉ tiêu 2020 unemployment",
    ]);
    await write(aSplit(targets[6]!));
    expect(shown("G29")).toEqual([["1.250"]]);
    expect(found(await product.check())).toEqual([]);
  });

  it("offers the units of a filled sheet of actuals with what it states of them", async () => {
    const { patch } = await prepareTemplate(product.port, templateTexts, { ...PLACES, year: 2019 });
    await product.port.apply(patch!);
    await product.workbench.settled();
    const sheet = "Thực hiện 2019 theo đơn vị";
    await type(filledPlaces(8, 21), sheet);
    const { lists } = await readAllocationSources(product.port, lexicon);
    expect(lists).toMatchObject([{ sheetName: sheet, names: PLACES.units }]);
    const [first] = lists[0]!.figures.voluntary!;
    const row = product.workbench.read(`${sheet}!C8:L8`)[0] as number[];
    expect([first!.actual?.toNumber(), first!.labourForce?.toNumber()]).toEqual([row[2], row[4]]);
  });
});
