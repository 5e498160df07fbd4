import { confront } from "../../src/domain/edits/confront";
import type { Confrontation } from "../../src/domain/edits/editRule";
import { placeOf } from "../../src/domain/edits/placeOf";
import { rulesFor } from "../../src/domain/edits/rulesFor";
import type { FigureSet } from "../../src/domain/figures/figure";
import { messagesFor } from "../../src/locales";
import type { Finding } from "../../src/workbook/jobs/jobs";
import { setOf, tableFigures } from "../domain/figures/buildFigures";
import {
  ACTUALS,
  ACTUAL_COLUMNS,
  ACTUAL_ROWS,
  DISTRICT,
  assignedFigures,
  edited,
  sample,
} from "../domain/figures/huongHoa";
import { isFinishedSentence } from "./figures";

const [vi, en] = [messagesFor("vi"), messagesFor("en")];

function confrontAll(set: FigureSet): { findings: Finding[]; unverifiable: Confrontation[] } {
  const all = confront(rulesFor(set));
  const violated = all.filter(({ outcome }) => outcome === "violated");
  const findings = violated.map((confrontation): Finding => {
    const { source } = placeOf(confrontation, violated);
    if (source.kind !== "cell") throw new Error("a finding stands in a cell");
    return { id: confrontation.rule.id, confrontation, place: source, cells: [source] };
  });
  return { findings, unverifiable: all.filter(({ outcome }) => outcome === "unverifiable") };
}

/** The actuals with other texts in some cells: row, column, text. */
function actualsWith(...edits: readonly (readonly [number, number, string])[]): FigureSet {
  const rows = edits.reduce((changed, [row, column, text]) => edited(changed, row, column, text), ACTUAL_ROWS);
  return setOf([...tableFigures(ACTUALS, DISTRICT, ACTUAL_COLUMNS, rows), ...assignedFigures()]);
}

it("says of the sample what its rules find, and nothing else", () => {
  const { findings } = confrontAll(sample());
  expect(findings.map((finding) => vi.finding(finding)).sort()).toEqual([
    "Chỉ tiêu năm 2020: tỷ lệ tham gia BHTN so với số thuộc diện năm 2019 ghi 96%, tính lại 4.342/4.427 = 98,08%, làm tròn là 98%.",
    "Lực lượng lao động năm 2019 ghi 489.923 ở dòng BHTN, khác 49.923 ở dòng BHXH.",
    "Nếu lấy 489.923 thì tỷ lệ tham gia BHTN so với lực lượng lao động năm 2019 là 3.871/489.923 = 0,7901%, làm tròn là 0,79%, không phải 7,75% như đang ghi.",
    "Số tăng của BHTN so với năm 2018 ghi 186, trong khi 3.871 − 3.681 = 190.",
    "Tốc độ tăng của BHXH so với năm 2018 ghi 6,37%, tính lại 307/4.815 = 6,3759%, làm tròn là 6,38%. Số đang ghi bị cắt bớt chữ số, chưa làm tròn.",
  ]);
});

it("names the period of a figure that is missing from another one's rule", () => {
  const { unverifiable } = confrontAll(actualsWith([3, 1, "x"]));
  expect(unverifiable.map((confrontation) => vi.unverifiable(confrontation))).toEqual([
    "Tỷ lệ thực hiện của BHTN so với kế hoạch BHXH tỉnh giao năm 2019: chưa đối chiếu được vì số người tham gia BHTN (kế hoạch BHXH tỉnh giao năm 2019) ghi “x”.",
  ]);
});

type Edit = readonly [row: number, column: number, text: string];

it.each<[string, Edit[]]>([
  [
    "a total, a prior and a base",
    [
      [0, 2, "5.200"],
      [1, 0, ""],
      [2, 8, ""],
    ],
  ],
  [
    "misread separators",
    [
      [3, 0, "3,681"],
      [0, 6, "49,923"],
    ],
  ],
  [
    "too many, words, the other word",
    [
      [3, 2, "5.871"],
      [2, 9, "khoảng 1"],
      [3, 5, "106,1"],
    ],
  ],
  [
    "negative and broken counts",
    [
      [1, 2, "-4.844"],
      [2, 2, "278,5"],
    ],
  ],
])("every sentence is finished after edits of %s", (_, edits) => {
  const { findings, unverifiable } = confrontAll(actualsWith(...edits));
  expect(findings.length).toBeGreaterThan(5);
  const sentences = [vi, en].flatMap((messages) => [
    ...findings.map((finding) => messages.finding(finding)),
    ...unverifiable.map((confrontation) => messages.unverifiable(confrontation)),
  ]);
  expect(sentences.filter((sentence) => !isFinishedSentence(sentence))).toEqual([]);
  expect(new Set(sentences).size).toBe(sentences.length);
});
