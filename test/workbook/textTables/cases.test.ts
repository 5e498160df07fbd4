import { readProse } from "../../../src/domain/prose/readProse";
import type { ProseReading } from "../../../src/domain/prose/proseReading";
import { proseLexicon } from "../../../src/locales/lexicon/prose";
import { textLexicon } from "../../../src/locales/lexicon/texts";
import { readText } from "../../../src/workbook/textTables/readText";
import { figureLine, proseCases, tableCases } from "../../support/proseCases";

const read = (text: string) => readText(text, textLexicon);

function spansOf({ figures, skipped }: ProseReading): { start: number; end: number }[] {
  return [...figures.map(({ span }) => span), ...skipped.map(({ span }) => span)].sort((x, y) => x.start - y.start);
}

describe("the figures of a text with a table", () => {
  it.each(tableCases())("$name", ({ text, read: expected }) =>
    expect(read(text).figures.map((figure) => figureLine(figure, text))).toEqual(expected),
  );

  it.each(tableCases())("$name: every digit is answered for once", ({ text }) => {
    const reading = read(text);
    const spans = spansOf(reading);
    expect(reading.numbers).toBe(spans.length);
    const printed = spans.map(({ start, end }) => text.slice(start, end));
    for (const each of printed) expect(each).toMatch(/^\d/);
    const digits = (given: string) => given.replace(/\D/g, "");
    expect(printed.map(digits).join("")).toBe(digits(text));
  });
});

it.each(proseCases())("finds no table in $name", ({ text }) =>
  expect(read(text)).toEqual(readProse(text, proseLexicon)),
);
