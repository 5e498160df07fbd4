import { answered } from "./customFunctionsRuntime";
import { speak } from "../../src/functions/cellError";
import { allocate, allocateGrid, path } from "../../src/functions/functions";

const ABSENT = null as unknown as unknown[][];
const column = (...cells: unknown[]) => cells.map((cell) => [cell]);
const one = (cell: unknown) => [[cell]];

afterEach(() => speak("vi"));

describe("ALLOCATE", () => {
  const share = (
    total: unknown[][],
    weights: unknown[][],
    minimums: unknown[][] = ABSENT,
    maximums: unknown[][] = ABSENT,
    step: unknown[][] = ABSENT,
  ) => answered(() => allocate(total, weights, minimums, maximums, step));

  it("answers in the shape of the weights", async () => {
    expect(await share(one(10), column(3, 5, 4))).toEqual(column(3, 4, 3));
    expect(await share(one(10), [[3, 5, 4]])).toEqual([[3, 4, 3]]);
    expect(await share(one(10), one(3))).toEqual(one(10));
  });

  it("takes texts and dressed cells as the other functions do", async () => {
    const dressed = { type: "FormattedNumber", basicValue: 5, numberFormat: "#,##0" };
    expect(await share(one("1.000 người"), column("3,5", dressed, 1.5))).toEqual(column(350, 500, 150));
  });

  it("keeps to bounds and steps; a blank bound is none, one cell stretches over all", async () => {
    expect(await share(one(100), column(1, 1, 2), column(40, "", null))).toEqual(column(40, 20, 40));
    expect(await share(one(100), column(1, 1, 8), one(20), one(""))).toEqual(column(20, 20, 60));
    expect(await share(one(100), column(1, 1, 8), ABSENT, column(null, null, 50))).toEqual(column(25, 25, 50));
    expect(await share(one(1000), column(1, 1, 1), ABSENT, ABSENT, one(10))).toEqual(column(340, 330, 330));
    expect(await share(one(10), column(0, 1), column(3, null))).toEqual(column(3, 7));
  });

  it("asks for a blank weight instead of taking it for 0", async () => {
    expect(await share(one(10), column(3, null, 4))).toBe(
      "#VALUE! Căn cứ phân bổ của đơn vị thứ 2 còn trống. Hãy nhập số, hoặc 0 nếu không phân bổ.",
    );
    expect(await share(one(10), column(3, 4, ""))).toMatch(/^#VALUE! Căn cứ phân bổ của đơn vị thứ 3 còn trống/);
    expect(await share(one(""), column(3, 4))).toEqual(one(""));
  });

  it("leaves the rest of a sheet out where a whole column is chosen", async () => {
    const sheet = (...cells: unknown[]) => Array.from({ length: 1_048_576 }, (_, row) => [cells[row] ?? ""]);
    expect(await share(one(100), sheet(1, 1, 2), sheet(40))).toEqual(column(40, 20, 40));
    expect(await share(one(100), sheet(1, null, 2))).toMatch(/đơn vị thứ 2 còn trống/);
  });

  it("says why nothing can be shared, and the smallest change that would help", async () => {
    expect(await share(one(10), column(1, 1), column(8, 6))).toBe(
      "#N/A Các mức tối thiểu và số đã khóa (nếu có) cộng lại là 14 người, vượt tổng chỉ tiêu 10 là 4. " +
        "Cần nâng tổng chỉ tiêu lên 14, hoặc giảm các mức đó (ví dụ của đơn vị thứ 1) 4 người.",
    );
    expect(await share(one(10), column(1, 1), ABSENT, one(3))).toMatch(
      /^#N\/A Các đơn vị chỉ nhận được tối đa 6 người/,
    );
    expect(await share(one(10), column(0, 0))).toMatch(/^#N\/A Còn 10 người chưa phân bổ được/);
    expect(await share(one(105), column(1, 1), ABSENT, ABSENT, one(10))).toBe(
      "#N/A Tổng chỉ tiêu là 105, không chia hết cho bước làm tròn 10. Số gần nhất dùng được là 100 hoặc 110.",
    );
    expect(await share(one(10), column(1, 1), column(5, 0), column(3, 9))).toMatch(
      /^#N\/A Mức tối thiểu của đơn vị thứ 1/,
    );
    speak("en");
    expect(await share(one(10), column(1, 1), ABSENT, one(3))).toBe(
      "#N/A The units can take 6 at most, 4 less than the total 10. " +
        "Lower the total to 6, or raise maximums (for example of unit 1) by 4.",
    );
  });

  it("fails as the other functions do where an input is wrong", async () => {
    expect(await share(one(10), column(3, -4))).toBe("#NUM!");
    expect(await share(one(10), column(3, "Xã Thanh"))).toBe("#VALUE! “Xã Thanh” không phải là số.");
    expect(await share(one(10), column(3, "#REF!"))).toBe("#REF!");
    expect(await share(one(10), column(3, 4), ABSENT, ABSENT, one(2.5))).toMatch(/^#VALUE! Bước làm tròn/);
    expect(await share(column(10, 20), column(3, 4))).toMatch(/^#VALUE! Phần này chỉ nhận một ô/);
    expect(
      await share(one(10), [
        [1, 2],
        [3, 4],
      ]),
    ).toBe("#VALUE! Hãy chọn một dòng hoặc một cột.");
    expect(await share(one(10), column(1, 2, 3), column(1, 2))).toBe("#VALUE! Vùng có 2 ô trong khi cần 3 ô.");
  });
});

describe("ALLOCATEGRID", () => {
  const share = (rows: unknown[][], columns: unknown[][], weights: unknown[][]) =>
    answered(() => allocateGrid(rows, columns, weights));
  const weights = [
    [3, 4],
    [5, 6],
    [1, 0],
  ];

  it("answers in the shape of the weights, with both margins exact", async () => {
    const shares = [
      [3, 7],
      [7, 13],
      [5, 0],
    ];
    expect(await share(column(10, 20, 5), [[15, 20]], weights)).toEqual(shares);
    expect(await share([["10", 20, 5]], column(15, 20), weights)).toEqual(shares);
  });

  it("asks for blanks, wherever they stand", async () => {
    const spoiled = [
      [3, 4],
      [5, null],
      [1, 0],
    ];
    expect(await share(column(10, 20, 5), [[15, 20]], spoiled)).toBe(
      "#VALUE! Căn cứ phân bổ ở dòng 2, cột 2 còn trống. Hãy nhập số, hoặc 0 nếu không phân bổ.",
    );
    expect(await share(column(10, "", 5), [[15, 20]], weights)).toBe("#VALUE! Tổng của dòng 2 còn trống.");
    expect(await share(column(10, 20, 5), [[15, null]], weights)).toBe("#VALUE! Tổng của cột 2 còn trống.");
  });

  it("says why the margins cannot be met", async () => {
    expect(await share(column(10, 20, 5), [[15, 21]], weights)).toBe(
      "#N/A Tổng theo dòng là 35 người, tổng theo cột là 36, lệch 1. Cần sửa cho hai tổng bằng nhau.",
    );
    expect(await share(column(10, 20, 5), [[3, 32]], weights)).toBe(
      "#N/A Cột 2 có tổng 32 người nhưng các ô ở đó chỉ nhận được tối đa 30. Cần chuyển 2 người sang cột khác, " +
        "nâng mức tối đa hoặc nhập căn cứ phân bổ cho ô đang là 0.",
    );
    expect(await share(column(10, 20.5, 5), [[15, 20]], weights)).toMatch(/^#N\/A Tổng của dòng 2 là 20,5, không phải/);
    expect(await share(column(10, -20, 5), [[15, 20]], weights)).toBe("#NUM!");
    expect(await share(column(10, 20), [[15, 15]], weights)).toBe("#VALUE! Vùng có 2 ô trong khi cần 3 ô.");
  });
});

describe("PATH", () => {
  const along = (start: unknown, end: unknown, years: unknown) =>
    answered(() => path(one(start), one(end), one(years)));

  it("spills a column", async () => {
    expect(await along(5122, "6.450", 4)).toEqual(column(5122, 5426, 5748, 6089, 6450));
    expect(await along(5122, null, 4)).toEqual(one(""));
  });

  it.each([
    [0, 10, 2, "#DIV/0!"],
    [10, 0, 2, "#NUM!"],
    [-10, 10, 2, "#NUM!"],
    [10, 20, 2.5, "#VALUE! Số năm phải là số nguyên từ 1 đến 100."],
    [10.5, 20, 2, "#VALUE! Số đầu kỳ và số cuối kỳ phải là số người nguyên, không quá 15 chữ số."],
    ["x", 20, 2, "#VALUE! “x” không phải là số."],
  ])("from %s to %s in %s years is %s", async (start, end, years, expected) =>
    expect(await along(start, end, years)).toBe(expected),
  );

  it("takes no ranges", async () => {
    expect(await answered(() => path(column(1, 2), one(3), one(2)))).toMatch(/^#VALUE! Phần này chỉ nhận một ô/);
  });
});
