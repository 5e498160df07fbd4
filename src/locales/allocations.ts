import type { AllocationProblem } from "../domain/allocation/allocationProblem";
import type { GridProblem } from "../domain/allocation/grid/gridProblem";
import type { PathProblem } from "../domain/indicators/growthPath";
import { allocationsEn } from "./allocations.en";
import { allocationsVi } from "./allocations.vi";
import type { Language } from "./messages";

/** How the unit, row or column of a number, counted from 0, is called inside a sentence. */
export type NameOf = (index: number) => string;

/** Why a total cannot be shared and what would help, and what the functions that share ask for. */
export interface AllocationMessages {
  problem(problem: AllocationProblem, unit?: NameOf): string;
  gridProblem(problem: GridProblem, row?: NameOf, column?: NameOf): string;
  pathProblem(problem: PathProblem): string;
  notALine: string;
  /** cells given and asked for */
  countDiffers(given: number, asked: number): string;
  /** positions counted from 0 */
  blankWeight(unit: number): string;
  blankCell(row: number, column: number): string;
  blankRowTotal(row: number): string;
  blankColumnTotal(column: number): string;
}

export const ALLOCATIONS: Record<Language, AllocationMessages> = { vi: allocationsVi, en: allocationsEn };
