import type { Figure, FigureSet } from "../../figures/figure";
import { sourceId } from "../../figures/identity";
import { MOST_STATED_DECIMALS } from "./asWritten";
import { writtenFigures, type PlanOutline } from "./planOutline";

/** A percentage of a table whose decimals are not those that were chosen. */
export interface OtherDecimals {
  readonly figure: Figure;
  readonly written: Figure;
  /** false where it stays with fewer decimals than chosen, as no counts tell more */
  readonly isRewritten: boolean;
}

/** The stated percentages that an outline writes with other decimals, or that have fewer than were chosen. */
export function otherDecimals({ figures }: FigureSet, outline: PlanOutline, chosen: number): OtherDecimals[] {
  // what is computed from a count has its source
  const idOf = ({ key, source }: Figure) => `${key.measure} ${sourceId(source)}`;
  const printed = new Map(writtenFigures(outline).map((figure) => [idOf(figure), figure]));
  return figures.flatMap((figure): OtherDecimals[] => {
    const isStated = figure.unit === "percent" && figure.value !== null && figure.decimals <= MOST_STATED_DECIMALS;
    const written = isStated ? printed.get(idOf(figure)) : undefined;
    if (!written) return [];
    const isRewritten = written.decimals !== Math.max(figure.decimals, 0);
    return isRewritten || written.decimals < chosen ? [{ figure, written, isRewritten }] : [];
  });
}
