import { fitNumber } from "../../../../src/workbench/page/grid/fitNumber";

const within = (length: number) => (text: string) => text.length <= length;

it.each([
  ["5.122", 5122, 5, "5.122"],
  ["5.122", 5122, 4, "####"],
  ["0,0638629283489", 0.0638629283489, 7, "0,06386"],
  ["0,030638298", 0.030638297872340424, 9, "0,0306383"],
  ["0,0638629283489", 0.0638629283489, 3, "0,1"],
  ["-12,75", -12.75, 4, "-13"],
  ["-12,75", -12.75, 5, "-12,8"],
  ["1234,5678", 1234.5678, 4, "1235"],
  ["6,4%", 0.064, 3, "####"],
  ["93.9", 93.9, 2, "94"],
  ["0,04", 0.04, 2, "####"],
])("%s of %d in %i letters shows %s", (text, value, length, shown) =>
  expect(fitNumber(text, value, within(length))).toBe(shown),
);

it("never shortens a figure whose format rounds it", () => {
  expect(fitNumber("12,9", 12.919897, within(3))).toBe("####");
});
