import { readQuery, searchWith } from "../../../../src/workbench/page/frame/query";
import { summarize } from "../../../../src/workbench/page/frame/selectionSummary";
import { faultOfName } from "../../../../src/workbench/page/frame/sheetName";
import { workbenchMessagesFor } from "../../../../src/locales/workbench";
import { memorySpreadsheet } from "../../../support/memorySpreadsheet";

describe("query", () => {
  it("opens in Vietnamese, light, with the pane at its usual width", () =>
    expect(readQuery("")).toEqual({ language: "vi", theme: "light", paneWidth: 350, paneOpen: true }));

  it("takes what it is asked for, within bounds", () => {
    expect(readQuery("?lang=en&theme=dark&pane=320")).toEqual({
      language: "en",
      theme: "dark",
      paneWidth: 320,
      paneOpen: true,
    });
    expect(readQuery("?pane=closed")).toMatchObject({ paneOpen: false, paneWidth: 350 });
    expect(["10", "9999", "-5", "rộng"].map((pane) => readQuery(`?pane=${pane}`).paneWidth)).toEqual([
      320, 700, 350, 350,
    ]);
    expect(readQuery("?lang=fr&theme=pink")).toMatchObject({ language: "vi", theme: "light" });
  });

  it("changes one thing and keeps the rest", () =>
    expect(searchWith("?lang=en&pane=320", "theme", "dark")).toBe("?lang=en&pane=320&theme=dark"));
});

describe("sheet names", () => {
  const sheets = [
    { id: "s1", name: "Thực hiện 2019" },
    { id: "s2", name: "Trang" },
  ];

  it.each(["", "x".repeat(32), "a/b", "a:b", "[a]", "'a", "a'"])("%j is refused", (name) =>
    expect(faultOfName(name, sheets, "s2")).toBe("bad"),
  );
  it("may not be another sheet's in another case", () => {
    expect(faultOfName("THỰC HIỆN 2019", sheets, "s2")).toBe("used");
    expect(faultOfName("THỰC HIỆN 2019", sheets, "s1")).toBeNull();
  });
  it("may hold everything else", () => expect(faultOfName("Chỉ tiêu (2020) – bản 2", sheets, "s2")).toBeNull());
});

it("sums the numbers of a selection and counts what is filled", () => {
  const spreadsheet = memorySpreadsheet();
  spreadsheet.put({ row: 0, column: 0 }, "BHXH");
  spreadsheet.put({ row: 1, column: 0 }, 4844);
  spreadsheet.put({ row: 2, column: 0 }, 278);
  spreadsheet.put({ row: 4, column: 0 }, true);
  expect(summarize(spreadsheet, "s1", { row: 0, column: 0, rows: 1_048_576, columns: 1 })).toEqual({
    count: 4,
    numbers: 2,
    sum: 5122,
  });
  expect(summarize(spreadsheet, "s1", { row: 1, column: 0, rows: 1, columns: 1 })).toBeNull();
});

it("says everything in both languages", () => {
  const [vi, en] = [workbenchMessagesFor("vi"), workbenchMessagesFor("en")];
  expect(Object.keys(en).sort()).toEqual(Object.keys(vi).sort());
  // a list of one name reads like the name
  const said = (words: object): string[] =>
    Object.values(words).flatMap((word) => {
      if (typeof word === "object") return said(word as object);
      return typeof word === "function" ? String(word(["x1"], ["x2"])) : String(word);
    });
  for (const sentence of [...said(vi), ...said(en)]) expect(sentence).not.toMatch(/^\s*$|undefined|\[object/);
});
