import * as fs from "node:fs";
import * as path from "node:path";
import { packageFaults } from "../../support/packageFaults";
import { packageParts, partsMeaning } from "../../support/packageParts";
import { richWorkbook } from "../../support/richWorkbook";
import { SAMPLE_XLSX } from "../../support/sample";
import { changed, opened, saved, shown } from "./aFile";

const folder = path.dirname(SAMPLE_XLSX);
const samples = fs.readdirSync(folder).filter((name) => name.endsWith(".xlsx"));
const FILES: readonly (readonly [string, Uint8Array])[] = [
  ...samples.map((name) => [name, fs.readFileSync(path.join(folder, name))] as const),
  ["a rich workbook", richWorkbook()],
];

it.each(FILES)("%s that was only opened is saved as it was", async (_name, bytes) => {
  const { engine, file } = await opened(bytes);
  const after = await saved(engine, file);
  expect(partsMeaning(after)).toEqual(partsMeaning(bytes));
  expect(packageParts(after)).toEqual(packageParts(bytes));
});

it.each(FILES)(
  "%s with a changed cell shows the same as before, and only that part is another",
  async (_name, bytes) => {
    const after = await changed(bytes, (engine, [first]) => {
      engine.cells.write(first!, { row: 4, column: 2, rows: 1, columns: 1 }, () => ({ value: 5222 }));
    });
    expect(packageFaults(after.bytes)).toEqual([]);
    expect(await shown(after.bytes)).toEqual(after.held);
    const [before, parts] = [packageParts(bytes), packageParts(after.bytes)];
    const others = [...before.keys()].filter((part) => !parts.get(part)?.equals(before.get(part)!));
    // the workbook says that Excel is to calculate once more; the sample always did
    expect(others.filter((part) => part !== "xl/workbook.xml")).toEqual(["xl/worksheets/sheet1.xml"]);
    expect(parts.get("xl/workbook.xml")!.toString()).toContain('fullCalcOnLoad="1"');
    expect([...parts.keys()].sort()).toEqual([...before.keys()].sort());
  },
);
