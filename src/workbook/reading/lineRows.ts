import type { Line, Measure, Partition, Programme } from "../../domain/figures/figure";
import type { Claim } from "./claim";
import type { Label } from "./labels";

/** A row below the header, as the cells beside its label leave it. */
export interface LabelledRow {
  readonly row: number;
  readonly label: Label;
  /** the place in a column of its own; "" where there is none or the cell is blank */
  readonly place: string;
  /** true when a cell of figures holds a number or a sign for "does not apply" */
  readonly hasFigures: boolean;
}

/** What a row of a table turned out to be. */
export interface LineRow {
  readonly row: number;
  readonly kind: "data" | "section" | "unknown";
  readonly line: Line | null;
  /** what the row's label says its numbers measure; null for head counts */
  readonly measure: Claim["measure"];
  readonly label: Label;
}

export interface Lines {
  readonly rows: readonly LineRow[];
  readonly partitions: readonly Partition[];
}

/** What the table says of all its lines. */
export interface LineContext {
  readonly place: string;
  /** the one programme that the title names */
  readonly programme: Programme | null;
  /** true for a label that says itself that it is a place */
  isPlace(name: string): boolean;
}

/** A list of groups being read. */
interface List {
  readonly kind: "ofWhich" | "splitInto" | "plain";
  readonly total: Line;
  readonly parts: Line[];
}

/** Where the reader stands. */
interface State {
  place: string;
  programme: Programme | null;
  /** false below a heading that names the programme and counts nothing */
  programmeHasRow: boolean;
  list: List | null;
  /** programmes with a row in this place */
  seen: Set<Programme>;
  readonly partitions: Partition[];
}

type Said = Pick<LineRow, "kind" | "line">;
const SECTION: Said = { kind: "section", line: null };
const UNKNOWN: Said = { kind: "unknown", line: null };

/**
 * Lines of a table whose rows name programmes, or indicators of programmes. Rows without a programme of their own are
 * groups of the programme above them, indicators of it, or places whose programmes follow.
 * "Chia ra" makes a partition, "Trong đó" none; compulsory + voluntary is the domain's own rule.
 */
export function lineRows(rows: readonly LabelledRow[], context: LineContext): Lines {
  const state: State = {
    place: context.place,
    programme: null,
    programmeHasRow: false,
    list: null,
    seen: new Set(),
    partitions: [],
  };
  const read = rows.map((labelled) => {
    if (labelled.place !== "" && labelled.place !== state.place) moveTo(state, labelled.place);
    const { row, label } = labelled;
    return { row, label, measure: label.claim.measure, ...readRow(labelled, state, context) };
  });
  closeList(state);
  return { rows: read, partitions: state.partitions };
}

function readRow({ label, hasFigures }: LabelledRow, state: State, context: LineContext): Said {
  const { claim, name } = label;
  const isPlace = name !== "" && (claim.empty || context.isPlace(name));
  if (label.list && name === "") return openList(state, label.list);
  if (claim.mixed || claim.other || claim.measure === "rate") {
    closeList(state);
    return UNKNOWN;
  }
  if (claim.programme) return programmeRow(label, claim.programme, hasFigures, state);
  if (label.isTotal) return totalRow(state);
  if (claim.measure !== null && claim.measure !== "participants" && claim.group === null) {
    return { kind: "data", line: { place: state.place, programme: programmeOf(claim.measure, state, context) } };
  }
  if (!hasFigures) {
    if (isPlace) moveTo(state, name);
    return SECTION;
  }
  if (state.programme && !(label.isSection && isPlace)) return groupRow(label, state.programme, state);
  if (isPlace) {
    moveTo(state, name);
    return ownRow(context.programme ?? "social", state);
  }
  return context.programme ? ownRow(context.programme, state) : UNKNOWN;
}

function closeList(state: State): void {
  const { list } = state;
  if (list?.kind === "splitInto" && list.parts.length > 1) {
    state.partitions.push({ total: list.total, parts: list.parts });
  }
  state.list = null;
}

function openList(state: State, kind: List["kind"]): Said {
  closeList(state);
  const { place, programme } = state;
  if (programme) state.list = { kind, total: { place, programme }, parts: [] };
  return SECTION;
}

function moveTo(state: State, place: string): void {
  closeList(state);
  state.place = place;
  state.programme = null;
  state.programmeHasRow = false;
  state.seen = new Set();
}

function ownRow(programme: Programme, state: State): Said {
  state.programme = programme;
  state.programmeHasRow = true;
  state.seen.add(programme);
  return { kind: "data", line: { place: state.place, programme } };
}

function programmeRow({ claim, isSection }: Label, programme: Programme, hasFigures: boolean, state: State): Said {
  if (!hasFigures && isSection) {
    closeList(state);
    state.programme = programme;
    state.programmeHasRow = false;
    return SECTION;
  }
  if (claim.group !== null) {
    const line = { place: state.place, programme, group: claim.group };
    if (state.list && programme === state.programme) state.list.parts.push(line);
    return { kind: "data", line };
  }
  // an indicator of the programme leaves a list of its groups open
  const isCount = claim.measure === null || claim.measure === "participants";
  if (isCount || programme !== state.programme) closeList(state);
  return ownRow(programme, state);
}

/** "Cộng" is the programme its groups stand under, or social insurance below compulsory and voluntary alone. */
function totalRow(state: State): Said {
  const { place, programme, list, seen } = state;
  if (programme && list && list.parts.length > 0) {
    if (state.programmeHasRow) {
      closeList(state);
      return UNKNOWN;
    }
    const total = { place, programme };
    if (list.parts.length > 1) state.partitions.push({ total, parts: list.parts });
    state.list = null;
    return ownRow(programme, state);
  }
  const addsUp = seen.size === 2 && seen.has("compulsory") && seen.has("voluntary");
  return seen.size === 0 || addsUp ? ownRow("social", state) : UNKNOWN;
}

function groupRow(label: Label, programme: Programme, state: State): Said {
  if (label.list || state.list === null) {
    closeList(state);
    state.list = { kind: label.list ?? "plain", total: { place: state.place, programme }, parts: [] };
  }
  const line = { place: state.place, programme, group: label.name === "" ? label.text : label.name };
  state.list.parts.push(line);
  return { kind: "data", line };
}

/** Bases belong to the whole place: the labour force to social insurance, the population to health insurance. */
function programmeOf(measure: Measure | "coverage", state: State, context: LineContext): Programme {
  if (measure === "labourForce") return "social";
  if (measure === "population") return "health";
  return state.programme ?? context.programme ?? "social";
}
