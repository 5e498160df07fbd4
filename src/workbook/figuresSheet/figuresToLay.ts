import type { Figure } from "../../domain/figures/figure";
import type { ProseFigure } from "../../domain/prose/proseReading";
import { crowdedOut } from "./layoutFiguresSheet";

/** Figures of a text that find no place on a sheet, as printed, by the reason. */
export interface LeftFigures {
  /** "ít nhất 35%" is no exact number */
  readonly bounds: readonly string[];
  /** people who newly joined, whoever left */
  readonly gross: readonly string[];
  /** the text states something else for the same before */
  readonly otherwise: readonly string[];
}

export const LEFT_REASONS = ["bounds", "gross", "otherwise"] as const satisfies readonly (keyof LeftFigures)[];

const printed = (figures: readonly ProseFigure[]) => figures.map(({ figure }) => figure.text);

/** The figures of a text that a sheet can state, and those left out. */
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
    left: { bounds: printed(bounds), gross: printed(gross), otherwise: [...otherwise].map(({ text }) => text) },
  };
}
