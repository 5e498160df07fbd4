import { readSnapshot } from "../../../src/files/readSnapshot";
import { createEngine } from "../../../src/workbench/engine/engine";
import type { Engine } from "../../../src/workbench/engine/engine";
import { openWorkbook } from "../../../src/workbench/engine/openWorkbook";
import { richWorkbook } from "../../support/richWorkbook";
import { sampleSheets } from "../../support/sample";
import { opened, saved } from "./aFile";

/** What the command line's reader, which shares nothing with the writer, finds in the cells of the visible sheets. */
function valuesRead(bytes: Uint8Array): Record<string, unknown> {
  const read = readSnapshot(bytes);
  if (!read.ok) throw new Error(read.problem.code);
  const { survey, blocks } = read.snapshot;
  const cells = blocks.flatMap(({ area, values }) => {
    const sheet = survey.sheets.find(({ id }) => id === area.sheetId)!.name;
    return values.flatMap((row, r) =>
      row.map((value, c) => [`${sheet} ${area.box.row + r} ${area.box.column + c}`, value] as const),
    );
  });
  return Object.fromEntries(cells.filter(([, value]) => value !== ""));
}

function valuesHeld(engine: Engine): Record<string, unknown> {
  const held: Record<string, unknown> = {};
  for (const id of engine.sheets.ids()) {
    if (engine.sheets.visibility(id) !== "Visible") continue;
    engine.cells.each(
      id,
      (row, column) => {
        const value = engine.cells.value(id, row, column);
        if (value !== null && value !== "") held[`${engine.sheets.name(id)} ${row} ${column}`] = value;
      },
      false,
    );
  }
  return held;
}

it("another reader finds what a new workbook held", async () => {
  const engine = createEngine();
  openWorkbook(engine, sampleSheets());
  const [first] = engine.sheets.ids();
  engine.cells.write(first!, { row: 11, column: 1, rows: 1, columns: 1 }, () => ({ formula: "=SORT(E5:E8)" }));
  engine.cells.write(first!, { row: 11, column: 3, rows: 1, columns: 1 }, () => ({ value: "=00123" }));
  const bytes = await saved(engine, null);
  expect(valuesRead(bytes)).toEqual(valuesHeld(engine));
});

it("another reader finds a change between what the file had", async () => {
  const before = richWorkbook();
  const { engine, file } = await opened(before);
  const [first] = engine.sheets.ids();
  engine.cells.write(first!, { row: 24, column: 2, rows: 1, columns: 2 }, (_row, column) => ({ value: column * 0.1 }));
  const after = await saved(engine, file);
  const [sheet, ...cells] = ["Số liệu", "24 2", "24 3"];
  expect(valuesRead(after)).toEqual({
    ...valuesRead(before),
    [`${sheet!} ${cells[0]!}`]: 0.2,
    [`${sheet!} ${cells[1]!}`]: 3 * 0.1,
  });
});
