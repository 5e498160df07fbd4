import fc from "fast-check";
import { targetTableTexts } from "../../../src/locales/targetTable.vi";
import type { SheetContent } from "../../../src/workbook/patch";
import {
  layoutTargetTable,
  targetTableInParts,
  type TargetTableOptions,
} from "../../../src/workbook/targetTable/layoutTargetTable";
import { writtenCells } from "../../../src/workbook/targetTable/writtenCells";
import type { TargetPlan } from "../../../src/domain/targets/targetPlan";
import { aPlan, ASSIGNED, PROPOSED } from "./aPlan";
import { calculator } from "./evaluate";

const MADE = { sources: ["Thực hiện 2019", "Chỉ tiêu giao 2020"], madeAt: new Date(2020, 2, 18, 14, 5) };

function lay(plan: TargetPlan, options: Partial<TargetTableOptions> = {}): SheetContent {
  return layoutTargetTable(plan, { ...MADE, ...options }, targetTableTexts);
}

const sheetOf = (content: SheetContent) => calculator(writtenCells(content).cells);

function rowsOf(content: SheetContent, columns: string, first: number, last: number) {
  const sheet = sheetOf(content);
  return Array.from({ length: last - first + 1 }, (_, index) =>
    [...columns].map((column) => {
      const value = sheet.value(`${column}${first + index}`);
      return typeof value === "number" ? Number(value.toPrecision(15)) : (value ?? "");
    }),
  );
}

const formulaOf = (content: SheetContent, row: number, column: number) => writtenCells(content).cells[row - 1]![column];

describe("the sample, all targets assigned", () => {
  const content = lay(ASSIGNED);

  it("shows the figures of the plan", () => {
    expect(rowsOf(content, "ABCDEFGHIJK", 9, 12)).toEqual([
      [1, "Số người tham gia BHXH", 5122, 6450, 1328, 125.9, 49923, 12.9, "", "", "Bắt buộc + tự nguyện"],
      ["1.1", "BHXH bắt buộc", 4844, 5200, 356, 107.3, "", "", 5400, 96.3, "Chỉ tiêu giao"],
      ["1.2", "BHXH tự nguyện", 278, 1250, 972, 449.6, "", "", 45079, 2.77, "Chỉ tiêu giao"],
      [2, "Số người tham gia BHTN", 3871, 4342, 471, 112.2, 49923, 8.7, 4427, 98.1, "Chỉ tiêu giao"],
    ]);
  });

  it("shows the same figures with plain formulas", () => {
    const plain = lay(ASSIGNED, { plainFormulas: true });
    expect(rowsOf(plain, "ABCDEFGHIJK", 9, 12)).toEqual(rowsOf(content, "ABCDEFGHIJK", 9, 12));
    expect(JSON.stringify(plain)).not.toContain("BHXH.");
  });

  it("writes its heading", () => {
    expect(rowsOf(content, "A", 1, 8).flat()).toEqual([
      "Phụ lục",
      "CHỈ TIÊU PHÁT TRIỂN ĐỐI TƯỢNG THAM GIA BẢO HIỂM XÃ HỘI, BẢO HIỂM THẤT NGHIỆP NĂM 2020",
      "TRÊN ĐỊA BÀN HUYỆN HƯỚNG HÓA",
      "(Kèm theo Kế hoạch số …/KH-UBND ngày …/…/2020 của UBND huyện Hướng Hóa)",
      "",
      "Đơn vị tính: người; tỷ lệ: %",
      "STT",
      "A",
    ]);
  });

  it("writes header and column numbers", () => {
    expect(rowsOf(content, "ABCDEFGHIJK", 7, 8)).toEqual([
      [
        "STT",
        "Chỉ tiêu",
        "Thực hiện năm 2019",
        "Chỉ tiêu năm 2020",
        "Số tăng thêm so với năm 2019",
        "Tốc độ phát triển so với năm 2019 (%)",
        "LLLĐ trong độ tuổi",
        "Tỷ lệ tham gia so với LLLĐ (%)",
        "Số người thuộc diện tham gia",
        "Tỷ lệ tham gia so với số thuộc diện (%)",
        "Ghi chú",
      ],
      ["A", "B", 1, 2, "3=2-1", "4=2/1×100", 5, "6=2/5×100", 7, "8=2/7×100", "C"],
    ]);
  });

  it("writes footnotes and where the figures come from", () => {
    expect(rowsOf(content, "A", 13, 18).flat()).toEqual([
      "",
      "Ghi chú:",
      "- Cột 5 và cột 7 là số liệu năm 2019.",
      "- Số người thuộc diện tham gia BHXH tự nguyện = lực lượng lao động trong độ tuổi − số người tham gia BHXH bắt buộc thực hiện năm 2019 (49.923 − 4.844).",
      "- Số người tham gia BHTN đã nằm trong số người tham gia BHXH bắt buộc, không cộng vào dòng 1.",
      "Nguồn số liệu: trang “Thực hiện 2019”, trang “Chỉ tiêu giao 2020”. Lập lúc 14:05 ngày 18/03/2020.",
    ]);
  });

  it("keeps head counts as numbers to type over, the total as their sum and one labour force", () => {
    expect([9, 10, 11, 12].map((row) => formulaOf(content, row, 3))).toEqual([
      '=IF(OR(D10="",D11=""),"",D10+D11)',
      5200,
      1250,
      4342,
    ]);
    expect([9, 12].map((row) => formulaOf(content, row, 6))).toEqual([49923, "=G9"]);
  });

  it("writes each column's formula once and fills it down", () => {
    expect(content.columnFormulas).toEqual([
      { box: { row: 8, column: 4, rows: 4, columns: 1 }, template: '=IF(OR(C{row}="",D{row}=""),"",D{row}-C{row})' },
      {
        box: { row: 8, column: 5, rows: 4, columns: 1 },
        template: '=IF(OR(D{row}="",C{row}="",C{row}=0),"",100*BHXH.GROWTHINDEX(D{row},C{row},1))',
      },
      {
        box: { row: 8, column: 7, rows: 4, columns: 1 },
        template: '=IF(OR(D{row}="",G{row}="",G{row}=0),"",100*BHXH.COVERAGE(D{row},G{row},IF(20*D{row}<G{row},2,1)))',
      },
      {
        box: { row: 8, column: 9, rows: 4, columns: 1 },
        template: '=IF(OR(D{row}="",I{row}="",I{row}=0),"",100*BHXH.COVERAGE(D{row},I{row},IF(20*D{row}<I{row},2,1)))',
      },
    ]);
  });

  it("follows a number that somebody types", () => {
    const sheet = sheetOf(content);
    sheet.type("D11", 2500);
    expect(["D9", "E11", "H9", "J11"].map((cell) => sheet.value(cell))).toEqual([7700, 2222, 15.4, 5.5]);
    sheet.type("D11", "");
    expect(["D9", "E9", "F9", "H9", "E11", "F11", "J11"].map((cell) => sheet.value(cell))).toEqual(Array(7).fill(""));
  });

  it("has the print set-up of an annex", () => {
    expect(content.print).toEqual({ landscape: true, paper: "A4", pagesWide: 1, repeatedRows: { first: 6, last: 7 } });
    expect(content.frozenRows).toBe(8);
    expect(content.styles[0]!.style).toMatchObject({ fontName: "Times New Roman" });
    expect(content.styles).toContainEqual({
      box: { row: 6, column: 0, rows: 6, columns: 11 },
      style: { borders: true },
    });
  });

  it("gives every column a width and every line of text across the table a merge", () => {
    expect(content.columnWidths.map(({ column }) => column)).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
    expect(content.merges.map(({ row }) => row)).toEqual([0, 1, 2, 3, 5, 13, 14, 15, 16, 17]);
    expect(new Set(content.merges.map(({ columns }) => columns))).toEqual(new Set([11]));
  });
});

describe("the sample, nothing assigned", () => {
  const content = lay(PROPOSED);
  const note = "Đề xuất: giữ tốc độ phát triển năm trước, chưa được giao";

  /** rows that the conditional format draws as proposals; its formula is written for the first row */
  function proposedRows(sheet: ReturnType<typeof calculator>): number[] {
    const { box, formula, style } = content.conditionalFormats[0]!;
    expect(style).toEqual({ color: "#0070C0", italic: true });
    expect(box).toEqual({ row: 8, column: 0, rows: 4, columns: 11 });
    return [9, 10, 11, 12].filter((row) => sheet.compute(formula.replaceAll("9", String(row))) === true);
  }

  it("never looks assigned", () => {
    const sheet = sheetOf(content);
    expect(["D9", "D10", "D11", "D12"].map((cell) => sheet.value(cell))).toEqual([5680, 5000, 680, 4080]);
    expect(["K9", "K10", "K11", "K12"].map((cell) => sheet.value(cell))).toEqual([
      "Đề xuất: bắt buộc + tự nguyện, chưa được giao",
      note,
      note,
      note,
    ]);
    expect(sheet.value("A2")).toMatch(/^DỰ KIẾN CHỈ TIÊU PHÁT TRIỂN/);
    expect(proposedRows(sheet)).toEqual([9, 10, 11, 12]);
  });

  it("drops note, mark and title as the assigned numbers are typed", () => {
    const sheet = sheetOf(content);
    sheet.type("D10", 5200);
    expect(sheet.value("K10")).toBe("");
    expect(sheet.value("K9")).toBe("Đề xuất: bắt buộc + tự nguyện, chưa được giao");
    expect(proposedRows(sheet)).toEqual([9, 11, 12]);
    sheet.type("D11", 1250);
    expect(sheet.value("K9")).toBe("Bắt buộc + tự nguyện");
    expect(sheet.value("A2")).toMatch(/^DỰ KIẾN/);
    sheet.type("D12", 4342);
    expect(sheet.value("A2")).toMatch(/^CHỈ TIÊU/);
    expect(proposedRows(sheet)).toEqual([]);
  });

  it("lets somebody confirm a proposal by writing over its note", () => {
    const sheet = sheetOf(content);
    sheet.type("K12", "QĐ 12/QĐ-UBND");
    expect(proposedRows(sheet)).toEqual([9, 10, 11]);
  });
});

describe("totals and parts", () => {
  const actuals = {
    social: { actual: 5122, labourForce: 49923 },
    compulsory: { actual: 4844 },
    voluntary: { actual: 278 },
  };

  it("keeps three assigned numbers that disagree", () => {
    const content = lay(
      aPlan([
        { programme: "social", target: 6500, ...actuals.social },
        { programme: "compulsory", target: 5200, ...actuals.compulsory },
        { programme: "voluntary", target: 1250, ...actuals.voluntary },
      ]),
    );
    expect(formulaOf(content, 9, 3)).toBe(6500);
    expect(formulaOf(content, 9, 10)).toBe("Chỉ tiêu giao");
  });

  it("derives the missing part from the assigned total", () => {
    const sheet = sheetOf(
      lay(
        aPlan([
          { programme: "social", target: 6450, ...actuals.social },
          { programme: "compulsory", target: 5200, ...actuals.compulsory },
          { programme: "voluntary", target: 1250, status: { kind: "derived" }, ...actuals.voluntary },
        ]),
      ),
    );
    expect(["D9", "D10", "D11", "K11"].map((cell) => sheet.value(cell))).toEqual([
      6450,
      5200,
      1250,
      "BHXH trừ BHXH bắt buộc",
    ]);
    sheet.type("D10", 5000);
    expect(["D9", "D11"].map((cell) => sheet.value(cell))).toEqual([6450, 1450]);
  });

  it("keeps an assigned total apart from parts that are only proposed", () => {
    const proposed = { kind: "proposed", basis: { kind: "keepGrowth" }, limits: [] } as const;
    const content = lay(
      aPlan([
        { programme: "social", target: 5680, ...actuals.social },
        { programme: "compulsory", target: 5000, status: proposed, ...actuals.compulsory },
        { programme: "voluntary", target: 680, status: proposed, ...actuals.voluntary },
      ]),
    );
    expect(formulaOf(content, 9, 3)).toBe(5680);
    expect(sheetOf(content).value("A2")).toMatch(/^DỰ KIẾN/);
  });

  it("leaves lines without a number blank, says why, and takes the number when it is typed", () => {
    const content = lay(
      aPlan([
        { programme: "social", status: { kind: "missing", reason: "noActual" } },
        { programme: "compulsory", target: 5200, ...actuals.compulsory },
        { programme: "voluntary", status: { kind: "missing", reason: "noActual" } },
      ]),
    );
    const sheet = sheetOf(content);
    expect(rowsOf(content, "DEFHJK", 11, 11)).toEqual([["", "", "", "", "", "Chưa có số thực hiện năm 2019"]]);
    expect(sheet.value("D9")).toBe("");
    sheet.type("D11", 1250);
    expect(["D9", "K9", "K11"].map((cell) => sheet.value(cell))).toEqual([6450, "", ""]);
  });
});

describe("options", () => {
  it("shows compulsory and voluntary against the labour force too", () => {
    const content = lay(ASSIGNED, { labourForceForParts: true });
    expect(rowsOf(content, "GH", 9, 12)).toEqual([
      [49923, 12.9],
      [49923, 10.4],
      [49923, 2.5],
      [49923, 8.7],
    ]);
    expect([10, 11, 12].map((row) => formulaOf(content, row, 6))).toEqual(["=G9", "=G9", "=G9"]);
  });

  it("recomputes the number eligible for voluntary insurance from the compulsory target", () => {
    const content = lay(ASSIGNED, { eligibleFromTarget: true });
    expect(rowsOf(content, "IJ", 11, 11)).toEqual([[44723, 2.79]]);
    expect(rowsOf(content, "A", 16, 16)[0]![0]).toContain("theo chỉ tiêu năm 2020 (49.923 − 5.200)");
  });

  it("finds the number eligible for voluntary insurance where the source states none", () => {
    const content = lay(
      aPlan(
        ASSIGNED.rows.map(({ line, actual, target, labourForce }) => ({
          programme: line.programme,
          actual: actual!.value!.toNumber(),
          target: target!.toNumber(),
          labourForce: labourForce!.value!.toNumber(),
        })),
      ),
    );
    expect(formulaOf(content, 11, 8)).toBe('=IF(OR(G9="",C10="",G9<=C10),"",G9-C10)');
    expect(rowsOf(content, "IJ", 11, 11)).toEqual([[45079, 2.77]]);
  });

  it("leaves it blank where more people are in compulsory insurance than there is labour force", () => {
    const content = lay(
      aPlan([
        { programme: "social", actual: 1250, target: 1250, labourForce: 900 },
        { programme: "compulsory", actual: 1200, target: 1200 },
        { programme: "voluntary", actual: 50, target: 50 },
      ]),
    );
    expect(rowsOf(content, "IJ", 11, 11)).toEqual([["", ""]]);
    expect(rowsOf(content, "A", 13, 18).flat().join()).not.toContain("900 − 1.200");
  });

  it("says nothing of how it was found when a survey number stands there", () => {
    const content = lay(
      aPlan([
        { programme: "social", actual: 5122, target: 6450, labourForce: 49923 },
        { programme: "compulsory", actual: 4844, target: 5200 },
        { programme: "voluntary", actual: 278, target: 1250, eligible: 40000 },
      ]),
    );
    expect(JSON.stringify(content.cells)).not.toContain("lực lượng lao động trong độ tuổi −");
  });

  it.each([
    [0, "0", [13, 9]],
    [2, "0.00", [12.92, 8.7]],
    [3, "0.000", [12.92, 8.697]],
  ])("fixes %i decimals for a column", (decimals, format, shown) => {
    for (const plainFormulas of [false, true]) {
      const content = lay(ASSIGNED, { decimals: { labourForceCoverage: decimals }, plainFormulas });
      expect([9, 12].map((row) => rowsOf(content, "H", row, row)[0]![0])).toEqual(shown);
      expect(content.numberFormats).toContainEqual({ box: { row: 8, column: 7, rows: 4, columns: 1 }, format });
    }
  });

  it("makes a signed report instead of an annex", () => {
    const content = lay(ASSIGNED, { signed: true });
    const texts = writtenCells(content)
      .cells.flat()
      .filter((cell) => typeof cell === "string");
    expect(texts).toEqual(expect.arrayContaining(["Biểu báo cáo", "Hướng Hóa, ngày … tháng … năm 2020"]));
    expect(texts.some((text) => text.startsWith("(Kèm theo") || text === "Phụ lục")).toBe(false);
    const { cells } = writtenCells(content);
    const row = cells.findIndex((line) => line[0] === "NGƯỜI LẬP BIỂU");
    expect(cells[row]![6]).toBe("THỦ TRƯỞNG ĐƠN VỊ");
    expect(content.merges).toEqual(
      expect.arrayContaining([
        { row, column: 0, rows: 1, columns: 5 },
        { row, column: 6, rows: 1, columns: 5 },
      ]),
    );
  });
});

describe("years, scenarios and places", () => {
  it("takes the years from the data", () => {
    const plan = aPlan([{ programme: "voluntary", actual: 300, target: 400 }], {
      base: { year: 2023, scenario: "estimate" },
      period: { year: 2024, scenario: "target" },
    });
    const texts = JSON.stringify(lay(plan).cells);
    expect(texts).toContain("Ước thực hiện năm 2023");
    expect(texts).toContain("BẢO HIỂM XÃ HỘI TỰ NGUYỆN NĂM 2024");
    expect(texts).not.toMatch(/năm 2019|năm 2020/i);
  });

  it("says nothing of a year that no header names", () => {
    const plan = aPlan([{ programme: "voluntary", actual: 300, target: 400 }], {
      base: { year: null, scenario: "actual" },
      period: { year: null, scenario: "target" },
    });
    expect(JSON.stringify(lay(plan))).not.toMatch(/null|undefined|NaN/);
  });

  it("names each of several places above its lines", () => {
    const places = ["Xã Thanh", "Xã Xy"].flatMap((place) => [
      { place, programme: "social", actual: 100, target: 120, labourForce: 1000 } as const,
      { place, programme: "compulsory", actual: 60, target: 70 } as const,
      { place, programme: "voluntary", actual: 40, target: 50 } as const,
    ]);
    const content = lay(aPlan(places));
    expect(rowsOf(content, "ABDEFHJ", 8, 15)).toEqual([
      ["I", "Xã Thanh", "", "", "", "", ""],
      [1, "Số người tham gia BHXH", 120, 20, 120, 12, ""],
      ["1.1", "BHXH bắt buộc", 70, 10, 116.7, "", ""],
      ["1.2", "BHXH tự nguyện", 50, 10, 125, "", 5.3],
      ["II", "Xã Xy", "", "", "", "", ""],
      [1, "Số người tham gia BHXH", 120, 20, 120, 12, ""],
      ["1.1", "BHXH bắt buộc", 70, 10, 116.7, "", ""],
      ["1.2", "BHXH tự nguyện", 50, 10, 125, "", 5.3],
    ]);
    const bold = content.conditionalFormats[1]!;
    const sheet = sheetOf(content);
    const isBold = (row: number) => sheet.compute(bold.formula.replaceAll("$A8", `$A${row}`)) === true;
    expect([8, 9, 10, 11, 12, 13].map(isBold)).toEqual([true, false, false, false, true, false]);
  });

  it("makes each row a place when all places have the one same line", () => {
    const content = lay(
      aPlan(
        ["Xã Thanh", "Xã Xy", "Thị trấn Khe Sanh"].map((place) => ({
          place,
          programme: "voluntary",
          actual: 40,
          target: 50,
        })),
      ),
    );
    expect(rowsOf(content, "ABCDEF", 6, 10)).toEqual([
      [
        "STT",
        "Đơn vị",
        "Thực hiện năm 2019",
        "Chỉ tiêu năm 2020",
        "Số tăng thêm so với năm 2019",
        "Tốc độ phát triển so với năm 2019 (%)",
      ],
      ["A", "B", 1, 2, "3=2-1", "4=2/1×100"],
      [1, "Xã Thanh", 40, 50, 10, 125],
      [2, "Xã Xy", 40, 50, 10, 125],
      [3, "Thị trấn Khe Sanh", 40, 50, 10, 125],
    ]);
  });

  it("puts groups below their programme", () => {
    const content = lay(
      aPlan([
        { programme: "unemployment", actual: 10, target: 20 },
        { programme: "compulsory", group: "Doanh nghiệp", actual: 10, target: 20 },
        { programme: "social", actual: 10, target: 20 },
        { programme: "compulsory", actual: 10, target: 20 },
      ]),
    );
    expect(rowsOf(content, "AB", 9, 12)).toEqual([
      [1, "Số người tham gia BHXH"],
      ["1.1", "BHXH bắt buộc"],
      ["1.1.1", "Doanh nghiệp"],
      [2, "Số người tham gia BHTN"],
    ]);
  });

  it("makes a sheet even of a plan without rows", () => {
    const content = lay(aPlan([]));
    expect(
      writtenCells(content)
        .cells.flat()
        .some((cell) => typeof cell === "string" && cell.startsWith("=")),
    ).toBe(false);
  });
});

describe("totals over places", () => {
  const COMMUNES = ["Xã Thanh", "Xã Xy"];
  const total = (programme: "voluntary" | "compulsory" | "social") => ({ place: "Huyện", programme }) as const;
  const partitionsOf = (...programmes: ("voluntary" | "compulsory" | "social")[]) =>
    programmes.map((programme) => ({
      total: total(programme),
      parts: COMMUNES.map((place) => ({ place, programme })),
    }));
  const proposed = { kind: "proposed", basis: { kind: "keepGrowth" }, limits: [] } as const;

  it("sums the rows of the places", () => {
    const plan = aPlan([
      { ...total("voluntary"), actual: 80, target: 100, status: { kind: "derived" } },
      ...COMMUNES.map((place) => ({ place, programme: "voluntary", actual: 40, target: 50 }) as const),
    ]);
    const content = lay(plan, { partitions: partitionsOf("voluntary") });
    expect(formulaOf(content, 8, 3)).toBe("=SUM(D9:D10)");
    expect(rowsOf(content, "DEK", 8, 8)).toEqual([[100, 20, "Cộng các đơn vị"]]);
  });

  it("sums the rows with the same label where places have several lines", () => {
    const lines = (place: string, status: { kind: "derivedFromProposed" } | typeof proposed, factor: number) => [
      { place, programme: "social", target: 90 * factor, status: { kind: "derivedFromProposed" } } as const,
      { place, programme: "compulsory", target: 50 * factor, status } as const,
      { place, programme: "voluntary", target: 40 * factor, status } as const,
    ];
    const plan = aPlan([
      ...lines("Huyện", { kind: "derivedFromProposed" }, 2),
      ...COMMUNES.flatMap((place) => lines(place, proposed, 1)),
    ]);
    const sheet = sheetOf(lay(plan, { partitions: partitionsOf("social", "compulsory", "voluntary") }));
    const district = () => ["D9", "D10", "D11"].map((cell) => sheet.value(cell));
    expect(district()).toEqual([180, 100, 80]);
    expect(sheet.value("K10")).toBe("Đề xuất: cộng các đơn vị, chưa được giao");
    // the district's own total rests on those sums: it never looks assigned either
    expect(sheet.value("K9")).toBe("Đề xuất: bắt buộc + tự nguyện, chưa được giao");
    sheet.type("D14", 60);
    expect(district()).toEqual([190, 110, 80]);
    sheet.type("D15", 45);
    expect(district()).toEqual([195, 110, 85]);
  });

  it("says that a sum is proposed while one of its places is", () => {
    const plan = aPlan([
      { ...total("voluntary"), target: 100, status: { kind: "derivedFromProposed" } },
      { place: "Xã Thanh", programme: "voluntary", target: 50, status: proposed },
      { place: "Xã Xy", programme: "voluntary", target: 50 },
    ]);
    const sheet = sheetOf(lay(plan, { partitions: partitionsOf("voluntary") }));
    expect(sheet.value("K8")).toBe("Đề xuất: cộng các đơn vị, chưa được giao");
    expect(sheet.value("A2")).toMatch(/^DỰ KIẾN/);
    sheet.type("D9", 70);
    expect(["D8", "K8"].map((cell) => sheet.value(cell))).toEqual([120, "Cộng các đơn vị"]);
    expect(sheet.value("A2")).toMatch(/^CHỈ TIÊU/);
  });

  it("does not sum a row that belongs to another total", () => {
    const lines = ["Huyện", "Xã Thanh", "Xã khác", "Xã Xy"].flatMap((place) => [
      { place, programme: "voluntary", target: 50, status: { kind: "derived" } } as const,
      { place, programme: "unemployment", target: 20 } as const,
    ]);
    const plan = aPlan(lines.map((line) => (line.place === "Huyện" ? { ...line, target: 100 } : line)));
    expect(formulaOf(lay(plan, { partitions: partitionsOf("voluntary") }), 9, 3)).toBe(100);
  });

  it("leaves a total alone that was assigned, or that its rows do not make", () => {
    const rows = COMMUNES.map((place) => ({ place, programme: "voluntary", target: 50 }) as const);
    const assigned = aPlan([{ ...total("voluntary"), target: 100 }, ...rows]);
    const apart = aPlan([{ ...total("voluntary"), target: 130, status: { kind: "derived" } }, ...rows]);
    const options = { partitions: partitionsOf("voluntary") };
    expect([assigned, apart].map((plan) => formulaOf(lay(plan, options), 8, 3))).toEqual([100, 130]);
  });
});

describe("rates near 5 %", () => {
  const FORMAT = "[<5]0.00;0.0";

  it.each([
    [4994, 100000, 4.99],
    [4996, 100000, 5],
    [5000, 100000, 5],
    [5049, 100000, 5],
    [5050, 100000, 5.1],
    [0, 100000, 0],
  ])("%i of %i is %d", (target, labourForce, shown) => {
    for (const plainFormulas of [false, true]) {
      const content = lay(aPlan([{ programme: "social", actual: 1, target, labourForce }]), { plainFormulas });
      expect(sheetOf(content).value("H9")).toBeCloseTo(shown, 10);
      expect(content.numberFormats).toContainEqual({ box: { row: 8, column: 7, rows: 1, columns: 1 }, format: FORMAT });
    }
  });

  it("leaves a rate of a zero base blank", () => {
    const content = lay(aPlan([{ programme: "social", actual: 0, target: 10, labourForce: 0 }]));
    expect(rowsOf(content, "CDEFGH", 9, 9)).toEqual([[0, 10, 10, "", 0, ""]]);
  });

  it("agrees in both kinds of formula, and with whole-number arithmetic", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 3_000_000 }), fc.integer({ min: 1, max: 3_000_000 }), (target, base) => {
        const plan = aPlan([{ programme: "social", actual: base, target, labourForce: base }]);
        const [own, plain] = [false, true].map((plainFormulas) => rowsOf(lay(plan, { plainFormulas }), "FH", 9, 9)[0]!);
        const decimals = 20 * target < base ? 2n : 1n;
        const scale = 10n ** decimals;
        const exact = (200n * BigInt(target) * scale + BigInt(base)) / (2n * BigInt(base));
        expect(own![1]).toBe(Number(exact) / Number(scale));
        expect(plain).toEqual(own);
      }),
      { seed: 20200318, numRuns: 300 },
    );
  });
});

describe("texts from people's cells", () => {
  const hostile = ['=HYPERLINK("http://x")', "+1", "-1", "@SUM(A1)", " =1+1", "'x"];

  it.each(hostile)("writes %s as data", (text) => {
    const content = lay(
      aPlan([
        { place: text, programme: "voluntary", group: text, actual: 1, target: 2 },
        { place: "Xã Xy", programme: "voluntary", actual: 1, target: 2 },
      ]),
      { sources: [text] },
    );
    const labels = content.cells.flatMap(({ values }) => values.map((row) => row[1]));
    expect(labels.filter((label) => label === `'${text}`)).toHaveLength(2);
    expect(writtenCells(content).cells.map((row) => row[1])).toContain(text);
  });

  it("doubles quotes of a title that is a formula", () => {
    const texts = { ...targetTableTexts, title: () => 'Chỉ tiêu "A"' + " dài".repeat(100) };
    const content = layoutTargetTable(PROPOSED, MADE, texts);
    expect(sheetOf(content).value("A2")).toBe(`DỰ KIẾN ${texts.title()}`);
    const literals = String(formulaOf(content, 2, 0)).match(/"(?:[^"]|"")*"/g)!;
    expect(Math.max(...literals.map((literal) => literal.length))).toBeLessThanOrEqual(257);
  });
});

describe("a table of 20,000 rows", () => {
  const plan = aPlan(
    Array.from({ length: 5000 }, (_, index) => `Xã ${index + 1}`).flatMap((place) => [
      {
        place,
        programme: "social",
        actual: 100,
        target: 120,
        labourForce: 1000,
        status: { kind: "derivedFromProposed" },
      } as const,
      ...(["compulsory", "voluntary", "unemployment"] as const).map((programme) => ({
        place,
        programme,
        actual: 50,
        target: 60,
        status: { kind: "proposed", basis: { kind: "keepGrowth" }, limits: [] } as const,
      })),
    ]),
  );

  it("takes a few blocks, four column formulas and no setting per row", () => {
    const content = lay(plan);
    expect(writtenCells(content).cells.length).toBeGreaterThan(25_000);
    expect(content.cells.length).toBeLessThan(10);
    expect(content.columnFormulas).toHaveLength(4);
    const settings =
      content.styles.length + content.numberFormats.length + content.merges.length + content.rowHeights.length;
    expect(settings).toBeLessThan(80);
    expect(content.conditionalFormats).toHaveLength(2);
  });

  it("is under 5 MB as text", () => {
    expect(Buffer.byteLength(JSON.stringify(lay(plan)))).toBeLessThan(5_000_000);
  });
});

it("adds last year's total up where the sources state only its parts", () => {
  const content = lay(
    aPlan([
      { programme: "social", target: 120 },
      { programme: "compulsory", actual: 60, target: 70 },
      { programme: "voluntary", actual: 40, target: 50 },
    ]),
  );
  expect(rowsOf(content, "CDEF", 9, 9)).toEqual([[100, 120, 20, 120]]);
});

it("sets health insurance against no labour force: it covers the population", () => {
  const content = lay(
    aPlan([
      { programme: "social", actual: 4790, target: 5080, labourForce: 31050 },
      { programme: "health", actual: 49500, target: 49970, labourForce: 31050 },
    ]),
  );
  expect(rowsOf(content, "GH", 9, 10)).toEqual([
    [31050, 16.4],
    ["", ""],
  ]);
});

it("pauses every few hundred rows", () => {
  const [row] = ASSIGNED.rows;
  const places = (count: number) =>
    Array.from({ length: count }, (_, at) => ({ ...row!, line: { ...row!.line, place: `Xã ${at}` } }));
  const pausesOf = (count: number) =>
    [...targetTableInParts({ ...ASSIGNED, rows: places(count) }, MADE, targetTableTexts)].length;
  expect(pausesOf(5_000) - pausesOf(1)).toBeGreaterThanOrEqual(20);
});
