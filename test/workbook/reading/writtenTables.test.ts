import { targetTableTexts } from "../../../src/locales/targetTable.vi";
import type { TargetPlan } from "../../../src/domain/targets/targetPlan";
import type { TableReading } from "../../../src/workbook/reading/tableReading";
import { layoutTargetTable, type TargetTableOptions } from "../../../src/workbook/targetTable/layoutTargetTable";
import { writtenCells } from "../../../src/workbook/targetTable/writtenCells";
import { columnName } from "../../../src/workbook/address";
import { tableOn } from "../../support/readSheet";
import { aPlan, ASSIGNED, PROPOSED } from "../targetTable/aPlan";
import { calculator } from "../targetTable/evaluate";

/** The table that is written for a plan, calculated and read back. */
function readBack(plan: TargetPlan, options: Partial<TargetTableOptions> = {}): TableReading {
  const content = layoutTargetTable(
    plan,
    { sources: ["Thực hiện 2019"], madeAt: new Date(2020, 2, 18, 14, 5), ...options },
    targetTableTexts,
  );
  const { cells } = writtenCells(content);
  const sheet = calculator(cells);
  const rows = cells.map((row, at) =>
    row.map((formula, column) => ({ value: sheet.value(`${columnName(column)}${at + 1}`) ?? "", formula })),
  );
  return tableOn(rows, { name: "Chỉ tiêu 2020" });
}

/** Places, programmes, last year's and this year's people, as read. */
function people({ figures }: TableReading) {
  const lines = new Map<string, (number | null)[]>();
  for (const { key, value } of figures) {
    if (key.measure !== "participants") continue;
    const line = `${key.place}/${key.programme}`;
    lines.set(line, [...(lines.get(line) ?? []), key.period.year, value === null ? null : Number(value)]);
  }
  return Object.fromEntries(lines);
}

describe("a table this add-in wrote", () => {
  it("is read back as it was meant", () => {
    const table = readBack(ASSIGNED);
    expect([table.generated, table.layout, table.place, table.year]).toEqual([
      true,
      "programmeRows",
      "Huyện Hướng Hóa",
      2020,
    ]);
    expect(people(table)).toEqual({
      "Huyện Hướng Hóa/social": [2019, 5122, 2020, 6450],
      "Huyện Hướng Hóa/compulsory": [2019, 4844, 2020, 5200],
      "Huyện Hướng Hóa/voluntary": [2019, 278, 2020, 1250],
      "Huyện Hướng Hóa/unemployment": [2019, 3871, 2020, 4342],
    });
    const bases = table.figures.filter(({ key, value }) => /^(labourForce|eligible)$/.test(key.measure) && value);
    expect(bases.map(({ key, value }) => [key.period.year, key.period.scenario, Number(value)])).toEqual([
      [2019, "actual", 49923],
      [2019, "actual", 5400],
      [2019, "actual", 45079],
      [2019, "actual", 49923],
      [2019, "actual", 4427],
    ]);
  });

  it.each([
    ["with proposals", PROPOSED, {}],
    ["with plain formulas", ASSIGNED, { plainFormulas: true }],
    ["with signatures", ASSIGNED, { signed: true }],
    ["with proposals and signatures", PROPOSED, { signed: true }],
  ] as const)("is known as generated %s", (_, plan, options) => {
    const table = readBack(plan, options);
    expect([table.generated, table.place, table.year]).toEqual([true, "Huyện Hướng Hóa", 2020]);
    expect(table.rows.filter(({ kind }) => kind === "data")).toHaveLength(4);
    expect(table.rows.filter(({ kind }) => kind === "columnNumbers")).toHaveLength(1);
  });

  it("keeps its places apart", () => {
    const line = { actual: 10, target: 12, labourForce: 100 };
    const table = readBack(
      aPlan([
        { place: "Xã Húc", programme: "compulsory", ...line },
        { place: "Xã Húc", programme: "voluntary", ...line },
        { place: "Khe Sanh", programme: "compulsory", ...line },
        { place: "Khe Sanh", programme: "voluntary", ...line },
      ]),
    );
    expect([table.generated, table.layout]).toEqual([true, "programmeRows"]);
    expect(Object.keys(people(table))).toEqual([
      "Xã Húc/compulsory",
      "Xã Húc/voluntary",
      "Khe Sanh/compulsory",
      "Khe Sanh/voluntary",
    ]);
  });

  it("has a row a place where all have the one same line", () => {
    const table = readBack(
      aPlan([
        { place: "Xã Húc", programme: "voluntary", actual: 10, target: 12, eligible: 100 },
        { place: "Khe Sanh", programme: "voluntary", actual: 20, target: 22, eligible: 200 },
      ]),
    );
    expect([table.generated, table.layout]).toEqual([true, "placeRows"]);
    expect(people(table)).toEqual({
      "Xã Húc/voluntary": [2019, 10, 2020, 12],
      "Khe Sanh/voluntary": [2019, 20, 2020, 22],
    });
  });
});
