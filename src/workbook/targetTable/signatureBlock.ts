import type { Period } from "../../domain/figures/figure";
import type { Box } from "../address";
import { asText } from "./cellText";
import { TARGET_COLUMNS, type TargetTableTexts } from "./targetTableTexts";

/** A text of the signature block; it runs over the merged columns of its box. */
export interface SignatureLine {
  readonly kind: "date" | "signer";
  readonly box: Box;
  readonly text: string;
}

/** Place and date on the right; below, who prepared the report on the left and the head of the office on the right. */
export function signatureBlock(row: number, place: string, period: Period, texts: TargetTableTexts): SignatureLine[] {
  const left = { column: 0, columns: 5, rows: 1 };
  const right = { column: 6, columns: TARGET_COLUMNS.length - 6, rows: 1 };
  const { placeAndDate, preparedBy, headOfOffice } = texts.signatures;
  return [
    { kind: "date", box: { row, ...right }, text: asText(placeAndDate(place, period)) },
    { kind: "signer", box: { row: row + 1, ...left }, text: asText(preparedBy) },
    { kind: "signer", box: { row: row + 1, ...right }, text: asText(headOfOffice) },
  ];
}
