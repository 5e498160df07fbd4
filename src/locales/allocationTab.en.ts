import type { AllocationBasis, ProportionalBasis, UnitFigure } from "../domain/allocation/allocationBasis";
import type { UnitShare } from "../domain/allocation/splitTarget";
import { Decimal } from "../domain/numbers/decimal";
import { writeNumber } from "../domain/numbers/writeNumber";
import { a1, cellBox } from "../workbook/address";
import { allocationsEn } from "./allocations.en";
import type { AllocationTabMessages, RemedyWords, UnitFieldFault, UnitFieldName } from "./allocationTabMessages";
import { capital, periodEn, programmeEn } from "./names.en";
import { ENGLISH_SEPARATORS, numberWriting } from "./numberWriting";

const numbers = numberWriting(ENGLISH_SEPARATORS);
const count = (value: number | Decimal) => numbers.count(new Decimal(value));
const exact = (value: Decimal) =>
  writeNumber(value, { decimals: value.isInteger() ? 0 : 2, separators: ENGLISH_SEPARATORS });
const persons = (value: Decimal) => `${count(value)} ${value.eq(1) ? "person" : "persons"}`;

/** Units named in one sentence; the rest are only counted. */
const NAMED = 5;

function nameList(names: readonly string[]): string {
  const rest = names.length - NAMED;
  const named = names.slice(0, NAMED).join(", ");
  return rest > 0 ? `${named} and ${count(rest)} more` : named;
}

const BASES: Readonly<Record<AllocationBasis["kind"], string>> = {
  equalIncrease: "The same increase for every unit",
  labourForce: "By labour force",
  eligible: "By people eligible",
  actual: "By last year's actual",
  gap: "By people not yet covered",
  weights: "By weights of your own",
  mix: "A mix of several",
};

const PARTS: Readonly<Record<ProportionalBasis, string>> = {
  labourForce: "Labour force (%)",
  eligible: "People eligible (%)",
  actual: "Last year's actual (%)",
  gap: "People not yet covered (%)",
  weights: "Weights of your own (%)",
};

const FIELDS: Readonly<Record<UnitFieldName, string>> = {
  actual: "Last year's actual",
  labourForce: "Labour force",
  eligible: "People eligible",
  weight: "Weight",
  minimum: "Minimum",
  maximum: "Maximum",
  share: "Share",
};

const MISSING: Readonly<Record<UnitFigure, string>> = {
  actual: "last year's actual",
  labourForce: "the labour force",
  eligible: "the number of people eligible",
  weight: "the weight",
};

const FAULTS: Readonly<Record<UnitFieldFault, string>> = {
  notANumber: "This is not a number.",
  negative: "The number must not be negative.",
  notWhole: "Persons must be a whole number.",
};

function shareEn({ whole, exact: share, reason, tied }: UnitShare, step: Decimal): string {
  const rounded = `${count(whole)}${step.eq(1) ? "" : ` (a multiple of ${count(step)})`}`;
  switch (reason) {
    case "exact":
      return `The exact share is ${exact(share)}; nothing to round.`;
    case "roundedUp":
      return tied
        ? `Exact share ${exact(share)}; rounded up to ${rounded}: its remainder equals another unit's, and it has the larger weight or stands first.`
        : `Exact share ${exact(share)}; rounded up to ${rounded}, as its remainder is among the largest.`;
    case "roundedDown":
      return tied
        ? `Exact share ${exact(share)}; rounded down to ${rounded}: its remainder equals that of a unit with a larger weight or an earlier row.`
        : `Exact share ${exact(share)}; rounded down to ${rounded}, as its remainder is among the smallest.`;
    case "minimum":
      return `Kept at its minimum of ${count(whole)}, as its share would be lower.`;
    case "maximum":
      return `Kept at its maximum of ${count(whole)}, as its share would be higher.`;
    case "locked":
      return `Kept at ${count(whole)}, as locked; the others share the rest.`;
    case "zeroWeight":
      return whole.isZero()
        ? "Its weight is 0, so it gets no share."
        : `Its weight is 0, so it only gets its minimum of ${count(whole)}.`;
  }
}

function remedyEn(remedy: RemedyWords): string {
  switch (remedy.kind) {
    case "step":
      return `Round to ${persons(remedy.step)}`;
    case "belowActual":
      return "Allow less than last year's actual";
    case "bound":
      return remedy.bound === "minimum"
        ? `Lower the minimum of ${remedy.name} to ${count(remedy.to)}`
        : `Raise the maximum of ${remedy.name} to ${count(remedy.to)}`;
  }
}

export const allocationTabEn: AllocationTabMessages = {
  tab: "Allocation",
  intro:
    "Splits an assigned target over the units below in whole persons; the shares always sum to it. Nothing is written to the workbook until you press the button that writes.",
  open: "Split a target…",
  heading: "Split a target",
  close: "Close",
  readAgain: "Read the workbook again",
  target: "Target to split",
  targetName: ({ programme, place, value }, { severalPlaces = false }) => {
    const where = severalPlaces && place !== "" ? `, ${place}` : "";
    return `${capital(programmeEn({ programme, place }))}${where}: ${count(value)}`;
  },
  targetDetail: ({ place, period, cell }) => {
    const where = place === "" ? "" : `, ${place}`;
    return `${capital(periodEn(period))}${where}, cell ${a1(cellBox(cell.row, cell.column))}, sheet '${cell.sheetName}'.`;
  },
  onSheet: (sheetName) => `Sheet '${sheetName}'`,
  noTarget:
    "The workbook states no target that can be split. It needs a table with a column of targets or plans, such as “Chỉ tiêu giao năm 2020”.",
  units: "Units",
  unitsOfTable: (units) => `${count(units)} units of a table here`,
  unitsOfHuongHoa: (units) => `${count(units)} units of Hướng Hóa district`,
  unitsTyped: "Names of your own",
  names: "Names of the units, one a line",
  namesCounted: (units) => `Counted: ${count(units)} units. A whole column can be pasted from another table.`,
  basis: "How to share",
  basisName: (kind) => BASES[kind],
  mixPart: (basis) => PARTS[basis],
  mixSum: (percent) =>
    percent.eq(100)
      ? "The parts add up to 100%."
      : `The parts add up to ${count(percent)}%; they count in this proportion.`,
  step: "Rounding step (persons)",
  stepHint: "Every share is a multiple of this; 1 is whole persons.",
  atLeastActual: "No unit gets less than last year's actual",
  showBounds: "Set a minimum and a maximum for each unit",
  pasteHint: "A whole column of numbers can be pasted into the first field; a blank means not known, not 0.",
  fieldName: (field) => FIELDS[field],
  fieldOf: (field, unit) => `${FIELDS[field]}: ${unit}`,
  fieldFault: (fault) => FAULTS[fault],
  notReady: (reason, most) =>
    ({
      noTarget: "Choose a target to split.",
      noUnits: "Enter the names of the units.",
      tooManyUnits: `At most ${count(most)} units can be split over at once.`,
      repeatedUnits: "A unit is named more than once. Name each only once.",
      noStep: "Enter what to round to, such as 1 or 5.",
      noMix: "Enter a percentage for at least one way of sharing.",
    })[reason],
  missing: (figure, names) =>
    `Missing: ${MISSING[figure]} of ${nameList(names)}. Enter it; where there is none, enter 0.`,
  problem: (problem, names) => allocationsEn.problem(problem, (unit) => names[unit]!),
  remedy: remedyEn,
  preview: (units) => `Shares of ${count(units)} units`,
  columns: { exact: "Exact share", share: "Share", increase: "Increase", coverage: "Coverage (%)" },
  none: "–",
  partOfTarget: (percent) => `${numbers.percent(percent, 1)} of the target`,
  lock: "Lock",
  lockOf: (unit) => `Lock the share of ${unit}`,
  share: shareEn,
  total: (sum, units) => `The ${count(units)} units come to ${persons(sum)}, as assigned.`,
  exactShare: exact,
  more: (units) => `Show ${count(units)} more units`,
  write: (sheetName) => `Write to sheet '${sheetName}'`,
  spread: "Spread the difference over the rest",
  notices: {
    written: (sheetName) =>
      `The shares stand on sheet '${sheetName}'. When you change one by hand, the pane says at once whether they still add up.`,
    outdated:
      "The target in the workbook has just changed, so nothing was written. Look at the shares and press write again.",
    spread: (units) =>
      `The difference was spread over ${count(units)} units. Undo at the bottom of the pane takes it back.`,
    spreadImpossible: (reason) => `The difference could not be spread. ${reason}`,
  },
};
