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
