import { textLiteral } from "./cellText";

/** A condition of a formula: does this note, or each of these, say that its row is a proposal? */
export function saysProposed(noteCells: string, proposedMark: string): string {
  return `LEFT(${noteCells},${proposedMark.length})=${textLiteral(proposedMark)}`;
}
