import { acceptName, assistanceAt, takesReference } from "../../../../src/workbench/page/formula/formulaAssistance";
import { readFunctionCatalog, signatureOf } from "../../../../src/workbench/page/formula/functionCatalog";

const catalog = readFunctionCatalog(
  [
    { name: "GROWTHINDEX", description: "Tốc độ phát triển", parameters: [] },
    {
      name: "GROWTH",
      description: "Tốc độ tăng (giảm)",
      parameters: [{ name: "current", description: "Kỳ này" }, { name: "prior" }, { name: "decimals", optional: true }],
    },
  ],
  "BHXH",
);
const GROWTH = catalog[0]!;

it("lists functions with their namespace, by name", () => {
  expect(catalog.map(({ name }) => name)).toEqual(["BHXH.GROWTH", "BHXH.GROWTHINDEX"]);
  expect(signatureOf(GROWTH)).toBe("BHXH.GROWTH(current; prior; [decimals])");
});

describe("names", () => {
  const offered = (text: string, caret = text.length) => {
    const assistance = assistanceAt(text, caret, catalog);
    return assistance?.kind === "names" ? assistance.entries.map(({ name }) => name) : [];
  };

  it.each(["=BH", "=bh", "=BHXH.GROW", "=1+BH", "=GROW", "=SUM(A1;bhxh."])("are offered for %s", (text) =>
    expect(offered(text)).toEqual(["BHXH.GROWTH", "BHXH.GROWTHINDEX"]),
  );
  it.each(["BH", "=B", '="BH', "=XX", "=BHXH.GROWTH("])("are not offered for %s", (text) =>
    expect(offered(text)).toEqual([]),
  );
  it("are offered at the caret", () => expect(offered("=BH+1", 3)).toHaveLength(2));
});

it("accepts a name with its bracket, once", () => {
  expect(acceptName("=1+bh", 5, 3, GROWTH)).toEqual({ text: "=1+BHXH.GROWTH(", caret: 15 });
  expect(acceptName("=bh(A1)", 3, 1, GROWTH)).toEqual({ text: "=BHXH.GROWTH(A1)", caret: 13 });
});

describe("arguments", () => {
  const argumentAt = (text: string, caret = text.length) => {
    const assistance = assistanceAt(text, caret, catalog);
    return assistance?.kind === "arguments" ? [assistance.entry.name, assistance.argument] : null;
  };

  it.each([
    ["=BHXH.GROWTH(", 0],
    ["=BHXH.GROWTH(E6;", 1],
    ["=BHXH.GROWTH(1,5", 0],
    ["=BHXH.GROWTH(SUM(A1;A2);", 1],
    ["=BHXH.GROWTH(SUM(A1;A2", 0],
    ['=BHXH.GROWTH("a;b";C6;', 2],
    ["=BHXH.GROWTH('Trang; hai'!A1;", 1],
    ["=bhxh.growth({1;2};", 1],
  ])("%s", (text, argument) => expect(argumentAt(text)).toEqual(["BHXH.GROWTH", argument]));

  it("end with the closing bracket", () => expect(argumentAt("=BHXH.GROWTH(A1;A2)")).toBeNull());
});

it.each([
  ["=", true],
  ["=A1+", true],
  ["=BHXH.GROWTH(", true],
  ["=BHXH.GROWTH(E6; ", true],
  ["=A1", false],
  ["A1+", false],
  ['="a+', false],
  ["=SUM(A1)", false],
])("a click after %s gives an address: %s", (text, expected) =>
  expect(takesReference(text, text.length)).toBe(expected),
);

it("leaves a reference that already follows the caret alone", () => expect(takesReference("=A1+B2", 4)).toBe(false));
