import fc from "fast-check";
import { proseInParts, readProse } from "../../../src/domain/prose/readProse";
import type { ProseReading } from "../../../src/domain/prose/proseReading";
import { proseLexicon } from "../../../src/locales/lexicon/prose";
import { figureLine, proseCases } from "../../support/proseCases";

const SEED = 2019;
const read = (text: string) => readProse(text, proseLexicon);
const linesOf = (text: string) => read(text).figures.map((figure) => figureLine(figure, text));
const cases = proseCases();
const sentences = cases.map(({ text }) => text);

/** The printed numbers of a text, as anybody would count them. */
const numbersIn = (text: string) => [...text.matchAll(/\d+(?:[.,]\d+)*/g)].map((match) => match.index);

function spansOf({ figures, skipped }: ProseReading): { start: number; end: number }[] {
  return [...figures.map(({ span }) => span), ...skipped.map(({ span }) => span)].sort((x, y) => x.start - y.start);
}

describe("every number of a text is answered for", () => {
  it.each(cases)("$name", ({ text }) => {
    const reading = read(text);
    const starts = spansOf(reading).map(({ start }) => start);
    expect(new Set(starts).size).toBe(starts.length);
    // thousands grouped by spaces are one number
    const counted = numbersIn(text.replace(/(\d)\u00a0(?=\d{3})/g, "$1."));
    expect(reading.numbers).toBe(counted.length);
    expect(starts).toEqual(counted);
  });

  it("also in texts that nobody would write", () =>
    fc.assert(
      fc.property(
        fc.array(
          fc.oneof(
            fc.constantFrom(
              ..."().,;:%/-+ \n".split(""),
              " BHXH ",
              " người ",
              " tăng ",
              " năm ",
              " kế hoạch ",
              "2019",
              "5.122",
              "93,9%",
            ),
            fc.string({ maxLength: 4 }),
          ),
          { maxLength: 60 },
        ),
        (parts) => {
          const text = parts.join("");
          const reading = read(text);
          const spans = spansOf(reading);
          expect(reading.numbers).toBe(spans.length);
          for (const [position, { start, end }] of spans.entries()) {
            expect(text.slice(start, end)).toMatch(/^\d/);
            expect(end).toBeLessThanOrEqual(spans[position + 1]?.start ?? text.length);
          }
        },
      ),
      { seed: SEED, numRuns: 2000 },
    ));
});

describe("the same text in another dress", () => {
  it.each(cases)("$name, decomposed as PDF leaves it", ({ text, read: expected }) =>
    expect(linesOf(text.normalize("NFD"))).toEqual(expected),
  );

  it.each(cases)("$name, with other spaces and bold type", ({ text, read: expected }) => {
    const dressed = text.replace(/(\p{L}) (?=\p{L})/gu, "$1\u00a0").replace(/BHXH/g, "**BHXH**");
    expect(linesOf(dressed).map((line) => line.replace(/\*/g, ""))).toEqual(expected);
  });

  // a text is typed with accents or without
  it.each(cases.filter(({ text }) => /[ạ-ỹ]/.test(text)))(
    "$name, behind a paragraph about something else",
    ({ text, read: expected }) => expect(linesOf(`Hội nghị có 150 người tham dự.\n\n${text}`)).toEqual(expected),
  );
});

it("reads a text the same whatever is read before it", () => {
  const alone = sentences.map(linesOf);
  expect([...sentences].reverse().map(linesOf).reverse()).toEqual(alone);
});

it("takes what is printed for the figure's own text: trailing zeros and magnitudes carry information", () => {
  const { figures } = read("BHTN tăng 4,60%, BHYT có 1,50 triệu người tham gia.");
  expect(figures.map(({ figure }) => [figure.text, figure.decimals, figure.value!.toString()])).toEqual([
    ["4,60%", 2, "0.046"],
    ["1,50 triệu", -4, "1500000"],
  ]);
});

describe("stays linear", () => {
  const MANY = 8_000;
  it.each([
    ["one long number", "1".repeat(MANY)],
    ["numbers without words", "1 ".repeat(MANY)],
    ["brackets that never close", "(5 người tham gia BHXH ".repeat(MANY / 4)],
    ["comparisons without end", "tăng 5% so với ".repeat(MANY / 4)],
    ["a list of programmes", "BHXH, ".repeat(MANY)],
    ["a chain of dates", "1/".repeat(MANY)],
    ["loose accents", "a \u0301".repeat(MANY)],
    ["one sentence without end", "đạt so với kế hoạch ".repeat(MANY / 4) + "5%"],
  ])("%s", (_, text) => {
    // of this process alone, whatever else the machine does; milliseconds
    const time = (given: string) => {
      const start = process.cpuUsage();
      read(given);
      return process.cpuUsage(start).user / 1000;
    };
    time(text);
    const short = Math.min(time(text), time(text), time(text));
    const long = Math.min(time(text.repeat(16)), time(text.repeat(16)));
    // sixteen times the text takes sixteen times as long, 256 times where something is quadratic
    expect(long).toBeLessThan(short * 100 + 50);
  });
});

it("pauses within a paragraph that never ends", () => {
  const sentence = "Năm 2020 có 5.122 người tham gia BHXH, đạt 93,9% kế hoạch (5.454 người). ";
  const pausesIn = (times: number) => [...proseInParts(sentence.repeat(times), proseLexicon)].length;
  expect(pausesIn(1000) - pausesIn(1)).toBeGreaterThan(20);
});
