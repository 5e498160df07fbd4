import { isDated } from "../../domain/figures/calendarYear";
import type { Host, Progress } from "../host";
import type { Lexicon } from "../reading/lexicon";
import { placeName, samePlace } from "../reading/placeNames";
import type { TableReading } from "../reading/tableReading";
import type { TemplateSuggestion } from "./jobs";
import { paceOf, phaseOf } from "./pace";
import { readTablesInSteps } from "./readTablesInSteps";
import { takeSnapshot } from "./takeSnapshot";

/**
 * What the workbook's own tables suggest for a new sheet of actuals: the year after the newest actuals, the place they
 * are about, and the places of the longest list. Reads every visible sheet, changes nothing.
 * @throws HostFailure what Excel refused; "Cancelled" when the planner stopped it
 */
export async function suggestTemplate(host: Host, lexicon: Lexicon, progress?: Progress): Promise<TemplateSuggestion> {
  const { snapshot } = await takeSnapshot(host, phaseOf(progress, 0, 0.6));
  const { tables } = await readTablesInSteps(snapshot, lexicon, paceOf(progress), phaseOf(progress, 0.6, 1));
  const latest = latestActuals(tables);
  return {
    year: latest === null ? null : latest + 1,
    place: tables.find(({ place }) => place !== "")?.place ?? "",
    units: longestList(tables, lexicon),
  };
}

/** Of what was done, or is expected to be; an empty form says nothing of its year. */
function latestActuals(tables: readonly TableReading[]): number | null {
  const years = tables.flatMap(({ figures }) =>
    figures.flatMap(({ key: { period, measure }, value }) =>
      value !== null &&
      measure === "participants" &&
      (period.scenario === "actual" || period.scenario === "estimate") &&
      isDated(period)
        ? [period.year!]
        : [],
    ),
  );
  return years.length === 0 ? null : years.reduce((latest, year) => Math.max(latest, year));
}

function longestList(tables: readonly TableReading[], lexicon: Lexicon): readonly string[] {
  const lists = tables.map(({ layout, place, places = [] }) => {
    if (layout !== "placeRows") return [];
    const own = placeName(place, lexicon);
    return places.filter((each) => !samePlace(each, own)).map(({ written }) => written);
  });
  return lists.reduce<readonly string[]>((longest, list) => (list.length > longest.length ? list : longest), []);
}
