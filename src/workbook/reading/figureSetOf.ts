import type { Figure, FigureSet, Line, Partition } from "../../domain/figures/figure";
import { oneSpellingOf } from "./spellPlaces";
import type { TableReading } from "./tableReading";

/**
 * The figures of several tables as one set, with one spelling for each place, so that sheets of one district can be
 * compared and lend each other bases. Tables without a place take the one that the others are of, if there is one only.
 * Nothing is dropped: two figures that state the same thing both stay.
 */
export function figureSetOf(readings: readonly TableReading[]): FigureSet {
  const spelling = oneSpellingOf(readings);
  const figures: Figure[] = [];
  const partitions: Partition[] = [];
  for (const reading of readings) {
    for (const figure of reading.figures) {
      const place = spelling(figure.key.place, reading);
      figures.push(place === figure.key.place ? figure : { ...figure, key: { ...figure.key, place } });
    }
    const respelled = (line: Line): Line => {
      const place = spelling(line.place, reading);
      return place === line.place ? line : { ...line, place };
    };
    for (const { total, parts, ...rest } of reading.partitions) {
      partitions.push({ ...rest, total: respelled(total), parts: parts.map(respelled) });
    }
  }
  return { figures, partitions };
}
