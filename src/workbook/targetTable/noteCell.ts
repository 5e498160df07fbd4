import type { Period } from "../../domain/figures/figure";
import type { TargetRow } from "../../domain/targets/targetPlan";
import type { CellInput } from "../patch";
import { cellOf } from "./cellOf";
import { asText, textLiteral } from "./cellText";
import { derivedFrom, type Derivation } from "./headCount";
import { anyPlaceProposed } from "./placesSum";
import { restsOnProposal } from "./restsOnProposal";
import { saysProposed } from "./saysProposed";
import type { Siblings } from "./siblings";
import type { TargetTableTexts } from "./targetTableTexts";

/** A note as written, and the longest text it may show, for the width of its column. */
export interface Note {
  readonly cell: CellInput;
  readonly shown: string;
}

const NO_NOTE: Note = { cell: "", shown: "" };

/**
 * What the note column says of a line. The note of a proposal is a formula that holds the proposed number: it goes
 * when somebody types another one, and with it the marks and the word in the title.
 * @param row counts from 1
 */
export function noteCell(
  { line, status, target }: TargetRow,
  row: number,
  derivation: Derivation | null,
  siblings: Siblings,
  base: Period,
  { notes }: TargetTableTexts,
): Note {
  const here = cellOf("target", row);
  const settledNote = (note: string): Note => ({ cell: asText(note), shown: note });
  const whileHere = (value: string, note: string): Note => ({
    cell: `=IF(${here}=${value},${textLiteral(note)},"")`,
    shown: note,
  });
  const whileProposed = (note: string) => (target === null ? NO_NOTE : whileHere(String(target.toNumber()), note));

  const eitherNote = (isProposed: string, proposed: string, settled: string): Note => ({
    cell: `=IF(${isProposed},${textLiteral(proposed)},${textLiteral(settled)})`,
    shown: proposed,
  });

  if (derivation?.kind === "places") {
    if (!derivation.sum.hasProposals) return settledNote(notes.sumOfPlaces);
    const isProposed = anyPlaceProposed(derivation.sum, row, notes.proposedMark);
    return eitherNote(isProposed, notes.proposedSumOfPlaces, notes.sumOfPlaces);
  }
  if (derivation && target !== null) {
    const [settled, proposed] =
      derivation.kind === "sum"
        ? [notes.sumOfParts, notes.proposedSum]
        : [notes.totalWithout(derivation.other), notes.proposedTotalWithout(derivation.other)];
    const sources = derivedFrom(derivation).map((programme) => siblings[programme]!);
    if (!sources.some((source) => restsOnProposal(source.target))) return settledNote(settled);
    const marks = sources.map((source) => saysProposed(cellOf("note", source.row), notes.proposedMark));
    return eitherNote(`OR(${marks.join(",")})`, proposed, settled);
  }
  switch (status.kind) {
    case "assigned":
      return settledNote(notes.assigned);
    case "derived":
      return line.programme === "social" ? settledNote(notes.sumOfParts) : NO_NOTE;
    case "derivedFromProposed":
      return whileProposed(notes.proposedSum);
    case "proposed":
      return whileProposed(notes.proposed(status.basis, status.limits));
    case "missing":
      return whileHere('""', notes.missing(status.reason, base));
  }
}
