import type { Figure, Measure, Period, Scenario } from "../figures/figure";
import { companionsOf } from "../figures/companions";
import type { LineFigures } from "../figures/figureIndex";
import { priorOf } from "../figures/priorOf";

/** What stands in where nothing is stated under a scenario: headers seldom tell an estimate from the final figure. */
const STANDS_IN: Readonly<Record<Scenario, Scenario>> = {
  actual: "estimate",
  estimate: "actual",
  plan: "target",
  target: "plan",
};

/** What a line states for the period, or else under the scenario that stands in for it. */
export function statedAt(near: Figure, line: LineFigures, measure: Measure, period: Period | null): readonly Figure[] {
  if (period === null) return [];
  const found = companionsOf(near, line, measure, period);
  if (found.length > 0) return found;
  return companionsOf(near, line, measure, { ...period, scenario: STANDS_IN[period.scenario] });
}

/** The participants that a figure's own period names. */
export function currentOf(figure: Figure, line: LineFigures): readonly Figure[] {
  return statedAt(figure, line, "participants", figure.key.period);
}

/** The period that a figure is compared with: the year before unless it says. */
export function versusOf({ key }: Figure): Period | null {
  return key.versus ?? priorOf(key.period);
}

/** The participants of the period that an increase or growth figure is compared with. */
export function priorCountOf(figure: Figure, line: LineFigures): readonly Figure[] {
  return statedAt(figure, line, "participants", versusOf(figure));
}

/** The participants planned for the period of an attainment. */
export function plannedCountOf(figure: Figure, line: LineFigures): readonly Figure[] {
  const { period, versus } = figure.key;
  return statedAt(figure, line, "participants", versus ?? { year: period.year, scenario: "plan" });
}

/** The increase printed for the periods of a growth figure. */
export function printedIncreaseOf(figure: Figure, line: LineFigures): readonly Figure[] {
  const asked = versusOf(figure);
  return companionsOf(figure, line, "increase", figure.key.period).filter((increase) => {
    const stated = versusOf(increase);
    return increase.value !== null && increase.unit === "persons" && stated?.year === asked?.year;
  });
}
