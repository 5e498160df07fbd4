import * as fs from "node:fs";
import { readSnapshot } from "../../src/files/readSnapshot";
import { snapshotHost } from "../../src/files/snapshotHost";
import { messagesFor } from "../../src/locales";
import { lexicon } from "../../src/locales/lexicon";
import { checkWorkbook } from "../../src/workbook/jobs/checkWorkbook";
import type { CheckReport } from "../../src/workbook/jobs/jobs";
import { takeSnapshot } from "../../src/workbook/jobs/takeSnapshot";
import type { Block, Snapshot } from "../../src/workbook/snapshot";
import { openProduct } from "../support/product";
import { SAMPLE_XLSX } from "../support/sample";

function readSample(): Snapshot {
  const read = readSnapshot(new Uint8Array(fs.readFileSync(SAMPLE_XLSX)));
  if (!read.ok) throw new Error(read.problem.code);
  return read.snapshot;
}

/** Blanks may carry a format in Excel; nothing looks at it. */
const cellsOf = ({ values, texts, formulas, numberFormats, area }: Block) => ({
  box: area.box,
  cells: values.map((row, r) =>
    row.map((value, c) =>
      value === "" ? "" : { value, text: texts[r]![c], formula: formulas[r]![c], format: numberFormats[r]![c] },
    ),
  ),
});

const words = messagesFor("vi");
const told = ({ tables, explained, unverifiable, satisfied, withoutTable }: CheckReport) => ({
  tables: tables.map(({ box, columns, rows, year, place }) => ({ box, columns, rows, year, place })),
  sentences: explained.map((each) => words.explanation(each)),
  certainties: explained.map(({ explanation }) => explanation.certainty),
  places: explained.map(({ place }) => words.cellName(place)),
  unverifiable: unverifiable.map((each) => words.unverifiable(each)),
  satisfied,
  withoutTable,
});

describe("the sample, from its file and from Excel through Microsoft's client", () => {
  it("has the same cells", async () => {
    const product = await openProduct();
    const { snapshot } = await takeSnapshot(product.port);
    const { survey, blocks } = readSample();
    const sheetsOf = (sheets: Snapshot["survey"]["sheets"]) => sheets.map(({ id: _, ...sheet }) => sheet);
    expect(sheetsOf(survey.sheets)).toEqual(sheetsOf(snapshot.survey.sheets));
    expect(survey.separators).toEqual(snapshot.survey.separators);
    expect(blocks.map(cellsOf)).toEqual(snapshot.blocks.map(cellsOf));
  });

  it("has the same tables, findings and words", async () => {
    const product = await openProduct();
    const fromExcel = told(await product.check());
    const fromFile = told(await checkWorkbook(snapshotHost(readSample()), lexicon));
    expect(fromExcel.sentences).toHaveLength(4);
    expect(fromFile).toEqual(fromExcel);
  });
});

it("is never written to", async () => {
  const host = snapshotHost(readSample());
  await expect(host.apply({ title: "flags", changes: [] })).rejects.toThrow("NotImplemented");
  await expect(host.clearFlags()).rejects.toThrow("NotImplemented");
  await expect(host.remember("key", 1)).rejects.toThrow("NotImplemented");
});
