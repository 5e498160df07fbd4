import { spawnSync } from "node:child_process";
import * as fs from "node:fs";
import * as os from "node:os";
import * as path from "node:path";
import { pathToFileURL } from "node:url";
import { writeXlsx } from "hucre";
import { COLUMNS, consistentRecords, withTypos, type Records } from "./records";
import { randomFrom, type Random } from "./random";

/** Files that a province receives, with a typo in one of a hundred cells: of a district, and of a large one. */
const FILES = 100;
const SIZES: readonly Size[] = [
  { sheets: 1, communes: 30 },
  { sheets: 2, communes: 60 },
];
/** Memory is looked at after these many, to see whether it grows. */
const FEW = 10;

/** Bundled by run.mjs beside this file. */
const PROGRAM = "bhxh.mjs";

interface Size {
  readonly sheets: number;
  /** of each sheet */
  readonly communes: number;
}

/** How many files a second the command line checks, and what memory it needs for a few and for all of them. */
export async function workbookFiles(seed: number): Promise<string[]> {
  const lines: string[] = [];
  for (const size of SIZES) lines.push(...(await filesOf(size, randomFrom(seed))));
  return lines;
}

async function filesOf(size: Size, random: Random): Promise<string[]> {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), "bhxh-bench-"));
  try {
    let bytes = 0;
    for (let at = 0; at < FILES; at++) {
      const file = await workbook(size, random);
      bytes += file.length;
      for (const name of at < FEW ? ["few", "all"] : ["all"]) {
        fs.mkdirSync(path.join(folder, name), { recursive: true });
        fs.writeFileSync(path.join(folder, name, `${at + 1}.xlsx`), file);
      }
    }
    const few = run(path.join(folder, "few"));
    const all = run(path.join(folder, "all"));
    return [
      `${FILES} workbooks of ${size.sheets} × ${size.communes} communes, ${Math.round(bytes / FILES / 1000)} kB each`,
      `  ${(FILES / all.seconds).toFixed(0)} files a second, the start of Node included; ${all.findings} findings`,
      `  at most ${few.megabytes} MB for ${FEW} files, ${all.megabytes} MB for ${FILES}`,
    ];
  } finally {
    fs.rmSync(folder, { recursive: true });
  }
}

async function workbook({ sheets, communes }: Size, random: Random): Promise<Uint8Array> {
  return writeXlsx({
    sheets: Array.from({ length: sheets }, (_, sheet) => ({
      name: `Biểu ${sheet + 1}`,
      rows: [],
      cells: cellsOf(withTypos(consistentRecords(communes, random), random), sheet * communes),
    })),
  });
}

type Cell = { value: string | number; type: "string" | "number"; style?: { numFmt: string } };

function cellsOf({ count, values, decimals }: Records, before: number): Map<string, Cell> {
  const cells = new Map<string, Cell>();
  ["Đơn vị", ...COLUMNS].forEach((value, column) => cells.set(`0,${column}`, { value, type: "string" }));
  for (let row = 0; row < count; row++) {
    cells.set(`${row + 1},0`, { value: `Xã ${before + row + 1}`, type: "string" });
    values.forEach((column, at) => {
      const places = decimals[at]![row]!;
      const numFmt = places === 0 ? "#,##0" : `0.${"0".repeat(places)}`;
      cells.set(`${row + 1},${at + 1}`, { value: column[row]! / 10 ** places, type: "number", style: { numFmt } });
    });
  }
  return cells;
}

/** Runs the built program in a Node of its own, which tells its highest memory when it ends. */
function run(folder: string): { seconds: number; megabytes: number; findings: number } {
  const program = pathToFileURL(path.join(path.dirname(process.argv[1]!), PROGRAM)).href;
  const source = `process.once("exit", () => process.stderr.write("\\n" + process.resourceUsage().maxRSS));
    await import(${JSON.stringify(program)});`;
  const start = performance.now();
  const { stdout, stderr } = spawnSync(
    process.execPath,
    ["--input-type=module", "--eval", source, "--", "bhxh", "check", "--json", folder],
    { encoding: "utf8", maxBuffer: 1e9 },
  );
  const seconds = (performance.now() - start) / 1000;
  const { totals } = JSON.parse(stdout) as { totals: { read: number; findings: number } };
  return { seconds, megabytes: Math.round(Number(stderr.split("\n").at(-1)) / 1000), findings: totals.findings };
}
