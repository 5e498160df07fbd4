import fc from "fast-check";
import { checkProse } from "../../../src/domain/prose/check/checkProse";
import { momentsIn } from "../../../src/domain/prose/check/moments";
import { readProse } from "../../../src/domain/prose/readProse";
import { proseLexicon } from "../../../src/locales/lexicon/prose";
import { proseCases } from "../../support/proseCases";

const checked = (text: string) => checkProse(readProse(text, proseLexicon), momentsIn(text, proseLexicon));

function check(text: string) {
  const { confrontations, explanations, checked: told } = checked(text);
  const shown = (start: number) => text.slice(start).match(/^[\d.,]+%?/)![0];
  return {
    violated: confrontations.filter(({ outcome }) => outcome === "violated").map(({ rule }) => rule.kind),
    checked: told.map(({ span }) => shown(span.start)),
    found: explanations.map(({ certainty, repairs }) => {
      const [change] = repairs[0]?.changes ?? [];
      if (!change) return `? ${certainty}`;
      const { source } = change.figure;
      const place = source.kind === "span" ? source.start : -1;
      return `${shown(place)} at ${place}: ${change.value?.toString() ?? "?"}, ${certainty}`;
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
  expect(checked("")).toEqual({ confrontations: [], explanations: [], checked: [] }));

it.each([2, 8, 20])("gives up on a text that contradicts itself %i times over, and says so", (times) => {
  // each copy states other counts of the same people
  const copies = Array.from({ length: times }, (_, copy) =>
    PLAN.replace(/\d\.\d{3}/g, (printed) =>
      String(Number(printed.replace(".", "")) + 7 * copy).replace(/(\d)(\d{3})$/, "$1.$2"),
    ),
  );
  const started = process.cpuUsage();
  const { explanations, confrontations } = checked(copies.join("\n\n"));
  // minutes without a limit; of the processor, as others may use it too
  expect(process.cpuUsage(started).user / 1000).toBeLessThan(5000);
  expect(explanations.map(({ certainty }) => certainty)).toContain("unresolved");
  const explained = new Set(explanations.flatMap(({ violated }) => violated));
  expect(confrontations.filter((each) => each.outcome === "violated" && !explained.has(each))).toEqual([]);
});

describe("percentage points", () => {
  const points = (current: string, stated: string, prior: string) =>
    check(
      `Năm 2023, tỷ lệ tham gia BHXH đạt ${current} lực lượng lao động, tăng ${stated} điểm phần trăm so với năm 2022 (${prior}).`,
    );
  it.each([
    ["42,7%", "1,2", "41,5%"],
    // each is rounded by itself
    ["42,7%", "1,3", "41,5%"],
    ["42,7%", "2", "41%"],
    ["42,72%", "1,24", "41,5%"],
  ])("are the difference of two shares: %s, %s, %s", (...given) => expect(points(...given).violated).toEqual([]));
  it.each([
    ["42,7%", "2,2", "41,5%"],
    ["42,7%", "1,4", "41,5%"],
    ["42,72%", "1,30", "41,5%"],
  ])("and ring where they are not: %s, %s, %s", (...given) => expect(points(...given).violated).toEqual(["points"]));
  it("beyond a target are held to it too", () =>
    expect(check("Năm 2023, tỷ lệ bao phủ BHYT đạt 95,2% dân số, vượt 1,2% so với chỉ tiêu (93%).").violated).toEqual([
      "points",
    ]));
});

describe("a rate beside a count and its increase", () => {
  const rate = (printed: string) =>
    check(`Năm 2023 có 12.345 người tham gia BHXH bắt buộc, tăng 345 người (${printed}) so với năm 2022.`).violated;
  it("needs no prior count", () => {
    expect(rate("2,88%")).toEqual([]);
    expect(rate("2,875%")).toEqual([]);
    expect(rate("2,98%")).toEqual(["rateWithoutPrior"]);
  });
  it("agrees whatever the numbers, as it is printed from both counts", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1000, max: 99_999 }), fc.integer({ min: 10, max: 900 }), (prior, increase) => {
        const grouped = (count: number) => String(count).replace(/\B(?=(\d{3})+$)/g, ".");
        // half away from zero, in whole numbers
        const hundredths = Math.floor((2 * increase * 10_000 + prior) / (2 * prior));
        const printed = (of: number) => `${Math.floor(of / 100)},${String(of % 100).padStart(2, "0")}%`;
        const text = (of: number) =>
          `Năm 2023 có ${grouped(prior + increase)} người tham gia BHXH bắt buộc, tăng ${increase} người (${printed(of)}) so với năm 2022.`;
        expect(check(text(hundredths)).violated).toEqual([]);
        expect(check(text(hundredths + 2)).violated).toEqual(["rateWithoutPrior"]);
      }),
      { seed: 20231231, numRuns: 60 },
    );
  });
});

describe("one thing stated twice", () => {
  const [first, second] = [
    "Năm 2019 có 278 người tham gia BHXH tự nguyện.",
    "Năm 2019 có 287 người tham gia BHXH tự nguyện.",
  ];
  it("and not alike is a tie", () => {
    expect(check(`${first}\n${second}`).violated).toEqual(["statement"]);
    const { explanations } = checked(`${first}\n${second}`);
    expect(explanations.map(({ certainty, tied }) => [certainty, tied])).toEqual([["tied", 2]]);
  });
  it("is settled by the sums of one", () =>
    expect(
      check(`Năm 2019 có 278 người tham gia BHXH tự nguyện, tăng 163 người so với năm 2018 (115 người).\n${second}`)
        .found[0],
    ).toMatch(/^287 at \d+: 278, certain$/));
  it.each([
    ["alike", `${first}\n${first}`],
    ["in one paragraph", `${first} ${second}`],
    [
      "on two days of a year",
      "Đến 30/6/2019 có 278 người tham gia BHXH tự nguyện.\nĐến 31/12/2019 có 287 người tham gia BHXH tự nguyện.",
    ],
    [
      "under leads of two days",
      "Đến 30/6/2019:\n- BHXH tự nguyện có 278 người.\nĐến 31/12/2019:\n- BHXH tự nguyện có 287 người.",
    ],
    ["of two years", "Năm 2018 có 278 người tham gia BHXH tự nguyện.\nNăm 2019 có 287 người tham gia BHXH tự nguyện."],
    ["of no year", "Có 278 người tham gia BHXH tự nguyện.\nCó 287 người tham gia BHXH tự nguyện."],
    ["as a bound", `${first}\nNăm 2019 có gần 287 người tham gia BHXH tự nguyện.`],
    ["and far apart", `${first}\nNăm 2019 có 2.870 người tham gia BHXH tự nguyện.`],
    [
      "as items side by side",
      "Các thôn năm 2019:\n- Có 278 người tham gia BHXH tự nguyện.\n- Có 287 người tham gia BHXH tự nguyện.",
    ],
    [
      "more and less exactly",
      "Năm 2019 đạt 93,9% kế hoạch BHXH tự nguyện.\nNăm 2019 đạt 93,91% kế hoạch BHXH tự nguyện.",
    ],
  ])("%s is no contradiction", (_, text) => expect(check(text).violated).toEqual([]));
  it("as percentages contradicts too", () =>
    expect(
      check(
        "Năm 2019, tỷ lệ tham gia BHXH bắt buộc đạt 89,7% số thuộc diện.\nNăm 2019, tỷ lệ tham gia BHXH bắt buộc đạt 98,7% số thuộc diện.",
      ).violated,
    ).toEqual(["statement"]));
});

it("finds no contradiction of a figure with itself in any text of the cases", () => {
  for (const { name, text } of proseCases()) {
    const kinds = checked(text)
      .confrontations.filter(({ outcome, rule }) => outcome === "violated" && rule.kind === "statement")
      .map(() => name);
    expect(kinds).toEqual([]);
  }
});
