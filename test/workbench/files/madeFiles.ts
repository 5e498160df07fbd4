import * as fs from "node:fs";
import { createEngine } from "../../../src/workbench/engine/engine";
import { openWorkbook } from "../../../src/workbench/engine/openWorkbook";
import type { NamedContent } from "../../../src/workbench/engine/openWorkbook";
import { newWorkbookFile, openWorkbookFile } from "../../../src/workbench/files/workbookFile";
import { richWorkbook } from "../../support/richWorkbook";

const addin = { id: "4dae36ab-1ab1-4629-99e5-9762cc8da6a2", version: "0.1.0.0", namespace: "BHXH", functions: [] };

export interface MadeFile {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** what cell E7 of the first sheet holds: whoever opens the file has to find it */
  readonly number: number;
}

/** Files as the workbench saves them: opened and edited, and made from nothing. For readers of other makers. */
export async function madeFiles(samples: string): Promise<MadeFile[]> {
  const sheets = JSON.parse(fs.readFileSync(`${samples}/huong-hoa-2020.json`, "utf8")) as { sheets: NamedContent[] };
  const fresh = createEngine();
  openWorkbook(fresh, sheets.sheets);
  const opened = { "sample.xlsx": fs.readFileSync(`${samples}/huong-hoa-2020.xlsx`), "rich.xlsx": richWorkbook() };
  const workbooks = [
    newWorkbookFile(fresh, "new.xlsx", addin),
    ...Object.entries(opened).map(([name, bytes]) => {
      const opening = openWorkbookFile(bytes, name, addin);
      if (!opening.ok) throw new Error(`${name}: ${opening.problem.code}`);
      return opening.workbook;
    }),
  ];
  return Promise.all(
    workbooks.map(async (workbook, i) => {
      const { engine, name } = workbook;
      const [first] = engine.sheets.ids();
      const number = 7001 + i;
      engine.cells.write(first!, { row: 6, column: 4, rows: 1, columns: 1 }, () => ({ value: number }));
      engine.formats.change(first!, { row: 6, column: 4, rows: 1, columns: 1 }, { fill: "#FFFF00" });
      engine.sheets.add("Thêm");
      workbook.settings.set("quyet-dinh", "[]");
      const bytes = await workbook.save();
      engine.dispose();
      return { name, bytes, number };
    }),
  );
}
