import { atOnce } from "../../../src/domain/inParts";
import { leftOutFigures } from "../../../src/domain/prose/outline/leftOutFigures";
import { writtenFigures } from "../../../src/domain/prose/outline/planOutline";
import { readProse } from "../../../src/domain/prose/readProse";
import type { Figure } from "../../../src/domain/figures/figure";
import { lexicon } from "../../../src/locales/lexicon";
import { proseLexicon } from "../../../src/locales/lexicon/prose";
import { planProseVi } from "../../../src/locales/planProse.vi";
import { outlineTables } from "../../../src/workbook/planText/outlineTables";
import { plainText } from "../../../src/workbook/planText/planText";
import { figureSetOf } from "../../../src/workbook/reading/figureSetOf";
import { statements } from "../../domain/prose/statements";
import { tablesOn } from "../../support/readSheet";
import { workbookCases, type WorkbookCase } from "../../support/workbookCases";

jest.setTimeout(120_000);

/** What a workbook of a planner's writes, and what is read from that text again. Groups are names, which no text frames. */
function writtenAndRead({ sheets }: WorkbookCase) {
  const tables = sheets.flatMap(({ name, rows }) => tablesOn(rows, { name }));
  const set = figureSetOf(tables);
  const outline = atOnce(outlineTables(set, tables, () => "", lexicon));
  const text = plainText(planProseVi(outline));
  const outlined = writtenFigures(outline);
  const { figures, place } = readProse(text, proseLexicon);
  const about = new Set(outlined.map(({ key }) => key.place)).size > 1 ? place : null;
  const ungrouped = (figures: readonly Figure[]) =>
    figures.map(({ key: { group: _, ...key }, ...figure }): Figure => ({ ...figure, key }));
  return {
    text,
    stated: set.figures.filter(({ value }) => value !== null).length,
    leftOut: leftOutFigures(set, outline),
    written: statements(ungrouped(outlined), about),
    read: statements(ungrouped(figures.map(({ figure }) => figure)), about),
  };
}

const cases = workbookCases().map((each) => [each.name, writtenAndRead(each)] as const);

it.each(cases)("%s is written in whole sentences", (_, { text, written }) => {
  expect(written.length).toBeGreaterThan(0);
  for (const line of text.split("\n").filter((each) => each !== "")) {
    expect(line).toBe(line.trim());
    expect(line).not.toMatch(/undefined|null|NaN|\[object| {2}|,,|\(\)/);
    expect(line).toMatch(/[.:]$|^[\p{Lu}\d\P{L}]+$/u);
  }
});

it.each(cases)("%s reads back to the figures that were written, each at its place", (_, { text, written, read }) => {
  try {
    expect(read).toEqual(written);
  } catch (error) {
    throw new Error(`${text}\n\n${(error as Error).message}`, { cause: error });
  }
});

it("all but a few figures of the tables are written, and no figure is lost without a word", () => {
  const left = cases.filter(([, { leftOut }]) => leftOut.length > 0);
  expect(left.map(([name, { leftOut }]) => [name, leftOut.length])).toEqual([
    // two kinds of labour force
    ["bieu-chi-tieu-ktxh-tinh-2021", 4],
    // years in a column of their own, which is not read
    ["danh-sach-dai-nam-loai-hinh-quy-nhon", 84],
    // years in the headings of rows, which are not read
    ["ke-hoach-xa-thon-chuyen-vi-hai-thanh", 4],
    // an increase of nobody
    ["so-cung-ky-tuyet-doi-tuong-doi", 1],
  ]);
  expect(new Set(left.flatMap(([, { leftOut }]) => leftOut.map(({ reason }) => reason)))).toEqual(
    new Set(["otherValue", "zero"]),
  );
  const stated = cases.reduce((sum, [, each]) => sum + each.stated, 0);
  expect(stated).toBeGreaterThan(4700);
});
