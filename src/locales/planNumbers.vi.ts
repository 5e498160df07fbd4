import type { Figure } from "../domain/figures/figure";
import { writeNumber } from "../domain/numbers/writeNumber";

const PERSONS = "người";

/**
 * A head count with its unit, as it was stated: "5.122 người", "187,5 nghìn người", "15,67 triệu người".
 * The magnitude word is the one that needs no more digits than were stated.
 */
export function personsVi({ value, decimals }: Pick<Figure, "value" | "decimals">): string {
  if (decimals >= 0) return writeNumber(value!, { decimals, unit: PERSONS });
  const [power, word] = decimals > -4 ? [3, "nghìn"] : [6, "triệu"];
  return writeNumber(value!.times(`1e-${power}`), { decimals: power + decimals, unit: `${word} ${PERSONS}` });
}

const ROMAN_DIGITS: readonly (readonly [number, string])[] = [
  [10, "X"],
  [9, "IX"],
  [5, "V"],
  [4, "IV"],
  [1, "I"],
];

/** The number of a heading or an annex, from 1: "XIV". */
export function romanVi(number: number): string {
  let [rest, written] = [number, ""];
  for (const [worth, digits] of ROMAN_DIGITS) {
    written += digits.repeat(Math.floor(rest / worth));
    rest %= worth;
  }
  return written;
}
