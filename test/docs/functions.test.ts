import { answered, associated } from "../functions/customFunctionsRuntime";
import "../../src/functions/index";
import { parseA1 } from "../../src/workbook/address";
import { HELP_PAGES, anchorsOf, textOf } from "./documents";

const PAGE = "docs/functions.md";

/** One order for every function, errors included. */
const PARTS = ["Syntax", "Arguments", "Returned value", "Error conditions", "Formula", "Example", "Links"];

interface Spelling {
  readonly argument: "," | ";";
  readonly decimal: "." | ",";
}
const ENGLISH: Spelling = { argument: ",", decimal: "." };
const VIETNAMESE: Spelling = { argument: ";", decimal: "," };

function valueOf(text: string, { decimal }: Spelling): unknown {
  if (text.startsWith('"')) return text.slice(1, -1);
  if (text === "TRUE" || text === "FALSE") return text === "TRUE";
  if (text.startsWith("#")) return text;
  const digits = text.replace("%", "").replace(decimal, ".");
  return Number(text.endsWith("%") ? `${digits}e-2` : digits);
}

/** The range that a formula spills, its references cut from a table that starts at A1; or the error it ends in. */
async function calculate(formula: string, spelling: Spelling, table: readonly unknown[][] = []): Promise<unknown> {
  const [, name, list] = /^=BHXH\.([A-Z]+)\((.*)\)$/.exec(formula)!;
  const between = new RegExp(`${spelling.argument}(?=(?:[^"]*"[^"]*")*[^"]*$)`);
  const args = list!.split(between).map((text) => {
    const box = parseA1(text.trim());
    if (!box) return [[valueOf(text.trim(), spelling)]];
    return table.slice(box.row, box.row + box.rows).map((row) => row.slice(box.column, box.column + box.columns));
  });
  const run = associated.get(name!) as (...ranges: (unknown[][] | null)[]) => unknown[][] | Promise<unknown[][]>;
  // Excel sends null for what is left out
  const all = Array.from({ length: Math.max(run.length, args.length) }, (_, index) => args[index] ?? null);
  const result = await answered(async () => run(...all));
  return typeof result === "string" ? result.replace(/^(#[^ ]+) .*/, "$1") : result;
}

/** Table rows that hold a formula and its result. */
function examplesOf(file: string): [string, string][] {
  const rows = file.endsWith(".html")
    ? textOf(file).matchAll(/<td><code>(=[^<]+)<\/code><\/td><td><code>([^<]+)<\/code><\/td>/g)
    : textOf(file).matchAll(/^\| `(=[^`]+)` +\| `([^`]+)` +\|$/gm);
  return [...rows].map((match) => [match[1]!, match[2]!]);
}

interface SpillExample {
  readonly formula: string;
  readonly given: readonly string[][];
  readonly spilled: readonly string[][];
}

const MARKDOWN_TABLE = /(?:^\|.*\|\n?)+/gm;
const HTML_TABLE = /<table[^>]*>.*?<\/table>/gs;

/** The cells of a table, headers first. */
function cellsIn(table: string): string[][] {
  return table.startsWith("<")
    ? [...table.matchAll(/<tr>(.*?)<\/tr>/gs)].map(([, row]) =>
        [...row!.matchAll(/<t[hd]>(.*?)<\/t[hd]>/gs)].map(([, cell]) => cell!),
      )
    : table
        .trim()
        .split("\n")
        .filter((line) => !/^\|[ |-]+$/.test(line))
        .map((line) =>
          line
            .slice(1, -1)
            .split("|")
            .map((cell) => cell.trim()),
        );
}

/** Formulas over a range: the first table below their heading is what they take, those after it what they spill, in order. */
function spillExamplesOf(file: string): SpillExample[] {
  const isPage = file.endsWith(".html");
  const sections = textOf(file).split(isPage ? /(?=<h[23] id=)/ : /^(?=## )/m);
  return sections.flatMap((section) => {
    const matches = section.matchAll(/(?:`|<code>)(=BHXH\.[A-Z]+\([A-Z]+\d+:[A-Z]+\d+(?:[,;][^`<:]*)?\))(?:`|<)/g);
    const [given, ...spilled] = [...section.matchAll(isPage ? HTML_TABLE : MARKDOWN_TABLE)].map(([table]) => table);
    return [...new Set([...matches].map(([, formula]) => formula!))].map((formula, at) => ({
      formula,
      given: cellsIn(given!),
      spilled: cellsIn(spilled[at]!),
    }));
  });
}

interface FilledExample {
  readonly formula: string;
  readonly at: string;
  readonly table: readonly string[][];
}

/** Formulas that stand in a named cell of the table after them and fill it from there. */
function filledExamplesOf(file: string): FilledExample[] {
  const isPage = file.endsWith(".html");
  const code = isPage ? ["<code>", "</code>"] : ["`", "`"];
  const formula = new RegExp(`${code[0]}(=BHXH[^\`<]+)${code[1]}[^\`<]*${code[0]}([A-Z]+\\d+)${code[1]}`);
  const sections = textOf(file).split(isPage ? /(?=<h[23] id=)/ : /^(?=## )/m);
  return sections.flatMap((section) => {
    const match = formula.exec(section);
    if (!match) return [];
    const [table] = [...section.slice(match.index).matchAll(isPage ? HTML_TABLE : MARKDOWN_TABLE)];
    return [{ formula: match[1]!, at: match[2]!, table: cellsIn(table![0]) }];
  });
}

/** A cell as the page writes it: "5.122", "6,37", words, or nothing. */
function contentOf(cell: string, { decimal }: Spelling): unknown {
  const group = decimal === "," ? "." : ",";
  if (!/^[\d.,]+$/.test(cell)) return cell === "" ? null : cell;
  return Number(cell.replaceAll(group, "").replace(decimal, "."));
}

describe.each([
  [PAGE, ENGLISH],
  [HELP_PAGES.vi, VIETNAMESE],
  [HELP_PAGES.en, ENGLISH],
] as const)("%s", (file, spelling) => {
  it.each(examplesOf(file))("%s gives %s", async (formula, result) => {
    const answer = await calculate(formula, spelling);
    const expected = valueOf(result, spelling);
    expect(answer).toEqual(result.startsWith("#") ? expected : [[expected]]);
  });

  it.each(filledExamplesOf(file))("$formula fills the table below it", async ({ formula, at, table }) => {
    const contents = table.map((row) => row.map((cell) => contentOf(cell, spelling)));
    const answer = (await calculate(formula, spelling, contents)) as unknown[][];
    const { row, column } = parseA1(at)!;
    const shown = contents
      .slice(row, row + answer.length)
      .map((line) => line.slice(column, column + answer[0]!.length));
    expect(answer).toEqual(shown);
  });

  it.each(spillExamplesOf(file))("$formula spills the table below it", async ({ formula, given, spilled }) => {
    const box = parseA1(/\(([A-Z]+\d+:[A-Z]+\d+)/.exec(formula)![1]!)!;
    expect([given.length, given[0]!.length]).toEqual([box.rows, box.columns]);
    const contents = (cells: readonly string[][]) => cells.map((row) => row.map((cell) => contentOf(cell, spelling)));
    // a cell shows nothing for ""
    const shown = ((await calculate(formula, spelling, contents(given))) as unknown[][]).map((row) =>
      row.map((cell) => (cell === "" ? null : cell)),
    );
    expect(shown).toEqual(contents(spilled));
  });

  it("has an example of every function", () => {
    const formulas = [
      ...examplesOf(file).map(([formula]) => formula),
      ...spillExamplesOf(file).map((each) => each.formula),
      ...filledExamplesOf(file).map((each) => each.formula),
    ];
    const shown = new Set(formulas.map((formula) => /BHXH\.([A-Z]+)/.exec(formula)![1]));
    expect([...associated.keys()].filter((name) => !shown.has(name))).toEqual([]);
  });
});

describe.each([...associated.keys()])("%s", (name) => {
  it("has a section whose parts come in the usual order", () => {
    const section = textOf(PAGE)
      .split(/^## /m)
      .find((text) => text.startsWith(`${name}\n`));
    const parts = [...(section ?? "").matchAll(/^\*\*(.+?)\*\*/gm)].map((match) => match[1]);
    expect(parts).toEqual(PARTS);
  });

  it("is where its help address leads", () => {
    for (const page of Object.values(HELP_PAGES)) expect(anchorsOf(page)).toContain(name.toLowerCase());
  });
});
