import type { Hazard, HazardChange, HazardCode, HazardProposal } from "./hazard";
import type { FigureCell } from "./hazardTable";

/** What a hazard says beside its cells. */
export type HazardFacts = Pick<Hazard, "error" | "missing" | "surplus" | "decimalSign">;

/** One cell with a hazard, before cells of one reason are put together. */
export interface FoundCell {
  readonly code: HazardCode;
  readonly cell: FigureCell;
  /** null where nothing tells what the cell should hold */
  readonly proposed: HazardProposal | null;
  readonly change: HazardChange | null;
  readonly facts?: HazardFacts;
  /** cells of a table with the same code and the same of this make one hazard */
  readonly reason?: string;
}
