import { shown, single } from "./customFunctionsRuntime";
import { speak } from "../../src/functions/cellError";
import * as functions from "../../src/functions/functions";

const ABSENT = null as unknown as unknown[][];

type Name = keyof typeof functions;

/** Calls with single values, as Excel sends them: each in a range of one cell, null for what is left out. */
function call(name: Name, ...cells: unknown[]): unknown {
  const ranges = cells.map((cell) => (cell === undefined ? ABSENT : [[cell]]));
  return single(() => (functions[name] as (...ranges: unknown[][][]) => unknown[][])(...ranges));
}

/** Calls with ranges; errors in cells become their codes. */
function spill(name: Name, ...ranges: unknown[][][]): unknown[][] {
  const answer = (functions[name] as (...ranges: unknown[][][]) => unknown[][])(...ranges);
  return answer.map((row) => row.map(shown));
}

afterEach(() => speak("vi"));

describe("GROWTH and GROWTHINDEX", () => {
  it.each([
    ["growth", [5122, 4815, 2], 0.0638],
    ["growth", [4700, 4844, 2], -0.0297],
    ["growth", [5, 4, undefined], 0.25],
    ["growth", [1, 3, undefined], -2 / 3],
    ["growth", [0, 5, 1], -1],
    ["growthIndex", [6450, 5122, 1], 1.259],
    ["growthIndex", [1250, 278, 1], 4.496],
    ["growthIndex", [1, 8, 1], 0.125],
    ["growthIndex", [1, 16, 1], 0.063],
  ] as const)("%s %j is %d", (name, cells, expected) => expect(call(name, ...cells)).toBe(expected));

  it.each([
    ["growth", 5, 0, "#DIV/0!"],
    ["growth", 0, 0, "#DIV/0!"],
    ["growth", -5, 3, "#NUM!"],
    ["growth", 5, -3, "#NUM!"],
    ["growthIndex", -5, 3, "#NUM!"],
    ["growthIndex", 5, 0, "#DIV/0!"],
    ["growthIndex", 1e300, 1e-300, "#NUM!"],
  ] as const)("%s of %d and %d is %s", (name, current, prior, expected) =>
    expect(call(name, current, prior, undefined)).toBe(expected),
  );
});

describe("COVERAGE and ATTAINMENT", () => {
  it.each([
    ["coverage", [5122, 49923, 2], 0.1026],
    ["coverage", [49.923, 100, 0], 0.5],
    ["coverage", ["5.122", "49.923 người", 2], 0.1026],
    ["attainment", [5122, 5454, 1], 0.939],
    ["attainment", [4844, 4826, 2], 1.0037],
    ["attainment", [5122, 5454, "1"], 0.939],
    ["attainment", [5122, 5454, ""], 5122 / 5454],
    ["attainment", [5122, 5454, 0], 0.94],
    ["coverage", [1, 0, 2], "#DIV/0!"],
    ["coverage", [-1, 5, 2], "#NUM!"],
    ["attainment", [1, -5, 2], "#NUM!"],
  ] as const)("%s %j is %s", (name, cells, expected) => expect(call(name, ...cells)).toBe(expected));
});

describe("TARGET", () => {
  it.each([
    [[5400, 0.961, undefined, undefined], 5190],
    [[5400, 0.961, 10, "up"], 5190],
    [[5400, 0.961, 100, "nearest"], 5200],
    [[5400, 0.961, 100, " Down "], 5100],
    [[5400, "96,1%", 10, ""], 5190],
    [[49923, 6450 / 49923, 1, undefined], 6450],
    [[0, 0.5, 1, undefined], 0],
    [[5400, -0.1, 1, undefined], "#NUM!"],
    [[-5400, 0.1, 1, undefined], "#NUM!"],
    [[5400, 0.1, 0, undefined], "#VALUE! Bước làm tròn phải là số nguyên dương, ví dụ 10."],
    [[5400, 0.1, 2.5, undefined], "#VALUE! Bước làm tròn phải là số nguyên dương, ví dụ 10."],
    [
      [5400, 0.1, 1, "sideways"],
      '#VALUE! Không có cách làm tròn “sideways”. Hãy ghi "up" (lên), "nearest" (gần nhất) hoặc "down" (xuống).',
    ],
    [
      [5400, 0.1, 1, 2],
      '#VALUE! Không có cách làm tròn “2”. Hãy ghi "up" (lên), "nearest" (gần nhất) hoặc "down" (xuống).',
    ],
  ])("%j is %s", (cells, expected) => expect(call("target", ...cells)).toBe(expected));
});

describe("AGREES", () => {
  it.each([
    [[0.939, 5122, 5454, undefined], true],
    [["93,9%", 5122, 5454, undefined], true],
    [["93,90%", 5122, 5454, undefined], false],
    [["93,91%", 5122, 5454, undefined], true],
    [["93,9", 5122, 5454, undefined], true],
    [[0.0637, 307, 4815, undefined], false],
    [["6,38%", 307, 4815, undefined], true],
    [[0.94, 5122, 5454, undefined], true],
    [[0.94, 5122, 5454, 1], false],
    [["94,0%", 5122, 5454, undefined], false],
    [["94,0%", 5122, 5454, 0], true],
    [[1, 5454, 5454, undefined], true],
    [["100", 5454, 5454, undefined], true],
    [["-2,97%", -144, 4844, undefined], true],
    [["−2,97%", "-144", 4844, undefined], true],
    [["12,5%", 1, 8, undefined], true],
    [["6,3%", 1, 16, undefined], true],
    [["6,2%", 1, 16, undefined], false],
    [[0.9, 1, 0, undefined], "#DIV/0!"],
    [[0.9, 1, -1, undefined], "#NUM!"],
    [["cao", 1, 2, undefined], '#VALUE! “cao” không phải là tỷ lệ phần trăm, ví dụ "93,9%" hoặc 0,939.'],
    [["50 người", 1, 2, undefined], '#VALUE! “50 người” không phải là tỷ lệ phần trăm, ví dụ "93,9%" hoặc 0,939.'],
    [[true, 1, 2, undefined], '#VALUE! “TRUE” không phải là tỷ lệ phần trăm, ví dụ "93,9%" hoặc 0,939.'],
  ] as [unknown[], unknown][])("%j is %s", (cells, expected) => expect(call("agrees", ...cells)).toBe(expected));
});

describe("NUMBER", () => {
  it.each([
    ["5.122", 5122],
    ["5.122 người", 5122],
    ["93,9%", 0.939],
    ["1,5 triệu", 1500000],
    ["187 nghìn", 187000],
    ["0.939", 0.939],
    ["\u00a05 122\u202f", 5122],
    ["−12", -12],
    ["5.122 người, tăng 307 người", 5122],
    [5122, 5122],
    [{ type: "FormattedNumber", basicType: "Double", basicValue: 0.939, numberFormat: "0.0%" }, 0.939],
    ["BHXH", "#VALUE! Không đọc được số ở đầu đoạn “BHXH”."],
    ["BHXH 5.122", "#VALUE! Không đọc được số ở đầu đoạn “BHXH 5.122”."],
    ["12 5", "#VALUE! Không đọc được số ở đầu đoạn “12 5”."],
    ["93, 9%", "#VALUE! Không đọc được số ở đầu đoạn “93, 9%”."],
    ["31/12/2019", "#VALUE! Không đọc được số ở đầu đoạn “31/12/2019”."],
    ["1E+5", "#VALUE! Không đọc được số ở đầu đoạn “1E+5”."],
    ["x".repeat(100), `#VALUE! Không đọc được số ở đầu đoạn “${"x".repeat(40)}…”.`],
    [true, "#VALUE! “TRUE” không phải là số."],
    ["9".repeat(400), "#NUM!"],
  ])("%j is %s", (text, expected) => expect(call("number", text)).toBe(expected));
});

describe("TEXT", () => {
  it.each([
    [[5122, undefined, undefined], "5.122"],
    [[0.939, 1, "%"], "93,9%"],
    [[0.063759, undefined, "%"], "6,38%"],
    [[0.9, undefined, "%"], "90%"],
    [[0.1 + 0.2, undefined, undefined], "0,3"],
    [[5122, undefined, "người"], "5.122 người"],
    [[5122, 2, ""], "5.122,00"],
    [["93,9%", 1, "%"], "93,9%"],
    [["5.122", 0, undefined], "5.122"],
    [[-0.004, 2, undefined], "0,00"],
    [[1 / 3, undefined, undefined], "0,333333"],
    [["nhiều", 0, undefined], "#VALUE! “nhiều” không phải là số."],
    [[5, 1, 7], '#VALUE! Đơn vị phải là chữ, ví dụ "%" hoặc "người", không phải 7.'],
    [[5, 1, true], '#VALUE! Đơn vị phải là chữ, ví dụ "%" hoặc "người", không phải TRUE.'],
  ])("%j is %s", (cells, expected) => expect(call("text", ...cells)).toBe(expected));
});

describe("every function", () => {
  const required: [Name, number, number][] = [
    ["growth", 2, 1],
    ["growthIndex", 2, 1],
    ["coverage", 2, 1],
    ["attainment", 2, 1],
    ["target", 2, 2],
    ["agrees", 3, 1],
    ["number", 1, 0],
    ["text", 1, 2],
  ];

  it.each(required)("%s gives an empty text for a blank among its %d required cells", (name, count, optional) => {
    for (const blank of [null, "", { type: "Empty", basicType: "Empty", basicValue: "" }]) {
      for (let position = 0; position < count; position++) {
        const cells: unknown[] = Array<unknown>(count).fill(1).concat(Array(optional).fill(undefined));
        cells[position] = blank;
        expect(call(name, ...cells)).toBe("");
      }
    }
  });

  it.each(required)("%s passes errors on from any cell", (name, count, optional) => {
    const forms: unknown[] = [
      "#N/A",
      { type: "Error", basicType: "Error", basicValue: "#N/A", errorType: "NotAvailable" },
      { type: "CustomFunctionError", code: "#N/A" },
      new CustomFunctions.Error("#N/A" as CustomFunctions.ErrorCode),
    ];
    for (const error of forms) {
      for (let position = 0; position < count + optional; position++) {
        const cells: unknown[] = Array<unknown>(count).fill(1).concat(Array(optional).fill(undefined));
        cells[position] = error;
        expect(call(name, ...cells)).toBe("#N/A");
      }
    }
  });

  it.each(required.filter(([name]) => name !== "number" && name !== "text" && name !== "agrees"))(
    "%s takes no text and no boolean for a number",
    (name, count) => {
      const rest = Array<unknown>(count - 1).fill(1);
      expect(call(name, "nhiều", ...rest, undefined, undefined)).toBe("#VALUE! “nhiều” không phải là số.");
      expect(call(name, "5 12", ...rest, undefined, undefined)).toBe("#VALUE! “5 12” không phải là số.");
      expect(call(name, true, ...rest, undefined, undefined)).toBe("#VALUE! “TRUE” không phải là số.");
      expect(call(name, { type: "Entity", basicType: "Error", basicValue: "#VALUE!" }, ...rest, undefined)).toBe(
        "#VALUE!",
      );
    },
  );

  it.each([
    ["growth", [2, 1]],
    ["growthIndex", [2, 1]],
    ["coverage", [2, 1]],
    ["attainment", [2, 1]],
    ["agrees", [2, 2, 1]],
    ["text", [2]],
  ] as [Name, unknown[]][])("%s takes whole decimals from 0 to 15", (name, cells) => {
    for (const decimals of [0, 15]) expect(String(call(name, ...cells, decimals))).not.toMatch("#");
    for (const decimals of [-1, 16, 1.5, "1,5"]) {
      expect(call(name, ...cells, decimals, undefined)).toBe(
        "#VALUE! Số chữ số thập phân phải là số nguyên từ 0 đến 15.",
      );
    }
    expect(call(name, ...cells, "hai")).toBe("#VALUE! “hai” không phải là số.");
  });

  it("speaks English where Excel does", () => {
    speak("en");
    expect(call("growth", "x", 1, undefined)).toBe("#VALUE! “x” is not a number.");
  });
});

describe("ranges", () => {
  it("go cell by cell", () =>
    expect(spill("attainment", [[5122], [4844], [278]], [[5454], [4826], [628]], [[1]])).toEqual([
      [0.939],
      [1.004],
      [0.443],
    ]));

  it("of rows and columns keep their shape", () =>
    expect(
      spill(
        "growthIndex",
        [
          [2, 4, 6],
          [8, 10, 12],
        ],
        [
          [1, 2, 3],
          [4, 5, 6],
        ],
        ABSENT,
      ),
    ).toEqual([
      [2, 2, 2],
      [2, 2, 2],
    ]));

  it("stretch a single cell over several others", () => {
    expect(spill("coverage", [[10], [20]], [[100]], [[0]])).toEqual([[0.1], [0.2]]);
    expect(spill("coverage", [[10]], [[100, 50]], ABSENT)).toEqual([[0.1, 0.2]]);
    expect(spill("target", [[100]], [[0.5]], [[1], [7], [10]], [["up"]])).toEqual([[50], [56], [50]]);
    expect(spill("attainment", [[1], [2]], [[3]], [[0], [2]])).toEqual([[0.33], [0.6667]]);
  });

  it("give an error in its cell only", () =>
    expect(spill("growth", [[5], [null], ["x"], [5], [-1], ["#REF!"]], [[4], [4], [4], [0], [4], [4]], ABSENT)).toEqual(
      [[0.25], [""], ["#VALUE!"], ["#DIV/0!"], ["#NUM!"], ["#REF!"]],
    ));

  it("keep the message of an error within them", () => {
    const [[error]] = functions.growth([["x"], [1]], [[1]], ABSENT) as [[CustomFunctions.Error]];
    expect(error).toBeInstanceOf(CustomFunctions.Error);
    expect(error.message).toBe("“x” không phải là số.");
  });

  it.each([
    ["a row with a column", [[1, 2, 3]], [[1], [2], [3]], "1×3 và 3×1"],
    ["unequal columns", [[1], [2], [3]], [[1], [2]], "3×1 và 2×1"],
    [
      "a row with a block",
      [[1, 2]],
      [
        [1, 2],
        [3, 4],
      ],
      "1×2 và 2×2",
    ],
  ])("refuse %s", (_, current, prior, sizes) =>
    expect(single(() => functions.growth(current, prior, ABSENT))).toBe(
      `#VALUE! Các vùng không cùng kích thước (${sizes}). Hãy chọn các vùng bằng nhau, hoặc một ô dùng chung.`,
    ),
  );

  it("refuse optional ranges of another shape", () =>
    expect(String(single(() => functions.growth([[1], [2]], [[1], [2]], [[1, 2]])))).toMatch("#VALUE!"));

  it("take a zero where the host sends a blank as one", () =>
    expect(spill("growth", [[0], [5]], [[4], [0]], ABSENT)).toEqual([[-1], ["#DIV/0!"]]));

  it("answer 10,000 rows at once", () => {
    const rows = Array.from({ length: 10_000 }, (_, row) => [row + 1]);
    const answer = functions.growthIndex(rows, rows, [[2]]);
    expect(answer).toHaveLength(10_000);
    expect(answer.every(([value]) => value === 1)).toBe(true);
  });
});
