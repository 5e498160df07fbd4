import type { Scenario } from "../../figures/figure";
import { assigner, headlineScenario } from "./headlines";
import type { OpenBlock, Setting } from "./openBlock";
import { isCue, isSign } from "./surroundings";

/** What a block that was read says for those that stand in it. */
export function settingLeft(block: OpenBlock): Setting {
  const { state, setting } = block;
  return {
    named: state.named,
    ...settingYear(block),
    isOfYear: state.hasYear || setting.isOfYear,
    scenario: settingScenario(block),
    assignedBy: settingAssigner(block),
    place: placeOfAll(block),
  };
}

/** The last year named; of an item that names another plan's year behind its count the year of the count. */
function settingYear(block: OpenBlock): Pick<Setting, "year" | "offset"> {
  const { state, setting, isItem, given } = block;
  const { head } = state;
  const isCounted = isItem && given.isLeadIn && head?.measure === "participants" && head.when.year !== null;
  const { year, offset } = isCounted ? head.when : state.hasYear ? state : setting;
  return { year, offset };
}

/** Headings and lead-ins say what follows them is; a sentence with figures only that its year goes on. */
function settingScenario(block: OpenBlock): Scenario | null {
  const { items, state, setting, figures, given } = block;
  const isSilent = figures.length === 0;
  const isTitle = given.isHeading || given.isLeadIn || given.isUnended;
  const led = given.isLeadIn ? state.leadScenario : null;
  if (isSilent) return led ?? (isTitle ? headlineScenario(items, given.isHeading) : null) ?? setting.scenario;
  return given.isLeadIn ? (state.leadScenario ?? state.scenario ?? setting.scenario) : setting.scenario;
}

/** "Kế hoạch BHXH tỉnh giao năm 2023 như sau:" */
function settingAssigner(block: OpenBlock): string | null {
  const { items, setting, given } = block;
  const isSilent = !items.some(({ kind }) => kind === "number");
  const scenario = isSilent && given.isLeadIn ? headlineScenario(items, given.isHeading) : null;
  return scenario === "plan" || scenario === "target" ? assigner(items) : setting.assignedBy;
}

/** A lead-in without figures may name the place of all that follows: "Trên địa bàn xã Húc như sau:", "Xã Húc:". */
function placeOfAll(block: OpenBlock): string {
  const { items, setting, isMainPlace, given } = block;
  const at = items.findIndex(({ kind }) => kind === "place");
  const place = items[at];
  const isAlone = at === 0 && isSign(items[1], ":") && items.length === 2;
  const opens = given.isLeadIn && (isAlone || isCue(items[at - 1], "across"));
  if (place?.kind !== "place" || !opens || items.some(({ kind }) => kind === "number")) return setting.place;
  return place.level === "whole" || isMainPlace(place.name) ? "" : place.name;
}
