import { readSnapshot } from "../../src/files/readSnapshot";
import { snapshotHost } from "../../src/files/snapshotHost";
import { lexicon } from "../../src/locales/lexicon";
import { createEngine } from "../../src/workbench/engine/engine";
import { openWorkbook } from "../../src/workbench/engine/openWorkbook";
import { saveFile } from "../../src/workbench/files/saveFile";
import { checkWorkbook } from "../../src/workbook/jobs/checkWorkbook";
import {
  columnKey,
  COLUMNS_KEY,
  encodeColumnChoices,
  type ColumnChoice,
} from "../../src/workbook/reading/columnChoices";
import { caseSheets } from "../support/caseSheets";
import { workbookCases } from "../support/workbookCases";

const EACH = workbookCases().find(({ name }) => name === "abbreviations-total-first")!;
const NAME = { sheetName: EACH.sheets[0]!.name, table: 0, header: "Mã ĐV", nth: 0 };
const NOTE: ColumnChoice = { is: "note" };

async function fileWith(settings: ReadonlyMap<string, string>): Promise<Uint8Array> {
  const engine = createEngine();
  openWorkbook(engine, caseSheets(EACH));
  await engine.settled();
  const addin = { id: "4dae36ab-1ab1-4629-99e5-9762cc8da6a2", version: "1.0.0.0" };
  return saveFile(engine, { file: null, namespace: "BHXH", addin, settings }).zip();
}

async function meaningIn(settings: ReadonlyMap<string, string>): Promise<string> {
  const read = readSnapshot(await fileWith(settings));
  if (!read.ok) throw new Error(read.problem.code);
  const { tables } = await checkWorkbook(snapshotHost(read.snapshot, read.settings), lexicon);
  const { meaning, isChosen } = tables[0]!.columns[1]!;
  return `${meaning.kind}${isChosen ? ", chosen" : ""}`;
}

it("what the planner said of a column goes with the file", async () => {
  const kept = encodeColumnChoices(new Map([[columnKey(NAME), NOTE]]));
  expect(await meaningIn(new Map())).toBe("unknown");
  expect(await meaningIn(new Map([[COLUMNS_KEY, JSON.stringify(kept)]]))).toBe("note, chosen");
});

it.each(["", "{", "7", '"["'])("%j, which anybody may have written, says nothing", async (text) => {
  expect(await meaningIn(new Map([[COLUMNS_KEY, text]]))).toBe("unknown");
});
