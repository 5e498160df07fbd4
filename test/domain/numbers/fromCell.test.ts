import { decimalsOf, fromCell } from "../../../src/domain/numbers/fromCell";
import { roundHalfAway } from "../../../src/domain/numbers/roundHalfAway";

describe("fromCell", () => {
  it.each([
    [0.1 + 0.2, "0.3"],
    [1.005, "1.005"],
    [5122, "5122"],
    [-0.0637, "-0.0637"],
    [1e21, "1000000000000000000000"],
    [123456789012345680, "123456789012346000"],
    [0, "0"],
  ])("takes %d as Excel shows it", (value, expected) => expect(fromCell(value).toFixed()).toBe(expected));

  it("rounds what Excel computed as Excel shows it", () =>
    expect(roundHalfAway(fromCell(1.05 * (0.0284 + 0.0046) - 0.0284), 4).toString()).toBe("0.0063"));

  it("drops the sign of zero", () => expect(fromCell(-0).isNegative()).toBe(false));

  it.each([NaN, Infinity, -Infinity])("refuses %d", (value) => expect(() => fromCell(value)).toThrow(RangeError));
});

it.each([
  [93.9, 1],
  [5100, 0],
  [0.0637, 4],
  [1e-7, 7],
])("decimalsOf %d is %d", (value, decimals) => expect(decimalsOf(fromCell(value))).toBe(decimals));
