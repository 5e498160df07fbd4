import { textTable } from "../../src/commandLine/textTable";

it("aligns letters however their marks are written", () => {
  const composed = "Xã Hướng Hóa";
  const decomposed = composed.normalize("NFD");
  expect(decomposed.length).toBeGreaterThan(composed.length);
  const lines = textTable(
    [
      ["Tệp", "Ô"],
      [composed, "A1"],
      [decomposed, "B2"],
    ],
    null,
  ).split("\n");
  expect(lines).toEqual(["Tệp           Ô", "Xã Hướng Hóa  A1", "Xã Hướng Hóa  B2"]);
});

it("wraps the last column to the window, and to nothing where there is none", () => {
  const content = "một hai ba bốn năm sáu bảy tám chín mười mười một mười hai";
  const rows = [["a.xlsx", content]];
  expect(textTable(rows, null)).toBe(`a.xlsx  ${content}`);
  expect(textTable(rows, 50)).toBe("a.xlsx  một hai ba bốn năm sáu bảy tám chín mười\n        mười một mười hai");
  expect(textTable(rows, 5)).toBe(textTable(rows, 48));
});

it("keeps a name from steering the terminal", () => {
  expect(textTable([["a\u001b[31m\r\n.xlsx", "\u0007x\u009b"]], null)).toBe("a [31m .xlsx   x");
});
