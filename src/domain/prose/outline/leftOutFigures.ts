import type { Figure, FigureSet } from "../../figures/figure";
import { figureId, sourceId } from "../../figures/identity";
import { asWritten } from "./asWritten";
import { writtenFigures, type PlanOutline } from "./planOutline";

/** otherValue: another cell states the same with another value · points: a change of a percentage · zero: of nobody, or perhaps a blank */
export type LeftOutReason = "otherValue" | "points" | "zero";

/** A figure of a table that no sentence prints. */
export interface LeftOutFigure {
  readonly figure: Figure;
  readonly reason: LeftOutReason;
  /** the one that is printed instead; null where none is */
  readonly written: Figure | null;
}

/** The stated figures that an outline does not print; one that another cell repeats is printed by that. */
export function leftOutFigures({ figures }: FigureSet, outline: PlanOutline): LeftOutFigure[] {
  const printed = writtenFigures(outline);
  const sources = new Set(printed.map(({ source }) => sourceId(source)));
  const idOf = placedId(figures);
  const byId = new Map(printed.map((figure) => [idOf(figure), figure]));
  return figures.flatMap((figure): LeftOutFigure[] => {
    if (figure.value === null || sources.has(sourceId(figure.source))) return [];
    if (figure.unit === "points") return [{ figure, reason: "points", written: null }];
    const written = byId.get(idOf(figure)) ?? null;
    if (!written) return [{ figure, reason: "zero", written }];
    const isRepeated = asWritten(figure, written.decimals).value!.eq(written.value!);
    return isRepeated ? [] : [{ figure, reason: "otherValue", written }];
  });
}

/** Figures that name no place are of the only place that is named. */
function placedId(figures: readonly Figure[]): (figure: Figure) => string {
  const named = new Set(figures.map(({ key }) => key.place).filter((place) => place !== ""));
  const [only = ""] = named.size === 1 ? named : [];
  return ({ key }) => figureId({ ...key, place: key.place === "" ? only : key.place });
}
