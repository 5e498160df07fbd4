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
  /** true when the rows are groups of that programme */
  readonly namesGroups: boolean;
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
  /** what the heading above says that its rows measure; "other" for money and the like, null for what they say themselves */
  headed: Claim["measure"] | "other";
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
    headed: null,
    partitions: [],
  };
  const isFlat = rows.every(({ label }) => !label.isSection && !label.bullet && label.list === null);
  const read = rows.map((labelled) => {
    if (labelled.place !== "" && labelled.place !== state.place) moveTo(state, labelled.place);
    const { row, label } = labelled;
    const said = readRow(labelled, state, { ...context, isFlat });
    if (!labelled.hasFigures) state.headed = headedBy(label);
    if (said.kind === "data" && state.headed === "other") return { row, label, measure: null, ...UNKNOWN };
    const measure = label.claim.measure ?? (state.headed === "other" ? null : state.headed);
    return { row, label, measure, ...said };
  });
  closeList(state);
  return { rows: read, partitions: state.partitions };
}

/** "Chỉ số phát triển (%)", "Số thu (tỷ đồng)": a heading for the programmes below it. */
function headedBy({ claim }: Label): State["headed"] {
  if (claim.other) return "other";
  const isRate = claim.measure !== null && claim.measure !== "participants" && claim.measure !== "rate";
  return isRate && claim.programme === null && !claim.mixed ? claim.measure : null;
}

interface RowContext extends LineContext {
  /** true for rows of one level: a total among them is the sum of all others */
  readonly isFlat: boolean;
}

function readRow({ label, hasFigures }: LabelledRow, state: State, context: RowContext): Said {
  const { claim, name } = label;
  const isPlace = name !== "" && (claim.empty || context.isPlace(name));
  if (label.isCarried) return UNKNOWN;
  if (label.list && name === "") return openList(state, label.list);
  if (context.namesGroups && context.programme && namesGroup(label, context.programme)) {
    return hasFigures ? groupRow(label, context.programme, state) : SECTION;
  }
  if (claim.mixed || claim.other || claim.measure === "rate") {
    closeList(state);
    return hasFigures || !claim.other ? UNKNOWN : SECTION;
  }
  const isOtherGroup = label.opensGroup || (context.namesGroups && !label.isLed);
  if (hasFigures && claim.programme && isOtherGroup && state.programme) return groupRow(label, state.programme, state);
  if (claim.programme) return programmeRow(label, claim.programme, hasFigures, state);
  if (label.isTotal) return totalRow(state, context);
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
    if (isSection) state.programme = programme;
    return { kind: "data", line };
  }
  // an indicator of the programme leaves a list of its groups open
  const isCount = claim.measure === null || claim.measure === "participants";
  if (isCount || programme !== state.programme) closeList(state);
  return ownRow(programme, state);
}

/** "Cộng" is the programme its groups stand under, or social insurance below compulsory and voluntary alone. */
function totalRow(state: State, context: RowContext): Said {
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
  if (seen.size === 0) {
    const total = context.programme ?? "social";
    const said = ownRow(total, state);
    if (context.namesGroups && context.isFlat) {
      state.list = { kind: "splitInto", total: { place, programme: total }, parts: [] };
    }
    return said;
  }
  return addsUp ? ownRow("social", state) : UNKNOWN;
}

/** "Nhóm do BHXH đóng" is a group whatever it names; totals, bases, rates and the programme itself are none. */
function namesGroup({ claim, isTotal, name }: Label, programme: Programme): boolean {
  const isCount = claim.measure === null || claim.measure === "participants";
  return name !== "" && isCount && !isTotal && !claim.other && (claim.programme !== programme || claim.group !== null);
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
