import { checkProse } from "../../../src/domain/prose/checkProse";
import { readProse } from "../../../src/domain/prose/readProse";
import { proseLexicon } from "../../../src/locales/lexicon/prose";
import { proseCases } from "../../support/proseCases";

function check(text: string) {
  const { confrontations, explanations, checked } = checkProse(readProse(text, proseLexicon));
  const shown = (start: number) => text.slice(start).match(/^[\d.,]+%?/)![0];
  return {
    violated: confrontations.filter(({ outcome }) => outcome === "violated").map(({ rule }) => rule.kind),
    checked: checked.map(({ span }) => shown(span.start)),
    found: explanations.map(({ certainty, repairs }) => {
      const [change] = repairs[0]!.changes;
      const { source } = change!.figure;
      const place = source.kind === "span" ? source.start : -1;
      return `${shown(place)} at ${place}: ${change!.value?.toString() ?? "?"}, ${certainty}`;
    }),
  };
}

const PLAN = proseCases().find(({ name }) => name === "ke-hoach-huyen-2020")!.text;

it("finds the four slips of the reference plan's figures, each at its place, and nothing else", () => {
  const { found, checked } = check(PLAN);
  expect(checked).toHaveLength(50);
  const lastOf = (printed: string) => PLAN.lastIndexOf(printed);
  expect(found.sort()).toEqual(
    [
      `6,37% at ${lastOf("6,37%")}: 0.0638, certain`,
      `489.923 at ${lastOf("489.923")}: 49923, certain`,
      `3.681 at ${lastOf("3.681")}: 3685, likely`,
      `96% at ${lastOf("96%")}: 0.98, likely`,
    ].sort(),
  );
});

it("finds nothing in the plan once the four are put right", () => {
  const slips = [
    ["6,37%", "6,38%"],
    ["489.923", "49.923"],
    ["3.681", "3.685"],
    ["và 96% số", "và 98% số"],
  ] as const;
  const right = slips.reduce((text, [printed, meant]) => text.replace(printed, meant), PLAN);
  expect(check(right)).toMatchObject({ violated: [], found: [] });
});

it.each([
  [
    "a rate named an index",
    "Năm 2021 có 4.402 người tham gia BHTN, tốc độ phát triển 6,4% so với năm 2020 (4.137 người).",
  ],
  ["an index named a rate", "Năm 2021 có 4.402 người tham gia BHTN, tốc độ tăng 106,4% so với năm 2020 (4.137 người)."],
  [
    "health and voluntary insurance as the total of all",
    "Tổng số người tham gia BHXH, BHYT là 86.184 người; trong đó BHYT 84.310 người, BHXH tự nguyện 1.874 người.",
  ],
  ["a partial list", "Năm 2021 có 5.310 người tham gia BHXH bắt buộc, trong đó nữ 2.810 người, hợp tác xã 120 người."],
  [
    "two bases in one sentence",
    "Đến 30/6/2022 có 2.310 người tham gia BHXH tự nguyện, tăng 69 người so với cuối năm 2021 (2.241 người) và tăng 424 người so với cùng kỳ năm 2021 (1.886 người).",
  ],
  [
    "two places",
    "Huyện Đakrông có 3.105 người tham gia BHXH. Huyện Cam Lộ có 5.122 người tham gia BHXH, trong đó bắt buộc 4.844 người, tự nguyện 278 người.",
  ],
  ["a bound", "Năm 2020 có 5.122 người tham gia BHXH, đạt ít nhất 93% kế hoạch (5.454 người)."],
  [
    "people who newly joined",
    "Năm 2021 phát triển mới 700 người tham gia BHXH tự nguyện, nâng tổng số lên 1.874 người so với năm 2020 (1.262 người).",
  ],
  [
    "counts in thousands",
    "Năm 2023 có 187 nghìn người tham gia BHXH: BHXH bắt buộc 168,4 nghìn người, BHXH tự nguyện 18,5 nghìn người.",
  ],
])("stays silent about %s", (_, text) => expect(check(text)).toMatchObject({ violated: [], found: [] }));

it.each([
  ["a sum", "Có 5.132 người tham gia BHXH, trong đó BHXH bắt buộc 4.844 người, BHXH tự nguyện 278 người.", ["balance"]],
  [
    "the total of all",
    "Có 86.194 người tham gia BHXH, BHYT; trong đó BHYT 84.310 người, BHXH tự nguyện 1.874 người.",
    ["balance"],
  ],
  [
    "an increase",
    "Năm 2019 có 278 người tham gia BHXH tự nguyện, tăng 136 người so với năm 2018 (115 người).",
    ["difference"],
  ],
  [
    "a decrease",
    "Năm 2021 có 4.137 người tham gia BHTN, giảm 265 người (6,20%) so với năm 2020 (4.402 người).",
    ["ratio"],
  ],
  ["an attainment", "Có 278 người tham gia BHXH tự nguyện, đạt 42,47% kế hoạch (628 người).", ["ratio"]],
  [
    "what is missing",
    "Có 1.102 người tham gia BHXH tự nguyện, còn thiếu 184 người so với chỉ tiêu (1.250 người).",
    ["shortfall"],
  ],
])("rings where %s is wrong", (_, text, kinds) => expect(check(text).violated).toEqual(kinds));

it("takes cells out of no rule: a text has no columns", () =>
  expect(checkProse(readProse("", proseLexicon))).toEqual({ confrontations: [], explanations: [], checked: [] }));

it.each([2, 8, 20])("gives up on a text that contradicts itself %i times over, and says so", (times) => {
  // each copy states other counts of the same people
  const copies = Array.from({ length: times }, (_, copy) =>
    PLAN.replace(/\d\.\d{3}/g, (printed) =>
      String(Number(printed.replace(".", "")) + 7 * copy).replace(/(\d)(\d{3})$/, "$1.$2"),
    ),
  );
  const started = process.cpuUsage();
  const { explanations, confrontations } = checkProse(readProse(copies.join("\n\n"), proseLexicon));
  // minutes without a limit; of the processor, as others may use it too
  expect(process.cpuUsage(started).user / 1000).toBeLessThan(5000);
  expect(explanations.map(({ certainty }) => certainty)).toContain("unresolved");
  const explained = new Set(explanations.flatMap(({ violated }) => violated));
  expect(confrontations.filter((each) => each.outcome === "violated" && !explained.has(each))).toEqual([]);
});
