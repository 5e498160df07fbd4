import { readSnapshot } from "../../src/files/readSnapshot";
import { snapshotHost } from "../../src/files/snapshotHost";
import { checkTableTexts } from "../../src/locales/checkTable.vi";
import { lexicon } from "../../src/locales/lexicon";
import { createEngine } from "../../src/workbench/engine/engine";
import { openWorkbook } from "../../src/workbench/engine/openWorkbook";
import { saveFile } from "../../src/workbench/files/saveFile";
import { checkValues } from "../../src/workbook/checkTable/checkValues";
import { checkWorkbook } from "../../src/workbook/jobs/checkWorkbook";
import type { CheckReport } from "../../src/workbook/jobs/jobs";
import type { TableReading } from "../../src/workbook/reading/tableReading";
import type { CellValue } from "../../src/workbook/snapshot";
import { caseSheets } from "../support/caseSheets";
import { openProduct } from "../support/product";
import { tableText } from "../support/readingText";
import { workbookCases } from "../support/workbookCases";

/** The workbook as a file, written by the workbench. */
async function fileOf(sheets: ReturnType<typeof caseSheets>): Promise<Uint8Array> {
  const engine = createEngine();
  openWorkbook(engine, sheets);
  await engine.settled();
  const addin = { id: "4dae36ab-1ab1-4629-99e5-9762cc8da6a2", version: "1.0.0.0" };
  return saveFile(engine, { file: null, namespace: "BHXH", addin, settings: new Map() }).zip();
}

const told = ({ tables, explained, unverifiable, satisfied, hazards }: CheckReport) => ({
  tables: tables.flatMap(tableText),
  explained: explained.map(({ explanation, place }) => ({
    place: [place.sheetName, place.row, place.column],
    certainty: explanation.certainty,
    values: explanation.repairs.map(({ changes }) => changes.map(({ value }) => value?.toString())),
  })),
  hazards: hazards.map(({ code, cells }) => [code, cells.length]),
  unverifiable: unverifiable.length,
  satisfied,
});

/** What BHXH.CHECK is given: the table with its title and unit line, to its last row. */
function argumentOf(table: TableReading, { snapshot }: CheckReport): (readonly CellValue[])[] {
  const { area, values } = snapshot.blocks.find((block) => block.area.sheetId === table.sheetId)!;
  const last = Math.max(...table.rows.map(({ row }) => row));
  return values.slice(0, last + 1 - area.box.row);
}

const certainties = (answer: readonly (readonly unknown[])[]) =>
  answer.length === 1 ? [] : answer.slice(1).map((row) => row.at(-1));

describe.each(workbookCases())("$name", (each) => {
  it("is read alike in the pane, from its file, and by BHXH.CHECK", async () => {
    const sheets = caseSheets(each);
    const product = await openProduct({ sheets });
    const inPane = await product.check();
    const read = readSnapshot(await fileOf(sheets));
    if (!read.ok) throw new Error(read.problem.code);
    expect(told(await checkWorkbook(snapshotHost(read.snapshot), lexicon))).toEqual(told(inPane));

    for (const sheetId of new Set(inPane.tables.map((table) => table.sheetId))) {
      const last = inPane.tables.filter((table) => table.sheetId === sheetId).at(-1)!;
      const answer = await checkValues(argumentOf(last, inPane), lexicon, checkTableTexts);
      const onSheet = inPane.explained.filter(({ place }) => place.sheetId === sheetId);
      expect(certainties(answer)).toEqual(
        onSheet.map(({ explanation }) => checkTableTexts.certaintyName(explanation.certainty)),
      );
    }
    product.dispose();
  });
});
