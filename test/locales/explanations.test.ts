import { confront } from "../../src/domain/edits/confront";
import { rulesFor } from "../../src/domain/edits/rulesFor";
import type { FigureSet, Programme } from "../../src/domain/figures/figure";
import { CERTAINTIES, type CellChange, type Explanation, type Slip } from "../../src/domain/location/explanation";
import { locateErrors } from "../../src/domain/location/locateErrors";
import { messagesFor } from "../../src/locales";
import { explainedFindings } from "../../src/workbook/jobs/findings";
import type { ExplainedFindings } from "../../src/workbook/jobs/jobs";
import { actual, plan, setOf, tableFigures, type Column } from "../domain/figures/buildFigures";
import { ACTUALS, ASSIGNED, sample } from "../domain/figures/huongHoa";
import { expectFinishedSentence } from "./figures";

/** Read aloud: begins with a capital or a number, ends with a full stop. */
const expectRead = (sentence: string) => expectFinishedSentence(sentence.replace(/^[\d.,]+%?/, "X"));

const [vi, en] = [messagesFor("vi"), messagesFor("en")];

const SHEETS = [ACTUALS, ASSIGNED, "S"].map((name) => ({
  id: name,
  name,
  visible: true,
  used: null,
  protected: false,
}));
const explainedIn = (set: FigureSet): ExplainedFindings[] =>
  explainedFindings(locateErrors(confront(rulesFor(set))), SHEETS);

const PRIOR: Column = { measure: "participants", period: actual(2018) };
const CURRENT: Column = { measure: "participants", period: actual(2019) };
const INCREASE: Column = { measure: "increase", period: actual(2019), versus: actual(2018) };
const RATE: Column = { measure: "growthRate", period: actual(2019), versus: actual(2018) };
const PLANNED: Column = { measure: "participants", period: plan(2019) };
const ATTAINMENT: Column = { measure: "attainment", period: actual(2019), versus: plan(2019) };
const FORCE: Column = { measure: "labourForce", period: actual(2019) };
const COVERAGE: Column = { measure: "labourForceCoverage", period: actual(2019) };

const table = (
  columns: readonly Column[],
  rows: readonly (readonly [Programme, readonly string[]])[],
  place = "Xã Lìa",
) =>
  setOf(
    tableFigures(
      "S",
      place,
      columns,
      rows.map(([programme, cells]) => ({ programme, cells })),
    ),
  );
const line = (columns: readonly Column[], cells: readonly string[]) => table(columns, [["social", cells]]);

describe("the sample", () => {
  const found = explainedIn(sample());

  it.each([
    [
      "6,37",
      "Tốc độ tăng của BHXH so với năm 2018 ghi 6,37%, tính lại 307/4.815 = 6,3759%, làm tròn là 6,38%. Số đang ghi bị cắt bớt chữ số, chưa làm tròn.",
      "The growth rate of social insurance on 2018 is given as 6.37%; recomputed it is 307/4,815 = 6.3759%, rounded to 6.38%. The figure given was cut off, not rounded.",
    ],
    [
      "3.681",
      "Số tăng của BHTN so với năm 2018 ghi 186, trong khi 3.871 − 3.681 = 190. Nếu là 3.685 thì cả số tăng 186 và tốc độ tăng 5,05% đều khớp. Có thể đã gõ nhầm chữ số 5 thành 1. Giữ 3.681 thì phải sửa 2 số khác: 186 thành 190 và 5,05% thành 5,16%. Đây là số của năm trước: cần đối chiếu với số đã chốt trước khi sửa.",
      "The increase in unemployment insurance on 2018 is given as 186, while 3,871 − 3,681 = 190. With 3,685, both the increase of 186 and the growth rate of 5.05% agree. Possible slip: digit 1 typed for 5. Keeping 3,681 means changing 2 other figures: 186 to 190 and 5.05% to 5.16%. This is a figure of the year before: compare it with the closing figure before correcting.",
    ],
    [
      "489.923",
      "Lực lượng lao động năm 2019 ghi 489.923 ở dòng BHTN, khác 49.923 ở dòng BHXH. Nếu lấy 489.923 thì tỷ lệ tham gia BHTN so với lực lượng lao động năm 2019 là 3.871/489.923 = 0,7901%, làm tròn là 0,79%, không phải 7,75% như đang ghi. Có thể đã gõ thừa một chữ số 8.",
      "The labour force in 2019 is given as 489,923 in the unemployment insurance row but as 49,923 in the social insurance row. With 489,923, the coverage of unemployment insurance in the labour force in 2019 is 3,871/489,923 = 0.7901%, rounded to 0.79%, not the 7.75% given. Possible slip: one digit 8 too many.",
    ],
    [
      "96",
      "Chỉ tiêu năm 2020: tỷ lệ tham gia BHTN so với số thuộc diện năm 2019 ghi 96%, tính lại 4.342/4.427 = 98,08%, làm tròn là 98%. Có thể đã gõ nhầm chữ số 8 thành 6. Số 96% chỉ đúng khi số thuộc diện tham gia từ 4.500 đến 4.546: cần kiểm tra lại mẫu số. Nếu 4.427 đúng thì sửa thành 98%. Dòng BHXH bắt buộc cũng ghi 96%, có thể chép nhầm dòng.",
      "Target 2020: the coverage of unemployment insurance among the eligible in 2019 is given as 96%; recomputed it is 4,342/4,427 = 98.08%, rounded to 98%. Possible slip: digit 6 typed for 8. 96% would be right only for a number of eligible persons from 4,500 to 4,546: check the base. If 4,427 is right, correct to 98%. The compulsory social insurance row gives 96% too, which may have been copied.",
    ],
  ])("says of %s what is printed, why it is doubted, and what to look at", (text, inVietnamese, inEnglish) => {
    const explained = found.find(({ explanation }) => explanation.repairs[0]!.changes[0]!.figure.text === text)!;
    expect(vi.explanation(explained).join(" ")).toBe(inVietnamese);
    expect(en.explanation(explained).join(" ")).toBe(inEnglish);
  });

  it("names cells by row and column, and numbers as they are printed", () => {
    const change = found[1]!.explanation.repairs[0]!.changes[0]!;
    expect([vi.changeName(change.figure), en.changeName(change.figure)]).toEqual([
      "BHTN · Thực hiện năm 2018",
      "Unemployment insurance · Actual 2018",
    ]);
    expect(vi.changeName(change.figure, { severalPlaces: true })).toBe("Huyện Hướng Hóa, BHTN · Thực hiện năm 2018");
    expect([vi.printedNumber(change.figure), vi.proposedNumber(change), en.proposedNumber(change)]).toEqual([
      "3.681",
      "3.685",
      "3,685",
    ]);
    expect(vi.alternative(found[1]!.explanation.repairs[0]!)).toBe("Sửa BHTN · Thực hiện năm 2018: 3.681 thành 3.685.");
    expect(vi.whyNotCertain(found[1]!.explanation)).toBe("Số năm trước, cần đối chiếu với số đã chốt.");
    expect(vi.whyNotCertain(found[0]!.explanation)).toBeNull();
  });
});

it.each<[string, FigureSet, string, string]>([
  [
    "a tie",
    table(
      [CURRENT],
      [
        ["social", ["5.132"]],
        ["compulsory", ["4.844"]],
        ["voluntary", ["278"]],
      ],
    ),
    "Số người tham gia BHXH năm 2019 ghi 5.132, trong khi bắt buộc 4.844 + tự nguyện 278 = 5.122 (số đang ghi cao hơn 10). Chưa phân định được ô nào sai: có thể sửa BHXH tự nguyện · Thực hiện năm 2019: 278 thành 288, BHXH bắt buộc · Thực hiện năm 2019: 4.844 thành 4.854 hoặc BHXH · Thực hiện năm 2019: 5.132 thành 5.122; cần xem lại số gốc.",
    "The number of participants in social insurance in 2019 is given as 5,132, while compulsory 4,844 + voluntary 278 = 5,122 (the total is 10 too high). Which cell is wrong cannot be told: change Voluntary social insurance · Actual 2019: 278 to 288, Compulsory social insurance · Actual 2019: 4,844 to 4,854 or Social insurance · Actual 2019: 5,132 to 5,122; look at the source.",
  ],
  [
    "a count that only a percentage speaks about",
    line([CURRENT, FORCE, COVERAGE], ["5.122", "4.923", "10,26"]),
    "Nếu lấy 4.923 thì tỷ lệ tham gia BHXH so với lực lượng lao động năm 2019 là 5.122/4.923 = 104,0423%, làm tròn là 104,04%, không phải 10,26% như đang ghi. Nhiều khả năng 4.923 chưa đúng, nhưng chỉ có tỷ lệ làm căn cứ nên nhiều giá trị cùng hợp (từ 49.898 đến 49.946); cần xem lại số gốc. Có thể đã gõ thiếu một chữ số 9.",
    "With 4,923, the coverage of social insurance in the labour force in 2019 is 5,122/4,923 = 104.0423%, rounded to 104.04%, not the 10.26% given. 4,923 is probably wrong, but only a percentage speaks about it and several values would fit (from 49,898 to 49,946); look at the source. Possible slip: one digit 9 missing.",
  ],
  [
    "two cells together",
    line([PRIOR, CURRENT, INCREASE, RATE, PLANNED, ATTAINMENT], ["4.815", "5.122", "207", "6,83", "5.454", "93,9"]),
    "Số tăng của BHXH so với năm 2018 ghi 207, trong khi 5.122 − 4.815 = 307. Nhiều khả năng phải sửa cùng lúc: BHXH · Số tăng: 207 thành 307 và BHXH · Tốc độ tăng: 6,83% thành 6,38%.",
    "The increase in social insurance on 2018 is given as 207, while 5,122 − 4,815 = 307. Probably several cells have to change together: Social insurance · Increase: 207 to 307 and Social insurance · Growth rate: 6.83% to 6.38%.",
  ],
])("says of %s what can be said", (_, set, inVietnamese, inEnglish) => {
  const [explained] = explainedIn(set);
  expect(vi.explanation(explained!).join(" ")).toBe(inVietnamese);
  expect(en.explanation(explained!).join(" ")).toBe(inEnglish);
});

it("says where there is nothing to go by", () => {
  const [explained] = explainedIn(sample());
  const nothing = { certainty: "unresolved", repairs: [], tied: 0, cautions: [] } as const;
  const unresolved = { ...explained!, explanation: { ...explained!.explanation, ...nothing } };
  expect(vi.explanation(unresolved).at(-1)).toBe("Chưa đủ căn cứ để chỉ ra ô sai; cần xem lại các số trên.");
  expect(en.explanation(unresolved).at(-1)).toBe(
    "There is not enough to tell which cell is wrong; look at the figures above.",
  );
});

it("says of a count above its base only that it needs a look", () => {
  const [explained] = explainedIn(line([CURRENT, FORCE], ["5.500", "5.400"]));
  expect(vi.explanation(explained!)).toEqual([
    "Số người tham gia BHXH năm 2019 ghi 5.500, cao hơn lực lượng lao động năm 2019 là 5.400; cần xem lại.",
  ]);
});

describe("every code has its words", () => {
  const [base] = explainedIn(sample());
  const SLIPS: readonly Slip[] = [
    { code: "cutOff" },
    { code: "digitInserted", digit: "8" },
    { code: "digitDropped", digit: "0" },
    { code: "digitChanged", printed: "1", proposed: "5" },
    { code: "digitsSwapped" },
    { code: "separatorMisread" },
    { code: "magnitude", power: 1 },
    { code: "magnitude", power: -3 },
    { code: "signChanged" },
    { code: "pasted" },
  ];
  const CAUTIONS = ["closingFigure", "lentBase", "percentageAlone", "rival", "severalCells"] as const;
  const withChange = (change: Partial<CellChange>, more: Partial<Explanation> = {}): ExplainedFindings => {
    const [repair] = base!.explanation.repairs;
    const changes = [{ ...repair!.changes[0]!, ...change }];
    return { ...base!, explanation: { ...base!.explanation, repairs: [{ ...repair!, changes }], ...more } };
  };

  it.each(SLIPS)("$code", (slip) => {
    for (const words of [vi, en]) {
      const figure = base!.explanation.violated[0]!.rule.figures[1]!.figure;
      const said = [...words.explanation(withChange({ slip, figure })), `${words.slip(slip)}.`];
      for (const sentence of said) expectRead(sentence);
    }
  });

  it.each(CAUTIONS)("%s", (caution) => {
    for (const words of [vi, en]) {
      const explained = withChange({}, { cautions: [caution] });
      expectFinishedSentence(words.whyNotCertain(explained.explanation)!);
      for (const sentence of words.explanation(explained)) expectRead(sentence);
    }
  });

  it("certainty has four words, the same in cells and in the pane", () => {
    expect(CERTAINTIES.map(vi.certaintyName)).toEqual([
      "Chắc chắn",
      "Nhiều khả năng",
      "Chưa phân định",
      "Chưa đủ căn cứ",
    ]);
    expect(new Set(CERTAINTIES.map(en.certaintyName)).size).toBe(4);
  });
});
