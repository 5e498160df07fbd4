import type { PlanOutline } from "../../domain/prose/outline/planOutline";
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
  /** points to the annexes; null without any */
  readonly closing: string | null;
  readonly annexes: readonly PlanAnnex[];
  readonly signature: PlanSignature | null;
}

export interface PlanAnnex {
  readonly heading: AnnexHeading;
  readonly table: AnnexTable;
}

/** What stands above the table of an annex, a line each. */
export interface AnnexHeading {
  /** "Phụ lục II" */
  readonly label: string;
  /** in capitals */
  readonly name: readonly string[];
  /** the plan that it goes with, in brackets */
  readonly accompanies: string;
  readonly about: readonly string[];
  /** what its figures count */
  readonly unit: readonly string[];
}

export interface PlanSignature {
  readonly recipientsTitle: string;
  readonly recipients: readonly string[];
  /** on whose behalf and as what, a line each, in capitals */
  readonly capacity: readonly string[];
  /** stands for the name until somebody signs */
  readonly signer: string;
}

/** Words of the letter around the paragraphs. */
export interface PlanDocumentTexts {
  /** @param place of the plan, as written; "" where no table names it */
  letter(
    outline: PlanOutline,
    place: string,
    options: { readonly signed: boolean; readonly annexes: readonly AnnexTable[] },
  ): Omit<PlanDocument, "paragraphs">;
}
