import * as fs from "node:fs";
import * as path from "node:path";
import type { CellGiven } from "./blocks";

const folder = path.resolve(__dirname, "..", "cases", "workbooks");

/** A workbook as planners make them: rows of each sheet from A1 on. */
export interface WorkbookCase {
  readonly name: string;
  readonly sheets: readonly {
    readonly name: string;
    readonly rows: readonly (readonly CellGiven[])[];
    readonly merges?: readonly string[];
  }[];
  /** what is to be understood of it, and what does not agree, as lines of text */
  readonly reading: string;
}

/** All cases, each in a folder of its own. */
export function workbookCases(): WorkbookCase[] {
  return fs.readdirSync(folder).map((name) => {
    const at = (file: string) => path.join(folder, name, file);
    const { sheets } = JSON.parse(fs.readFileSync(at("workbook.json"), "utf8")) as Pick<WorkbookCase, "sheets">;
    const reading = fs.existsSync(at("reading.txt")) ? fs.readFileSync(at("reading.txt"), "utf8") : "";
    return { name, sheets, reading };
  });
}
