import type { Severity } from "../../domain/edits/editRule";
import type { Figure } from "../../domain/figures/figure";
import type { InParts } from "../../domain/inParts";
import type { TableReading } from "../reading/tableReading";
import type { FoundCell } from "./foundCells";
import type { Hazard } from "./hazard";
import { CELLS_PER_PART } from "./hazardTable";

/** Puts the cells of a table together that have one reason: 500 numbers kept as text are one hazard. */
export function* gatherHazards(found: readonly FoundCell[], table: TableReading): InParts<Hazard[]> {
  const groups = new Map<string, FoundCell[]>();
  for (const each of found) {
    const group = `${each.code} ${each.reason ?? ""} ${each.change !== null}`;
    const cells = groups.get(group);
    if (cells) cells.push(each);
    else groups.set(group, [each]);
  }
  const hazards: Hazard[] = [];
  for (const cells of groups.values()) hazards.push(yield* hazardOf(cells, table));
  return hazards;
}

/** What the rules know nothing of is worth a look; whoever speaks for a violated rule takes over its severity. */
const SEVERITY: Severity = "soft";

function* hazardOf(found: readonly FoundCell[], { columns }: TableReading): InParts<Hazard> {
  const sorted = [...found].sort(
    ({ cell: { place: x } }, { cell: { place: y } }) => x.row - y.row || x.column - y.column,
  );
  const [first] = sorted as [FoundCell, ...FoundCell[]];
  const inColumns = new Set(sorted.map(({ cell }) => cell.place.column));
  const column = columns.find((each) => each.column === first.cell.place.column);
  return {
    id: yield* idOf(first.code, sorted),
    code: first.code,
    severity: SEVERITY,
    cells: sorted.map(({ cell }) => cell.place),
    header: inColumns.size === 1 && column && column.header !== "" ? column.header : null,
    columns: inColumns.size,
    // stray spaces are what is to be seen
    stated: first.code === "spacedNumbers" ? String(first.cell.value) : first.cell.figure.text,
    proposed: first.proposed,
    repair: sorted.flatMap(({ change }) => change ?? []),
    ...first.facts,
  };
}

/** Made of what the cells state and print, whatever their order; no address is part of it. */
function* idOf(code: string, found: readonly FoundCell[]): InParts<string> {
  let [low, high] = [0, 0];
  for (const [position, { cell }] of found.entries()) {
    if (position % CELLS_PER_PART === 0) yield;
    const [x, y] = hashOf(said(cell.figure));
    low = (low + x) >>> 0;
    high = (high + y) >>> 0;
  }
  return `hazard:${code}:${found.length}:${high.toString(36)}${low.toString(36)}`;
}

function said({ key, text }: Figure): string {
  const { place, programme, group = "", measure, period } = key;
  return [place, programme, group, measure, period.year, period.scenario, text].join("\t");
}

/** Two mixes of FNV-1a: enough for the few hazards of a workbook. */
function hashOf(text: string): [number, number] {
  let [low, high] = [0x811c9dc5, 0x9e3779b9];
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    low = Math.imul(low ^ code, 0x01000193) >>> 0;
    high = Math.imul(high ^ (code + at), 0x85ebca6b) >>> 0;
  }
  return [low, high];
}

/** Two hazards that say the same are told apart by a number only. */
export function withDistinctHazardIds(hazards: readonly Hazard[]): Hazard[] {
  const taken = new Map<string, number>();
  return hazards.map((hazard) => {
    const count = (taken.get(hazard.id) ?? 0) + 1;
    taken.set(hazard.id, count);
    return count === 1 ? hazard : { ...hazard, id: `${hazard.id} (${count})` };
  });
}
