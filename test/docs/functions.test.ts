import { associated, single } from "../functions/customFunctionsRuntime";
import "../../src/functions/index";
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

function calculate(formula: string, spelling: Spelling): unknown {
  const [, name, list] = /^=BHXH\.([A-Z]+)\((.*)\)$/.exec(formula)!;
  const between = new RegExp(`${spelling.argument}(?=(?:[^"]*"[^"]*")*[^"]*$)`);
  const args = list!.split(between).map((text) => [[valueOf(text.trim(), spelling)]]);
  const run = associated.get(name!) as (...ranges: (unknown[][] | null)[]) => unknown[][];
  // Excel sends null for what is left out
  const all = Array.from({ length: Math.max(run.length, args.length) }, (_, index) => args[index] ?? null);
  const result = single(() => run(...all));
  return typeof result === "string" ? result.replace(/^(#\w+!).*/, "$1") : result;
}

/** Table rows that hold a formula and its result. */
function examplesOf(file: string): [string, string][] {
  const rows = file.endsWith(".html")
    ? textOf(file).matchAll(/<td><code>(=[^<]+)<\/code><\/td><td><code>([^<]+)<\/code><\/td>/g)
    : textOf(file).matchAll(/^\| `(=[^`]+)` +\| `([^`]+)` +\|$/gm);
  return [...rows].map((match) => [match[1]!, match[2]!]);
}

describe.each([
  [PAGE, ENGLISH],
  [HELP_PAGES.vi, VIETNAMESE],
  [HELP_PAGES.en, ENGLISH],
] as const)("%s", (file, spelling) => {
  it.each(examplesOf(file))("%s gives %s", (formula, result) => {
    expect(calculate(formula, spelling)).toEqual(valueOf(result, spelling));
  });

  it("has an example of every function", () => {
    const shown = new Set(examplesOf(file).map(([formula]) => /BHXH\.([A-Z]+)/.exec(formula)![1]));
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
