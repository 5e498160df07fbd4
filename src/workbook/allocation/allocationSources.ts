import type { UnitFigures } from "../../domain/allocation/allocationBasis";
import type { Figure, Programme } from "../../domain/figures/figure";
import { lineId } from "../../domain/figures/identity";
import type { Decimal } from "../../domain/numbers/decimal";
import { fromCell } from "../../domain/numbers/fromCell";
import type { CellPlace } from "../jobs/jobs";
import type { Lexicon } from "../reading/lexicon";
import { placeName, samePlace } from "../reading/placeNames";
import type { TableReading } from "../reading/tableReading";
import type { Snapshot } from "../snapshot";
import type { AllocationTarget } from "./allocationPlan";

/** Units that a table of the workbook lists, in its order, with what it states of them. */
export interface UnitList {
  readonly sheetName: string;
  readonly names: readonly string[];
  /** in the order of the names, for each programme that the table counts; bases stand for all of them */
  readonly figures: Readonly<Partial<Record<Programme, readonly UnitFigures[]>>>;
  /** what is known whatever the programme */
  readonly bases: readonly UnitFigures[];
}

/** What the workbook holds that can be split, and over whom. */
export interface AllocationSources {
  readonly targets: readonly AllocationTarget[];
  readonly lists: readonly UnitList[];
}

/** Targets offered at most; a province's table of communes has thousands. */
const MOST_TARGETS = 200;

/** Targets of the latest year and lists of units, from the tables of a workbook. Sheets of split targets are neither. */
export function allocationSources(
  snapshot: Snapshot,
  tables: readonly TableReading[],
  lexicon: Lexicon,
): AllocationSources {
  const own = tables.filter((table) => !isOfShares(table));
  return {
    targets: targetsIn(own, snapshot),
    lists: own.flatMap((table) => {
      const list = table.generated ? null : unitList(table, lexicon);
      return list ? [list] : [];
    }),
  };
}

/** A sheet of a split target states what was assigned below its units. */
function isOfShares({ partitions }: TableReading): boolean {
  return partitions.some(({ assigned }) => assigned === true);
}

function targetsIn(tables: readonly TableReading[], snapshot: Snapshot): AllocationTarget[] {
  const figures = tables.flatMap((table) => table.figures.filter(isTarget));
  const latest = figures.reduce((year, { key }) => Math.max(year, key.period.year ?? 0), 0);
  const seen = new Set<string>();
  return figures
    .filter(({ key, source }) => {
      const sheet = source.kind === "cell" ? source.sheetId : "";
      const id = `${sheet} ${lineId(key)}`;
      if ((key.period.year ?? 0) !== latest || seen.has(id)) return false;
      seen.add(id);
      return true;
    })
    .slice(0, MOST_TARGETS)
    .flatMap((figure) => targetOf(figure, snapshot) ?? []);
}

/** A head count to be reached: a target, or a plan, of a programme as a whole. */
function isTarget({ key, value, unit }: Figure): boolean {
  const { scenario } = key.period;
  return (
    key.measure === "participants" &&
    (scenario === "target" || scenario === "plan") &&
    key.group === undefined &&
    unit === "persons" &&
    value !== null &&
    value.isInteger() &&
    value.gt(0)
  );
}

function targetOf({ key, value, source }: Figure, snapshot: Snapshot): AllocationTarget | null {
  if (source.kind !== "cell" || value === null) return null;
  const { sheetId, sheetName, row, column } = source;
  const cell: CellPlace = { sheetId, sheetName, row, column };
  const { place, programme, period } = key;
  return { programme, place, period, value, cell, factor: factorOf(value, cell, snapshot) };
}

/** Persons per unit of the cell's number, by powers of ten. */
function factorOf(value: Decimal, { sheetId, row, column }: CellPlace, { blocks }: Snapshot): number | null {
  const block = blocks.find(({ area }) => area.sheetId === sheetId);
  const held = block?.values[row - block.area.box.row]?.[column - block.area.box.column];
  if (typeof held !== "number" || held === 0) return null;
  const factor = value.div(fromCell(held));
  return [1, 1000, 1_000_000].find((each) => factor.eq(each)) ?? null;
}

function unitList(table: TableReading, lexicon: Lexicon): UnitList | null {
  if (table.layout !== "placeRows") return null;
  const own = placeName(table.place, lexicon);
  const listed = (table.places ?? []).filter((each) => !samePlace(each, own));
  const totals = new Set(table.partitions.map(({ total }) => total.place));
  const names = listed.map(({ written }) => written).filter((name) => !totals.has(name));
  if (names.length < 2) return null;
  const stated = figuresByPlace(table.figures);
  const of = (name: string, programme: Programme | null) => figuresOf(stated.get(name) ?? [], programme);
  const programmes = [...new Set(table.figures.map(({ key }) => key.programme))];
  return {
    sheetName: table.sheetName,
    names,
    figures: Object.fromEntries(
      programmes.map((programme) => [programme, names.map((name) => of(name, programme))]),
    ) as UnitList["figures"],
    bases: names.map((name) => of(name, null)),
  };
}

function figuresByPlace(figures: readonly Figure[]): ReadonlyMap<string, readonly Figure[]> {
  const byPlace = new Map<string, Figure[]>();
  for (const figure of figures) {
    if (figure.key.group !== undefined || figure.value === null) continue;
    const own = byPlace.get(figure.key.place);
    if (own) own.push(figure);
    else byPlace.set(figure.key.place, [figure]);
  }
  return byPlace;
}

/** What is stated of a unit, the latest year first. */
function figuresOf(figures: readonly Figure[], programme: Programme | null): UnitFigures {
  const latest = (isMeant: (figure: Figure) => boolean): Decimal | null => {
    const found = figures.filter(isMeant);
    found.sort((x, y) => (y.key.period.year ?? 0) - (x.key.period.year ?? 0));
    return found[0]?.value ?? null;
  };
  return {
    actual: latest(
      ({ key }) =>
        key.measure === "participants" &&
        key.programme === programme &&
        (key.period.scenario === "actual" || key.period.scenario === "estimate"),
    ),
    labourForce: latest(({ key }) => key.measure === "labourForce"),
    eligible: latest(({ key }) => key.measure === "eligible" && key.programme === programme),
    weight: null,
  };
}
