import { VIETNAMESE_SEPARATORS, type Separators } from "../../domain/numbers/separators";
import type { Block } from "../snapshot";

const ENGLISH_SEPARATORS: Separators = { decimal: ".", group: "," };

/** "43,120" and "1,048,800.5": groups of three after commas, and a point before decimals if there are any */
const ENGLISH = /^[-(]?\d{1,3}(?:,\d{3})+(?:\.\d+)?\)?$/;
/** "43.120", "1.048,8", "93,9%": what nobody writes in the English way */
const VIETNAMESE = /^[-(+]?\d{1,3}(?:\.\d{3})+(?:,\d+)?\)?$|^[-(+]?\d+,(?:\d{1,2}|\d{4,})\s*%?\)?$/;
/** Fewer could be slips. */
const FEW = 3;

/** How the numbers that stand as text are written: the English way only where several say so and none speaks against. */
export function textSeparators({ values }: Block): Separators {
  let english = 0;
  for (const row of values) {
    for (const value of row) {
      if (typeof value !== "string" || value.length > 30) continue;
      const text = value.trim();
      if (VIETNAMESE.test(text)) return VIETNAMESE_SEPARATORS;
      if (ENGLISH.test(text)) english += 1;
    }
  }
  return english >= FEW ? ENGLISH_SEPARATORS : VIETNAMESE_SEPARATORS;
}
