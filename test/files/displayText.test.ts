import * as fc from "fast-check";
import { format } from "numfmt";
import { displayText } from "../../src/files/displayText";

const plain = (value: number) => format("General", value, { locale: "vi-VN" });

it("displays whole numbers as any other number", () => {
  fc.assert(
    fc.property(fc.oneof(fc.maxSafeInteger(), fc.integer(), fc.integer({ min: -20, max: 20 })), (value) => {
      expect(displayText(value, "General")).toBe(plain(value));
    }),
    { seed: 2020, numRuns: 1000 },
  );
  for (const value of [0, -0, 1e10 - 1, 1e10, 1e11, -1e11, 1e15])
    expect(displayText(value, "General")).toBe(plain(value));
});

it.each([
  [5122, "#,##0", "5.122"],
  [0.939, "0.0%", "93,9%"],
  [1234.5, "General", "1234,5"],
  [true, "General", "TRUE"],
  ["#N/A", "0.0", "#N/A"],
  ["chữ", '"số" @', "số chữ"],
  ["", "0", ""],
  [7, "0.0 [broken", "7"],
])("%p under %p is %p", (value, numberFormat, text) => expect(displayText(value, numberFormat)).toBe(text));
