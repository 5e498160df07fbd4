import fc from "fast-check";
import { lexicon } from "../../../src/locales/lexicon";
import { checkWorkbook } from "../../../src/workbook/jobs/checkWorkbook";
import type { TemplateOptions } from "../../../src/workbook/actualsTemplate/templateTable";
import type { TableReading } from "../../../src/workbook/reading/tableReading";
import type { CellInput } from "../../../src/workbook/patch";
import { writtenCells } from "../../../src/workbook/targetTable/writtenCells";
import { styleAt } from "../../support/blocks";
import { fakeHost, sheetFromContent } from "../../support/fakeHost";
import { tableOn } from "../../support/readSheet";
import { valuesOf } from "../targetTable/evaluate";
import { contentOf, FILLED, filledPlaces, PLACES, PROGRAMMES, typedInto } from "./aTemplate";

const PLACES_FILLED = filledPlaces(8, 21);

function readBack(options: TemplateOptions, typed: Readonly<Record<string, CellInput>> = {}): TableReading {
  return tableOn(typedInto(contentOf(options), typed), { name: "Thực hiện 2020" });
}

/** The check of a workbook that holds the sheet alone, after somebody typed into it. */
async function check(options: TemplateOptions, typed: Readonly<Record<string, CellInput>>) {
  const sheet = sheetFromContent("Thực hiện 2020", contentOf(options));
  const host = fakeHost([sheet], { calculate: (cells) => valuesOf(cells) as never });
  for (const [address, input] of Object.entries(typed)) {
    const [, letter, row] = /^([A-Z])(\d+)$/.exec(address)!;
    host.type("Thực hiện 2020", Number(row) - 1, letter!.charCodeAt(0) - 65, input);
  }
  return checkWorkbook(host, lexicon);
}

const meanings = (table: TableReading) =>
  table.columns.map(({ meaning }) =>
    meaning.kind === "figures"
      ? `${meaning.programme ?? "row"} ${meaning.measure} ${meaning.period.year}`
      : meaning.kind,
  );

const BY_PROGRAMME = [
  "order",
  "label",
  "row participants 2019",
  "row participants 2020",
  "row participants 2020",
  "row attainment 2020",
  "row increase 2020",
  "row growthRate 2020",
  "row labourForce 2020",
  "row labourForceCoverage 2020",
  "row eligible 2020",
  "row eligibleCoverage 2020",
];
const BY_PLACE = [
  "order",
  "label",
  "social participants 2020",
  "compulsory participants 2020",
  "voluntary participants 2020",
  "unemployment participants 2020",
  "social labourForce 2020",
  "social labourForceCoverage 2020",
  "social participants 2019",
  "social increase 2020",
  "social growthRate 2020",
  "social participants 2020",
  "social shortfall 2020",
  "social attainment 2020",
];

describe.each([
  ["programmes in rows", PROGRAMMES, FILLED, "programmeRows", BY_PROGRAMME, 4],
  ["places in rows", PLACES, PLACES_FILLED, "placeRows", BY_PLACE, 22],
] as const)("an inserted sheet with %s", (_, options, filled, layout, columns, lines) => {
  it.each([
    ["empty", {}, false],
    ["filled in", filled, false],
    ["empty, with numbered columns", {}, true],
  ] as const)("is understood as it stands: %s", (_state, typed, columnNumbers) => {
    const table = readBack({ ...options, columnNumbers }, columnNumbers ? {} : typed);

    expect([table.layout, table.place, table.year, table.generated]).toEqual([layout, "Huyện Hướng Hóa", 2020, false]);
    expect(meanings(table)).toEqual(columns);
    expect(table.rows.filter(({ kind }) => kind === "data")).toHaveLength(lines);
    expect(table.rows.filter(({ kind }) => kind === "unknown" || kind === "section")).toEqual([]);
    const plans = table.columns.flatMap(({ meaning }) =>
      meaning.kind === "figures" && meaning.versus?.scenario === "plan" ? [meaning.versus.assignedBy] : [],
    );
    expect(new Set(plans)).toEqual(new Set(["BHXH tỉnh"]));
  });

  it("shows no error and no zero while it is empty", () => {
    const { cells } = writtenCells(contentOf(options));
    const shown = valuesOf(cells).flat();
    expect(shown.filter((value) => typeof value === "string" && value.startsWith("#"))).toEqual([]);
    const figures = valuesOf(cells).slice(layout === "placeRows" ? 6 : 5);
    expect(figures.flatMap((row) => row.slice(2)).filter((value) => value !== "")).toEqual([]);
  });

  it.each([true, false])("agrees with itself once it is filled in; plain formulas: %s", async (plainFormulas) => {
    const { explained, satisfied } = await check({ ...options, plainFormulas }, filled);
    expect(explained).toEqual([]);
    expect(satisfied).toBeGreaterThan(15);
  });

  it("computes the same without the add-in's functions", () => {
    const values = [true, false].map((plainFormulas) =>
      typedInto(contentOf({ ...options, plainFormulas }), filled).map((row) =>
        row.map((cell) => {
          const { value } = cell as { value: unknown };
          return typeof value === "number" ? Number(value.toPrecision(12)) : value;
        }),
      ),
    );
    expect(values[0]).toEqual(values[1]);
    const plain = JSON.stringify(contentOf({ ...options, plainFormulas: true }));
    expect(plain).not.toContain("BHXH.");
  });

  it("marks every cell to fill in, and no other below the header", () => {
    const content = contentOf(options);
    const counts = content.validations!.filter(({ rule }) => rule.kind === "wholeNumber");
    const { cells } = writtenCells(content);
    const first = layout === "placeRows" ? 6 : 5;
    for (let row = first; row < first + lines; row++) {
      for (let column = 2; column < columns.length; column++) {
        const inside = counts.filter(
          ({ box }) =>
            row >= box.row && row < box.row + box.rows && column >= box.column && column < box.column + box.columns,
        );
        expect(inside.length === 1).toBe(styleAt(content, row, column).fill !== undefined);
        if (inside.length > 0) expect(cells[row]![column]).toBe("");
      }
    }
    expect(counts.length).toBeGreaterThan(0);
  });

  it("keeps within what Excel takes for lists and messages", () => {
    for (const { rule, prompt, alert } of contentOf(options).validations!) {
      for (const { title, message } of [prompt, alert]) {
        expect(title.length).toBeLessThanOrEqual(32);
        expect(message.length).toBeLessThanOrEqual(225);
      }
      if (rule.kind !== "list") continue;
      expect(rule.choices.join(",").length).toBeLessThanOrEqual(255);
      expect(rule.choices.some((choice) => choice.includes(","))).toBe(false);
    }
  });

  it("is printed as the planner's own sheets are", () => {
    const { print, frozenRows, styles } = contentOf(options);
    expect(print).toMatchObject({ landscape: true, paper: "A4", pagesWide: 1 });
    expect(print.repeatedRows).toEqual({ first: 4, last: frozenRows - 1 });
    expect(styles[0]!.style.fontName).toBe("Times New Roman");
  });
});

it.each([
  ["an increase typed over its formula", PROGRAMMES, "G9", 176, { row: 8, column: 6 }],
  ["a rate that was cut off", PROGRAMMES, "H6", 6.37, { row: 5, column: 7 }],
  ["a rate of one place", PLACES, "N12", 87, { row: 11, column: 13 }],
  ["the total of all places", PLACES, "G7", 40000, { row: 6, column: 6 }],
] as const)("finds exactly one slip: %s", async (_, options, address, typed, place) => {
  const filled = options === PROGRAMMES ? FILLED : PLACES_FILLED;
  const { explained } = await check(options, { ...filled, [address]: typed });
  expect(explained).toHaveLength(1);
  expect(explained[0]!.place).toMatchObject(place);
});

it.each([
  ["E5", "Ước thực hiện năm 2020", "estimate", undefined],
  ["D5", "Kế hoạch UBND huyện giao năm 2020", "plan", "UBND huyện"],
] as const)("is read by what is chosen in its header: %s, %s", (address, chosen, scenario, assignedBy) => {
  const table = readBack(PROGRAMMES, { ...FILLED, [address]: chosen });
  const column = address.charCodeAt(0) - 65;
  const { meaning } = table.columns.find((each) => each.column === column)!;
  expect(meaning).toMatchObject({ period: { year: 2020, scenario, ...(assignedBy && { assignedBy }) } });
});

it("offers in its header only what the reader understands", () => {
  for (const options of [PROGRAMMES, PLACES]) {
    for (const { rule, box } of contentOf(options).validations!) {
      if (rule.kind !== "list") continue;
      for (const choice of rule.choices) {
        const address = `${String.fromCharCode(65 + box.column)}${box.row + 1}`;
        const { columns } = readBack(options, {
          ...(options === PROGRAMMES ? FILLED : PLACES_FILLED),
          [address]: choice,
        });
        expect(columns.filter(({ meaning }) => meaning.kind === "unknown")).toEqual([]);
      }
    }
  }
});

it.each([
  ["programmes in rows", PROGRAMMES, FILLED],
  ["places in rows", { ...PLACES, units: ["Khe Sanh", "Lao Bảo", "Xã Xy"] }, filledPlaces(8, 3)],
] as const)("gives no finding while only some of its cells are filled in: %s", async (_, options, filled) => {
  const cells = Object.entries(filled);
  await fc.assert(
    fc.asyncProperty(fc.subarray(cells), async (some) => {
      const { explained } = await check({ ...options, plainFormulas: true }, Object.fromEntries(some));
      expect(explained).toEqual([]);
    }),
    { seed: 20201231, numRuns: 60 },
  );
});

it.each([
  ["", "Tổng cộng", ["Xã Thanh", "Xã Xy"]],
  ["Xã Thanh", "Toàn xã", ["Thôn 1", "Thôn 2", "Bản Mới"]],
  ["Thị trấn Khe Sanh", "Tổng cộng", ["Khối 1", "Khối 2"]],
  ["Thành phố Đông Hà", "Toàn thành phố", ["Phường 1", "Phường Đông Lương"]],
  ["Tỉnh Quảng Trị", "Toàn tỉnh", ["Huyện Hướng Hóa", "Thị xã Quảng Trị", "Thành phố Đông Hà"]],
  ["Huyện Hướng Hóa", "Toàn huyện", ["Khe Sanh", "Lao Bảo", "Lìa"]],
])("sums the places of any place: %s, %s", async (place, total, units) => {
  const options = { ...PLACES, place, units };
  const filled = filledPlaces(8, units.length);
  for (const typed of [{}, filled]) {
    const table = readBack(options, typed);
    const lines = table.rows.filter(({ kind }) => kind === "data").map(({ label }) => label);
    expect(lines).toEqual([total, ...units]);
    expect(table.partitions.map(({ parts }) => parts.length)).toContain(units.length);
  }
  expect((await check(options, filled)).explained).toEqual([]);
  expect((await check(options, { ...filled, G7: 1 })).explained).toHaveLength(1);
});

it("waits with the total of places until every place has its number", () => {
  const { G15: _missing, ...allButOne } = PLACES_FILLED;
  const rows = typedInto(contentOf(PLACES), allButOne);
  const total = rows[6]!.map((cell) => (cell as { value: unknown }).value);
  expect(total[6]).toBe("");
  expect(total[7]).toBe("");
  expect(total[3]).toBe(21 * 200 + 7 * 210);
});

it("says no more is missing once the plan is reached", () => {
  const rows = typedInto(contentOf(PLACES), { ...PLACES_FILLED, L8: 1 });
  expect((rows[7]![12] as { value: unknown }).value).toBe(0);
});

it.each([
  ["=HYPERLINK(1)", "'=HYPERLINK(1)"],
  ["-Xã Thanh", "'-Xã Thanh"],
])("writes the name of a place as text: %s", (name, written) => {
  const content = contentOf({ ...PLACES, units: [name, "Xã Xy"], place: name });
  const labels = content.cells.flatMap(({ values }) => values.map((row) => row[1]));
  expect(labels).toContain(written);
  expect(content.cells[0]!.values[1]![0]).toMatch(/^'/);
});
