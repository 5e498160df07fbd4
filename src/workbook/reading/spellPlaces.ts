import { plainPlace } from "./placeNames";
import type { PlaceName, TableReading } from "./tableReading";
import { withoutAccents } from "./words";

/**
 * One spelling for every place that tables name: the fullest, else the first.
 * A name without its kind joins the one place of that name; a name without accents the one it may stand for.
 * A table that lists both means two places by them ("Khe Sanh" beside "Thị trấn Khe Sanh").
 * A table without a place is of the only place that others are of, unless it lists that place among its lines.
 */
export function oneSpellingOf(readings: readonly TableReading[]): (place: string, reading: TableReading) => string {
  const spellings = new Map<string, string>();
  for (const alike of namesakes(readings)) {
    for (const mention of alike) spellings.set(mention.place.written, spellingOf(mention, alike));
  }
  const spell = (place: string) => spellings.get(place) ?? place;
  const tablePlaces = new Set(readings.flatMap(({ place }) => (place === "" ? [] : [spell(place)])));
  const [only] = tablePlaces;
  const isOfOnly = new Map<TableReading, boolean>();
  for (const reading of readings) {
    const lists = (reading.places ?? []).some(({ written }) => spell(written) === only);
    isOfOnly.set(reading, tablePlaces.size === 1 && (reading.place !== "" || !lists));
  }
  return (place, reading) => (place === "" && isOfOnly.get(reading) ? only! : spell(place));
}

/** A place as some tables write it. */
interface Mention {
  readonly place: PlaceName;
  readonly tables: Set<number>;
}

/** Places by their name without kind and accents, in the order they are met. */
function namesakes(readings: readonly TableReading[]): Mention[][] {
  const groups = new Map<string, Map<string, Mention>>();
  for (const [table, { places }] of readings.entries()) {
    for (const place of places ?? []) {
      const plain = plainPlace(place);
      const group = groups.get(plain) ?? new Map<string, Mention>();
      groups.set(plain, group);
      const mention = group.get(place.written) ?? { place, tables: new Set() };
      group.set(place.written, mention);
      mention.tables.add(table);
    }
  }
  return [...groups.values()].map((group) => [...group.values()]);
}

/** The fullest spelling of the same place; its own where several places are fuller spellings of it. */
function spellingOf(mention: Mention, alike: readonly Mention[]): string {
  const same = alike.filter((each) => mayBeSame(each, mention));
  const fullest = Math.max(...same.map(fullness));
  const best = same.filter((each) => fullness(each) === fullest);
  const isOnePlace = best.every((each) => isSameName(each, best[0]!));
  return (isOnePlace ? best[0]! : mention).place.written;
}

/** A kind counts most, spelled out more than short, then accents. */
function fullness({ place }: Mention): number {
  const isSpelledOut = place.kind !== "" && place.written.toLowerCase().startsWith(place.kind);
  return (place.kind === "" ? 0 : 4) + (hasAccents(place) ? 2 : 0) + (isSpelledOut ? 1 : 0);
}

function hasAccents({ name }: PlaceName): boolean {
  return withoutAccents(name) !== name;
}

function isSameName({ place: x }: Mention, { place: y }: Mention): boolean {
  return x.kind === y.kind && x.name === y.name;
}

function mayBeSame(x: Mention, y: Mention): boolean {
  if (isSameName(x, y)) return true;
  const kindsMeet = x.place.kind === y.place.kind || x.place.kind === "" || y.place.kind === "";
  const namesMeet = x.place.name === y.place.name || !hasAccents(x.place) || !hasAccents(y.place);
  return kindsMeet && namesMeet && ![...x.tables].some((table) => y.tables.has(table));
}
