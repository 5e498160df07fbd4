import type { Figure } from "../../domain/figures/figure";
import type { ProseFigure } from "../../domain/prose/proseReading";
import { crowdedOut } from "./layoutFiguresSheet";

/** How many figures of a text find no place on a sheet, by the reason. */
export interface LeftFigures {
  /** "ít nhất 35%" is no exact number */
  readonly bounds: number;
  /** people who newly joined, whoever left */
  readonly gross: number;
  /** the text states something else for the same before */
  readonly otherwise: number;
}

export const LEFT_REASONS = ["bounds", "gross", "otherwise"] as const satisfies readonly (keyof LeftFigures)[];

/** The figures of a text that a sheet can state, and how many are left out. */
export function figuresToLay(figures: readonly ProseFigure[]): {
  readonly laid: readonly Figure[];
  readonly left: LeftFigures;
} {
  const bounds = figures.filter(({ bound }) => bound !== undefined);
  const gross = figures.filter((each) => each.gross !== undefined && each.bound === undefined);
  const exact = figures.filter((each) => each.bound === undefined && each.gross === undefined);
  const stated = exact.map(({ figure }) => figure);
  const otherwise = new Set(crowdedOut(stated));
  return {
    laid: stated.filter((figure) => !otherwise.has(figure)),
    left: { bounds: bounds.length, gross: gross.length, otherwise: otherwise.size },
  };
}
