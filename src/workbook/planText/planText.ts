import type { InParts } from "../../domain/inParts";
import type { PlanOutline } from "../../domain/prose/outline/planOutline";

/** A paragraph of a plan's section, ready to be shown, copied or saved. */
export type PlanParagraph =
  /** in capitals */
  | { readonly kind: "heading"; readonly text: string }
  /** opens the items below it */
  | { readonly kind: "lead"; readonly text: string }
  /** `mark` is the dash or plus that opens it ("-"), depth counts from 0 */
  | { readonly kind: "item"; readonly depth: number; readonly mark: string; readonly text: string };

/** Puts an outline into words, with places to pause. */
export type PlanProse = (outline: PlanOutline) => InParts<readonly PlanParagraph[]>;

/** One paragraph as a line of plain text. */
export function lineOfText(paragraph: PlanParagraph): string {
  return paragraph.kind === "item" ? `${paragraph.mark} ${paragraph.text}` : paragraph.text;
}

/** Paragraphs as plain text, one a line, a blank line before each heading. */
export function plainText(paragraphs: readonly PlanParagraph[]): string {
  return paragraphs
    .map((paragraph, at) => (paragraph.kind === "heading" && at > 0 ? "\n" : "") + lineOfText(paragraph))
    .join("\n");
}
