import type { Line, Partition, Programme } from "../../domain/figures/figure";
import type { LabelledRow } from "./lineRows";
import type { Label } from "./labels";

/** A row of a table of places. Its lines, one per programme of the columns, share the place. */
export interface PlaceRow {
  readonly row: number;
  readonly kind: "data" | "section" | "unknown";
  readonly place: string;
  readonly label: Label;
}

export interface Places {
  readonly rows: readonly PlaceRow[];
  /** a total and its parts, by place */
  readonly sums: readonly { readonly total: string; readonly parts: readonly string[] }[];
}

/** Places under one heading, and the row that sums them. */
interface Section {
  readonly heading: string;
  subtotal: string | null;
  readonly places: string[];
}

interface State {
  /** the last one is being read */
  readonly sections: Section[];
  /** earlier sections with places: without a sub-total, and with one */
  openSections: number;
  closedSections: number;
  hasGrandTotal: boolean;
  /** within a list "Trong đó" */
  isPartial: boolean;
  readonly taken: Map<string, number>;
}

/** What is known of place names while a table is read. */
export interface PlaceContext {
  /** the table's own place, "" when nothing names it */
  readonly place: string;
  /** true for any spelling of it */
  isTablePlace(name: string): boolean;
  /** true for a label that says itself that it is a place */
  isPlace(name: string): boolean;
}

/**
 * Places of a table whose rows are places. A total row is the table's own place and sums what stands beside it: the
 * sub-totals, and the places under none. Rows after "Trong đó" are a partial list and part of no sum.
 */
export function placeRows(given: readonly LabelledRow[], context: PlaceContext): Places {
  // before anything is filled in every row is taken for what it will be
  const isEmpty = given.every(({ hasFigures }) => !hasFigures);
  const labelled = isEmpty ? given.map((row) => ({ ...row, hasFigures: true })) : given;
  const state: State = {
    sections: [{ heading: "", subtotal: null, places: [] }],
    openSections: 0,
    closedSections: 0,
    hasGrandTotal: false,
    isPartial: false,
    taken: new Map(),
  };
  // "A", "I" before every place numbers places; beside other numbers it numbers sections
  const numbered = labelled.some(({ label, hasFigures }) => hasFigures && !label.isSection && !label.isTotal);
  const last = labelled.reduce((latest, { hasFigures }, at) => (hasFigures ? at : latest), -1);
  const rows = labelled.map((row, at) => {
    const { kind, place } = readRow(row, at === last, numbered, state, context);
    return { row: row.row, kind, place, label: row.label };
  });
  return { rows, sums: sumsOf(state, context.place) };
}

function sumsOf({ sections, hasGrandTotal }: State, place: string): Places["sums"] {
  const sums = sections.flatMap(({ subtotal, places }) =>
    subtotal !== null && places.length > 1 ? [{ total: subtotal, parts: places }] : [],
  );
  const parts = sections.flatMap(({ subtotal, places }) => (subtotal === null ? places : [subtotal]));
  if (hasGrandTotal && parts.length > 1) sums.push({ total: place, parts });
  return sums;
}

type Said = Pick<PlaceRow, "kind" | "place">;
const SECTION: Said = { kind: "section", place: "" };

function readRow(row: LabelledRow, isLast: boolean, numbered: boolean, state: State, context: PlaceContext): Said {
  const { label, hasFigures } = row;
  const name = label.name === "" ? row.place : label.name;
  const current = state.sections.at(-1)!;
  if (label.list && label.name === "") {
    state.isPartial = label.list === "ofWhich";
    return SECTION;
  }
  if (name === "" || label.isCarried || statesNoPlace(label, context.isPlace(name)))
    return { kind: "unknown", place: "" };
  const isTotal = label.isTotal || namesTablePlace(label, name, context);
  if (isTotal && hasFigures) return totalRow(label, isLast, current, state, context);
  if (!hasFigures && !isListed(label, context.isPlace(name))) {
    openSection(state, name, null);
    return SECTION;
  }
  if (label.isSection && numbered) {
    const heading = unique(name, state.taken);
    openSection(state, heading, heading);
    return { kind: "data", place: heading };
  }
  const place = unique(name, state.taken, current.heading);
  if (!state.isPartial && label.list !== "ofWhich") current.places.push(place);
  return { kind: "data", place };
}

/** "Lực lượng lao động", "Tỷ lệ % trên LLLĐ" below the places: rows of another kind. */
function statesNoPlace({ claim }: Label, saysPlace: boolean): boolean {
  return !saysPlace && claim.measure !== null && claim.measure !== "participants";
}

/** A district and one of its communes may share a name: a number, or the kind of place, tells them apart. */
function namesTablePlace({ isNumbered }: Label, name: string, context: PlaceContext): boolean {
  return context.place !== "" && context.isTablePlace(name) && (!isNumbered || context.isPlace(name));
}

function openSection(state: State, heading: string, subtotal: string | null): void {
  const { subtotal: closed, places } = state.sections.at(-1)!;
  if (closed !== null) state.closedSections += 1;
  else if (places.length > 0) state.openSections += 1;
  state.isPartial = false;
  state.sections.push({ heading, subtotal, places: [] });
}

function totalRow(label: Label, isLast: boolean, current: Section, state: State, context: PlaceContext): Said {
  state.isPartial = false;
  if (isGrandTotal(isLast, current, state)) {
    state.hasGrandTotal = true;
    return { kind: "data", place: context.place };
  }
  if (current.places.length === 0) return { kind: "unknown", place: "" };
  current.subtotal = current.heading === "" ? unique(label.text, state.taken) : unique(current.heading, state.taken);
  openSection(state, "", null);
  return { kind: "data", place: current.subtotal };
}

/**
 * A total above all places is that of the table. Below places it sums its section when sections are told apart: by a
 * heading, or by another total after it. The last total is the table's when an earlier section has none.
 */
function isGrandTotal(isLast: boolean, current: Section, state: State): boolean {
  if (state.hasGrandTotal) return false;
  if (current.places.length === 0 || current.subtotal !== null) return true;
  return isLast && (state.openSections > 0 || state.closedSections === 0);
}

/** A row without numbers is a place still to be filled in when it is counted like one or names its kind. */
function isListed(label: Label, saysPlace: boolean): boolean {
  return (saysPlace || label.bullet) && !label.isSection;
}

/** The same name in two sections names two places: the section tells them apart. */
function unique(name: string, taken: Map<string, number>, heading = ""): string {
  const count = taken.get(name) ?? 0;
  taken.set(name, count + 1);
  if (count === 0) return name;
  const further = heading === "" ? `${name} (${count + 1})` : `${name}, ${heading}`;
  return taken.has(further) ? `${further} (${count + 1})` : further;
}

/** Sums of places as sums of lines, one for each programme and group that columns name. */
export function partitionsOf(
  sums: Places["sums"],
  columnLines: readonly { readonly programme: Programme; readonly group?: string }[],
): Partition[] {
  return sums.flatMap(({ total, parts }) =>
    columnLines.map((of) => {
      const line = (place: string): Line => ({ place, ...of });
      return { total: line(total), parts: parts.map(line) };
    }),
  );
}
