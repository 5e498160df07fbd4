import { isDated } from "../../../src/domain/figures/calendarYear";
import type { Figure, FigureKey, Period } from "../../../src/domain/figures/figure";
import { figureId } from "../../../src/domain/figures/identity";

/** Labour force and population belong to the place, whatever line names them. */
const OF_PLACE = /^(labourForce|population)$/;

/** A text that tells no year tells none of those that a table counts from its own. */
function told(period: Period): Period {
  return isDated(period) ? period : { ...period, year: null };
}

function toldKey(key: FigureKey, withPlace: boolean): FigureKey {
  return {
    ...key,
    ...(!withPlace && { place: "" }),
    ...(OF_PLACE.test(key.measure) && { programme: "social" as const }),
    period: told(key.period),
    ...(key.versus && { versus: told(key.versus) }),
  };
}

/** What figures state, each once; a text about one place need not say of each number that it is of that place. */
export function statements(figures: readonly Figure[], withPlace: boolean): string[] {
  const lines = figures.map(
    ({ key, value, decimals, unit }) =>
      `${figureId(toldKey(key, withPlace))} = ${value!.toFixed()} ${unit} at ${decimals}`,
  );
  return [...new Set(lines)].sort();
}
