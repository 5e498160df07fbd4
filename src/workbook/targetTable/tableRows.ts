import { PROGRAMMES, type Line, type Programme } from "../../domain/figures/figure";
import { romanNumeral } from "../../domain/numbers/romanNumeral";
import type { TargetPlan, TargetRow } from "../../domain/targets/targetPlan";

/** A row of the table below its header: the name of a place, or the target of a line. */
export type TableRow =
  | { readonly kind: "section"; readonly order: string; readonly place: string }
  | {
      readonly kind: "line";
      /** 1, "1.1", "1.2", 2 … */
      readonly order: string | number;
      readonly target: TargetRow;
      /** true when the total it belongs to stands above it */
      readonly asPart: boolean;
    };

/** How the rows of a plan are arranged; in "places" each row stands for a place. */
export interface TableArrangement {
  readonly layout: "onePlace" | "sections" | "places";
  readonly rows: readonly TableRow[];
  /** those in the table, in the order of PROGRAMMES */
  readonly programmes: readonly Programme[];
}

/**
 * One place: its lines. Several places: each place's name above its lines, unless all places have the one same line;
 * then every row is a place.
 */
export function arrangeRows(plan: TargetPlan): TableArrangement {
  const places = rowsByPlace(plan.rows);
  const programmes = PROGRAMMES.filter((programme) => plan.rows.some((row) => row.line.programme === programme));
  if (places.length <= 1) return { layout: "onePlace", rows: places.flatMap(linesOf), programmes };
  if (haveOneSameLine(places)) {
    const rows = places.map(([target], index): TableRow => ({
      kind: "line",
      order: index + 1,
      target: target!,
      asPart: false,
    }));
    return { layout: "places", rows, programmes };
  }
  const rows = places.flatMap((targets, index): TableRow[] => [
    { kind: "section", order: romanNumeral(index + 1), place: targets[0]!.line.place },
    ...linesOf(targets),
  ]);
  return { layout: "sections", rows, programmes };
}

function rowsByPlace(rows: readonly TargetRow[]): TargetRow[][] {
  const places = new Map<string, TargetRow[]>();
  for (const row of rows) {
    const place = places.get(row.line.place);
    if (place) place.push(row);
    else places.set(row.line.place, [row]);
  }
  return [...places.values()];
}

function haveOneSameLine(places: readonly (readonly TargetRow[])[]): boolean {
  const first = places[0]![0]!.line;
  return places.every(
    ([row, ...others]) =>
      others.length === 0 && row!.line.programme === first.programme && row!.line.group === first.group,
  );
}

/** Programmes in their usual order, groups below their programme, numbered 1, 1.1, 1.2, 2 … */
function linesOf(targets: readonly TargetRow[]): TableRow[] {
  const hasTotal = targets.some(({ line }) => line.programme === "social" && line.group === undefined);
  const hasRow = new Set(targets.filter(({ line }) => line.group === undefined).map(({ line }) => line.programme));
  const levelOf = ({ programme, group }: Line) =>
    (hasTotal && (programme === "compulsory" || programme === "voluntary") ? 1 : 0) +
    (group !== undefined && hasRow.has(programme) ? 1 : 0);

  const counters = [0, 0, 0];
  return [...targets].sort(byProgramme).map((target): TableRow => {
    const level = levelOf(target.line);
    counters[level]! += 1;
    counters.fill(0, level + 1);
    const numbers = counters.slice(0, level + 1);
    return { kind: "line", order: level === 0 ? numbers[0]! : numbers.join("."), target, asPart: level > 0 };
  });
}

function byProgramme(x: TargetRow, y: TargetRow): number {
  const rank = ({ line }: TargetRow) => 2 * PROGRAMMES.indexOf(line.programme) + (line.group === undefined ? 0 : 1);
  return rank(x) - rank(y);
}
