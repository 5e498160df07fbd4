import { textLexicon } from "../../../src/locales/lexicon/texts";
import { outlinePlan } from "../../../src/domain/prose/outline/outlinePlan";
import { planProseVi } from "../../../src/locales/planProse.vi";
import { HostFailure } from "../../../src/workbook/host";
import { checkProseInParts } from "../../../src/domain/prose/check/checkProse";
import { momentsIn } from "../../../src/domain/prose/check/moments";
import { otherStatements } from "../../../src/domain/prose/check/statedTwice";
import { readText } from "../../../src/workbook/textTables/readText";
import { checkText, countStates, type FigureState } from "../../../src/workbook/planText/checkText";
import { plainText } from "../../../src/workbook/planText/planText";
import { sample } from "../../domain/figures/huongHoa";
import { LEGACY_SENTENCES, UNICODE_SENTENCE } from "../../support/legacyTexts";

const SAMPLE = plainText(planProseVi(outlinePlan(sample())));

async function printedAs(state: FigureState, text: string): Promise<string[]> {
  const { figures } = await checkText(text, textLexicon);
  return figures.filter((figure) => figure.state === state).map(({ span }) => text.slice(span.start, span.end));
}

it("marks the sample's four slips and nothing else", async () =>
  expect(await printedAs("differs", SAMPLE)).toEqual(["6,37%", "489.923 người", "3.681 người", "96%"]));

it("does not blame a figure for another's slip", async () =>
  // both are tested with 489.923
  expect(await printedAs("unchecked", SAMPLE)).toEqual(["7,75%", "8,7%"]));

it("counts the states of all figures", async () => {
  const report = await checkText(SAMPLE, textLexicon);
  const counts = countStates(report);
  expect(counts.agrees + counts.differs + counts.unchecked).toBe(report.figures.length);
  expect(counts.agrees).toBeGreaterThan(40);
});

it("takes no inequality for agreement, and says what else the text states for a figure", async () => {
  const text =
    "Đến 30/6/2023 có 5.100 người tham gia BHXH bắt buộc; số người thuộc diện tham gia là 6.000 người.\nĐến 30/9/2023 có 5.300 người tham gia BHXH bắt buộc.";
  const { figures } = await checkText(text, textLexicon);
  expect(figures.map(({ state }) => state)).toEqual(["unchecked", "unchecked", "unchecked"]);
  expect(figures[0]!.sums.map(({ rule, outcome }) => [rule.kind, outcome])).toEqual([["range", "satisfied"]]);
  expect(figures[0]!.otherwise.map(({ figure }) => figure.value!.toNumber())).toEqual([5300]);
});

it("marks both of two statements that contradict each other, and what keeps others from being checked", async () => {
  const text = "Năm 2019 có 278 người tham gia BHXH tự nguyện.\nNăm 2019 có 287 người tham gia BHXH tự nguyện.";
  expect(await printedAs("differs", text)).toEqual(["278 người", "287 người"]);
  const { figures } = await checkText(SAMPLE, textLexicon);
  const spoiled = figures.filter(({ spoiledBy }) => spoiledBy.length > 0);
  expect(spoiled.map(({ figure, spoiledBy }) => [figure.text, spoiledBy.map(({ text: by }) => by)])).toEqual([
    ["7,75%", ["489.923"]],
    ["8,7%", ["489.923"]],
  ]);
});

it("tells the sums behind a figure, those that fail first", async () => {
  const { figures } = await checkText(SAMPLE, textLexicon);
  const increase = figures.find(({ figure }) => figure.value?.eq(186))!;
  expect(increase.sums.map(({ outcome, rule }) => [rule.kind, outcome])).toEqual([
    ["difference", "violated"],
    ["ratio", "satisfied"],
  ]);
  expect(increase.state).toBe("agrees");
});

it("does not take a bound for an exact number", async () => {
  const text = "Phấn đấu năm 2023 có ít nhất 35% lực lượng lao động tham gia BHXH.";
  const { figures } = await checkText(text, textLexicon);
  expect(figures.map(({ state, bound }) => [state, bound])).toEqual([["unchecked", "atLeast"]]);
});

it("marks figures in the order of the text, none over another", async () => {
  const { figures } = await checkText(SAMPLE, textLexicon);
  let end = 0;
  for (const { span } of figures) {
    expect(span.start).toBeGreaterThanOrEqual(end);
    end = span.end;
  }
});

describe("a text in letters from before Unicode", () => {
  it.each(LEGACY_SENTENCES)("%s is read as its font shows it", async (font, given) => {
    const report = await checkText(given, textLexicon);
    expect(report).toMatchObject({ given, legacyFont: font, text: UNICODE_SENTENCE });
    expect(report.figures.map(({ span, state }) => [report.text.slice(span.start, span.end), state])).toEqual([
      ["278 người", "agrees"],
      ["163 người", "agrees"],
      ["115 người", "agrees"],
    ]);
  });

  it.each([UNICODE_SENTENCE, UNICODE_SENTENCE.normalize("NFD"), "Nam 2019 co 278 nguoi tham gia BHXH tu nguyen", ""])(
    "is none of Unicode: %s",
    async (given) =>
      expect(await checkText(given, textLexicon)).toMatchObject({ given, legacyFont: null, text: given }),
  );
});

it("stops when asked", async () => {
  const controller = new AbortController();
  controller.abort();
  const progress = { signal: controller.signal, report: () => undefined };
  await expect(checkText(SAMPLE.repeat(200), textLexicon, progress)).rejects.toBeInstanceOf(HostFailure);
});

const PAIR =
  "Năm 2021 toàn huyện có 1.020 người tham gia BHXH tự nguyện, tăng 20 người so với năm 2020 (1.000 người). ";
const company = (number: number) =>
  `- Công ty TNHH số ${number}: BHXH bắt buộc ${100 + number} người, BHTN ${90 + number} người\n`;

describe("of a text that repeats itself the check stays linear", () => {
  it.each([
    ["in one paragraph", (times: number) => PAIR.repeat(times)],
    ["line by line", (times: number) => `${PAIR.trim()}\n`.repeat(times)],
    [
      "in items of different numbers",
      (times: number) => Array.from({ length: times }, (_, at) => company(at)).join(""),
    ],
  ])("%s", (_, textOf) => {
    // what is read stays the same; of this process alone, in milliseconds
    const time = (times: number) => {
      const text = textOf(times);
      const reading = readText(text, textLexicon);
      const start = process.cpuUsage();
      const pauses = [
        ...checkProseInParts(reading, momentsIn(text, textLexicon.prose)),
        ...otherStatements(reading.figures),
      ];
      return { spent: process.cpuUsage(start).user / 1000, pauses: pauses.length };
    };
    time(50);
    const [few, many] = [time(50), time(800)];
    // sixteen times the text; 256 times as long where something is quadratic
    expect(Math.min(many.spent, time(800).spent)).toBeLessThan(Math.max(few.spent, time(50).spent) * 60 + 50);
    expect(many.pauses - few.pauses).toBeGreaterThan(15);
  });
});
