import { isDated } from "../../../src/domain/figures/calendarYear";
import type { Figure, FigureKey, Period } from "../../../src/domain/figures/figure";
import { figureId, placeId } from "../../../src/domain/figures/identity";
import { proseLexicon } from "../../../src/locales/lexicon/prose";

/** Labour force and population belong to the place, whatever line names them. */
const OF_PLACE = /^(labourForce|population)$/;

/** A text that tells no year tells none of those that a table counts from its own. */
function told(period: Period): Period {
  return isDated(period) ? period : { ...period, year: null };
}

const WHOLE = new Set(proseLexicon.words.whole.map(placeId));

/** Figures of the place that a text is about name none; "toàn tỉnh" is that place. */
function toldPlace(place: string, about: string): string {
  return place === "" || WHOLE.has(placeId(place)) ? about : place;
}

function toldKey(key: FigureKey, about: string | null): FigureKey {
  return {
    ...key,
    place: about === null ? "" : toldPlace(key.place, about),
    ...(OF_PLACE.test(key.measure) && { programme: "social" as const }),
    period: told(key.period),
    ...(key.versus && { versus: told(key.versus) }),
  };
}

/**
 * What figures state, each once.
 * @param about the place that the text is about; null where the places do not count
 */
export function statements(figures: readonly Figure[], about: string | null): string[] {
  const lines = figures.map(
    ({ key, value, decimals, unit }) => `${figureId(toldKey(key, about))} = ${value!.toFixed()} ${unit} at ${decimals}`,
  );
  return [...new Set(lines)].sort();
}
