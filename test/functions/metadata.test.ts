import * as fs from "node:fs";
import * as path from "node:path";
import ts from "typescript";
import { associated } from "./customFunctionsRuntime";

const { EDITIONS, functionsMetadata } = jest.requireActual("../../src/functions/metadata.cjs") as {
  EDITIONS: { asset: string; texts: string; helpPage: string }[];
  functionsMetadata(edition: { texts: string; helpPage: string }): Promise<Metadata>;
};

interface Metadata {
  allowErrorForDataTypeAny: boolean;
  allowCustomDataForDataTypeAny: boolean;
  functions: {
    id: string;
    name: string;
    description: string;
    helpUrl: string;
    parameters: { name: string; description: string; optional?: boolean; type: string; dimensionality: string }[];
    result: { dimensionality: string };
  }[];
}

const source = path.resolve(__dirname, "../../src/functions/functions.ts");
const golden = path.resolve(__dirname, "functions.golden.json");

describe.each(EDITIONS)("$asset", (edition) => {
  let metadata: Metadata;
  beforeAll(async () => void (metadata = await functionsMetadata(edition)));

  it("is what was reviewed", () => {
    const reviewed = JSON.parse(fs.readFileSync(golden, "utf8")) as Record<string, Metadata>;
    expect(metadata).toEqual(reviewed[edition.asset]);
  });

  it("pins names and the order of parameters: workbooks in use depend on them", () =>
    expect(
      metadata.functions.map(
        ({ id, parameters }) =>
          `${id}(${parameters.map(({ name, optional }) => (optional ? `[${name}]` : name)).join(", ")})`,
      ),
    ).toEqual([
      "GROWTH(current, prior, [decimals])",
      "GROWTHINDEX(current, prior, [decimals])",
      "COVERAGE(participants, population, [decimals])",
      "ATTAINMENT(actual, plan, [decimals])",
      "TARGET(base, rate, [step], [direction])",
      "AGREES(stated, numerator, denominator, [decimals])",
      "NUMBER(text)",
      "TEXT(value, [decimals], [unit])",
      "CHECK(table)",
      "ALLOCATE(total, weights, [minimums], [maximums], [step])",
      "ALLOCATEGRID(rowTotals, columnTotals, weights)",
      "PATH(start, end, years)",
      "FIGURES(text)",
      "SENTENCES(table, [decimals], [compute])",
    ]));

  it("takes and gives ranges of anything, errors and formatted numbers too", () => {
    expect(metadata).toMatchObject({ allowErrorForDataTypeAny: true, allowCustomDataForDataTypeAny: true });
    for (const { name, id, parameters, result } of metadata.functions) {
      expect(name).toBe(id);
      expect(id).toMatch(/^[A-Z][A-Z0-9_.]{2,}$/);
      expect(result).toEqual({ dimensionality: "matrix" });
      for (const parameter of parameters) expect(parameter).toMatchObject({ type: "any", dimensionality: "matrix" });
    }
  });

  it("describes every function with an example, and every parameter", () => {
    for (const { id, description, parameters } of metadata.functions) {
      expect(description).toContain(`=BHXH.${id}(`);
      for (const parameter of parameters) expect(parameter.description.length).toBeGreaterThan(4);
    }
  });

  it("sends help to its own page and heading", () =>
    expect(metadata.functions.map(({ id, helpUrl }) => [id, helpUrl])).toEqual(
      metadata.functions.map(({ id }) => [id, `https://localhost:3000/${edition.helpPage}#${id.toLowerCase()}`]),
    ));
});

it("each growth function names the other", async () => {
  for (const edition of EDITIONS) {
    const [growth, index] = (await functionsMetadata(edition)).functions;
    expect(growth!.description).toMatch(/BHXH\.GROWTHINDEX\.$/);
    expect(index!.description).toMatch(/BHXH\.GROWTH\.$/);
  }
});

it("examples use the separators of their language", async () => {
  const [vietnamese, english] = await Promise.all(EDITIONS.map(functionsMetadata));
  const example = (metadata: Metadata) => metadata.functions.map(({ description }) => description).join(" ");
  expect(example(vietnamese!)).toContain("=BHXH.GROWTH(E5;C5;2)");
  expect(example(english!)).toContain("=BHXH.GROWTH(E5,C5,2)");
});

it("both languages describe the same functions and parameters", () => {
  const names = EDITIONS.map(({ texts }) => {
    const file = JSON.parse(fs.readFileSync(texts, "utf8")) as Record<string, { parameters: object }>;
    return Object.entries(file).map(([id, { parameters }]) => [id, Object.keys(parameters)]);
  });
  expect(names[0]).toEqual(names[1]);
});

it("refuses texts that miss a function", async () => {
  const texts = path.resolve(__dirname, "../../package.json");
  await expect(functionsMetadata({ texts, helpPage: "" })).rejects.toThrow(/describes .* but functions\.ts declares/);
});

it("exports plain function declarations only: the generator drops arrow functions without a word", () => {
  const file = ts.createSourceFile(source, fs.readFileSync(source, "utf8"), ts.ScriptTarget.Latest, true);
  const exported = file.statements.filter(
    (statement) =>
      ts.canHaveModifiers(statement) &&
      ts.getModifiers(statement)?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword),
  );
  expect(exported).toHaveLength(14);
  expect(exported.every(ts.isFunctionDeclaration)).toBe(true);
});

describe("index", () => {
  const Office = {
    context: { displayLanguage: "" },
    onReady: jest.fn((ready: () => void) => Promise.resolve(ready())),
  };
  beforeEach(() => {
    jest.resetModules();
    Object.assign(globalThis, { Office });
  });

  async function start(displayLanguage: string) {
    Office.context.displayLanguage = displayLanguage;
    await import("../../src/functions/index");
  }

  it("associates every function of the metadata with its declaration", async () => {
    await start("vi-VN");
    const metadata = await functionsMetadata(EDITIONS[0]!);
    expect([...associated.keys()]).toEqual(metadata.functions.map(({ id }) => id));
    const declared = await import("../../src/functions/functions");
    expect(new Set(associated.values())).toEqual(new Set(Object.values(declared)));
    for (const [id, func] of associated) expect((func as () => void).name.toUpperCase()).toBe(id);
  });

  it.each([
    ["vi-VN", "không phải là số"],
    ["en-US", "is not a number"],
    ["en-GB", "is not a number"],
    ["fr-FR", "không phải là số"],
  ])("speaks the language of Excel's %s", async (displayLanguage, sentence) => {
    await start(displayLanguage);
    const { growth } = await import("../../src/functions/functions");
    const [[error]] = growth([["x"], ["x"]], [[1]], null as unknown as unknown[][]) as [[CustomFunctions.Error]];
    expect(error.message).toContain(sentence);
  });

  it("loads where Excel runs no custom functions", async () => {
    const runtime = globalThis.CustomFunctions;
    Object.assign(globalThis, { CustomFunctions: undefined });
    await expect(start("vi-VN")).resolves.toBeUndefined();
    Object.assign(globalThis, { CustomFunctions: runtime });
  });
});
