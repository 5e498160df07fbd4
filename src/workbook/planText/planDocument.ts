import type { PlanOutline } from "../../domain/prose/planOutline";
import type { PlanParagraph } from "./planText";
import type { AnnexTable } from "./annexTable";

/** A plan as a letter of an office: what stands above and below its paragraphs. */
export interface PlanDocument {
  /** the office that issues it, a line each, in capitals */
  readonly issuer: readonly string[];
  /** the two lines that every official letter carries */
  readonly nation: readonly [string, string];
  /** "Số: …/KH-UBND" */
  readonly number: string;
  readonly placeAndDate: string;
  /** what kind of letter it is, in capitals */
  readonly title: string;
  readonly subject: string;
  readonly paragraphs: readonly PlanParagraph[];
  readonly annexes: readonly AnnexTable[];
  readonly signature: PlanSignature | null;
}

export interface PlanSignature {
  readonly recipientsTitle: string;
  readonly recipients: readonly string[];
  /** on whose behalf and as what, a line each, in capitals */
  readonly capacity: readonly string[];
}

/** Words of the letter around the paragraphs. */
export interface PlanDocumentTexts {
  /** @param place of the plan, as written; "" where no table names it */
  letter(
    outline: PlanOutline,
    place: string,
    options: { readonly signed: boolean },
  ): Omit<PlanDocument, "paragraphs" | "annexes">;
  /** the heading of one of several annexes; number counts from 1, null for the only one */
  annexTitle(number: number | null): string;
}
