const SIGNS: readonly (readonly [number, string])[] = [
  [1000, "M"],
  [900, "CM"],
  [500, "D"],
  [400, "CD"],
  [100, "C"],
  [90, "XC"],
  [50, "L"],
  [40, "XL"],
  [10, "X"],
  [9, "IX"],
  [5, "V"],
  [4, "IV"],
  [1, "I"],
];

/** "XIV" for 14; whole numbers from 1. */
export function romanNumeral(number: number): string {
  let [rest, written] = [number, ""];
  for (const [worth, sign] of SIGNS) {
    written += sign.repeat(Math.floor(rest / worth));
    rest %= worth;
  }
  return written;
}
