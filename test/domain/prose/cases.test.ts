import { readProse } from "../../../src/domain/prose/readProse";
import { proseLexicon } from "../../../src/locales/lexicon/prose";
import { figureLine, proseCases } from "../../support/proseCases";

it.each(proseCases())("$name", ({ text, read }) => {
  const reading = readProse(text, proseLexicon);
  expect(reading.figures.map((figure) => figureLine(figure, text))).toEqual(read);
  expect(reading.numbers).toBe(reading.figures.length + reading.skipped.length);
});
