import type { Figure } from "../domain/figures/figure";
import type { RoundingDirection, TargetBasis, TargetLimit, TargetStatus } from "../domain/targets/targetPlan";
import type { TargetMessages } from "./messages";
import { capital, lineEn } from "./names.en";
import { ENGLISH_SEPARATORS, numberWriting } from "./numberWriting";

const write = numberWriting(ENGLISH_SEPARATORS);

const BASIS_NAMES: Record<TargetBasis["kind"], string> = {
  assigned: "As assigned",
  keepGrowth: "Keep last year's growth",
  shareOfEligible: "Reach a share of the eligible",
  shareOfLabourForce: "Reach a share of the labour force",
  growthIndex: "By growth index",
  growthRate: "By growth rate",
  increase: "Add a number of persons",
  finishPlan: "Finish last year's plan",
};

const DIRECTION_NAMES: Record<RoundingDirection, string> = {
  up: "Round up",
  nearest: "Round to nearest",
  down: "Round down",
};

const LIMIT_NAMES: Record<TargetLimit, string> = {
  atLeastActual: "not below last year's actual",
  atLeastMissedPlan: "not below last year's missed plan",
  atMostEligible: "not above the number of eligible persons",
  withinCompulsory: "not above compulsory social insurance",
  noPriorYear: "no prior year, the actual is kept",
};

const MISSING_REASONS: Record<Extract<TargetStatus, { kind: "missing" }>["reason"], string> = {
  noActual: "No actual to go by",
  noEligible: "No number of eligible persons to go by",
  noLabourForce: "No labour force to go by",
  noPlan: "No plan of last year to go by",
};

function basisEn(basis: TargetBasis): string {
  switch (basis.kind) {
    case "shareOfEligible":
      return `Reach ${write.rate(basis.rate)} of the eligible`;
    case "shareOfLabourForce":
      return `Reach ${write.rate(basis.rate)} of the labour force`;
    case "growthIndex":
      return `Growth index ${write.rate(basis.index)}`;
    case "growthRate":
      return `Grow by ${write.rate(basis.rate)}`;
    case "increase":
      return `Add ${write.count(basis.persons)} persons`;
    default:
      return BASIS_NAMES[basis.kind];
  }
}

function small(label: string): string {
  return label.slice(0, 1).toLowerCase() + label.slice(1);
}

function statusEn(status: TargetStatus): string {
  switch (status.kind) {
    case "assigned":
      return "Assigned";
    case "derived":
      return "Derived from assigned numbers";
    case "derivedFromProposed":
      return "Sum with proposed numbers, not assigned";
    case "proposed": {
      const limits = status.limits.map((limit) => LIMIT_NAMES[limit]);
      return `Proposed: ${[small(basisEn(status.basis)), ...limits].join("; ")}; not assigned`;
    }
    case "missing":
      return MISSING_REASONS[status.reason];
  }
}

function doubtfulEn(count: number, relevant: number): string {
  const places = count === 1 ? "one place that does" : `${count} places that do`;
  const start = `The source tables have ${places} not reconcile`;
  if (relevant === 0) return `${start}; this table is not affected.`;
  if (relevant >= count) return `${start} and may affect this table.`;
  return `${start}, ${relevant} of which may affect this table.`;
}

/** "19,700 (assigned by BHXH tỉnh)", "19,700 (sheet 'KH 2022')" */
function assignedEn(figure: Figure): string {
  const { key, source } = figure;
  if (key.period.assignedBy) return `${write.stated(figure)} (assigned by ${key.period.assignedBy})`;
  return write.stated(figure) + (source.kind === "cell" ? ` (sheet '${source.sheetName}')` : "");
}

export const targetsEn: TargetMessages = {
  basisName: (kind) => BASIS_NAMES[kind],
  basis: basisEn,
  directionName: (direction) => DIRECTION_NAMES[direction],
  targetStatus: statusEn,
  targetLimit: (limit) => capital(LIMIT_NAMES[limit]),
  targetNote: (note, surroundings = {}) => {
    const withPlace = surroundings.severalPlaces === true;
    switch (note.code) {
      case "assignedDisagree": {
        const where = withPlace && note.place !== "" ? ` of ${note.place}` : "";
        const apart = `${write.count(note.gap.abs())} persons ${note.gap.isNegative() ? "below" : "above"}`;
        return `The assigned social insurance target${where} is ${apart} the sum of compulsory and voluntary; the assigned numbers are kept.`;
      }
      case "assignedNotUsed":
        return `The target of ${lineEn(note.used.key, withPlace)} is ${assignedEn(note.used)}; ${assignedEn(note.notUsed)} is not used.`;
      case "labourForceNotUsed":
        return `The labour force is taken from the ${lineEn(note.used.key, withPlace)} row, ${write.stated(note.used)}; the ${lineEn(note.notUsed.key, false)} row says ${write.stated(note.notUsed)}, which is not used.`;
      case "lowBase":
        return `${capital(lineEn(note.line, withPlace))} grows ${write.count(note.times.toDecimalPlaces(1))} times from a low base (${write.count(note.actual)} persons); worth a thought.`;
      case "noPriorYear":
        return `${capital(lineEn(note.line, withPlace))} has no prior year to take a growth from; the actual is proposed unchanged.`;
      case "doubtfulSources":
        return doubtfulEn(note.count, note.relevant);
      case "belowActual":
        return `The target of ${lineEn(note.line, withPlace)}, ${write.count(note.target)} persons, is below the actual ${write.count(note.actual)}; worth a look.`;
    }
  },
  buildQuestion: (question, surroundings = {}) => {
    switch (question.code) {
      case "noActuals":
        return "No table of actual figures was found. Select a cell in it, then press Build target table.";
      case "sheetExists":
        return `The workbook already has a sheet '${question.name}'. Keep both, or replace it and keep the old one under another name?`;
      case "dataMissing": {
        const lines = question.lines.map((line) => lineEn(line, surroundings.severalPlaces === true)).join(", ");
        return `There is nothing to compute a target from for ${lines}. Choose another basis, or add the figures and build again.`;
      }
    }
  },
  foreignSeparators: (example, shown) =>
    `Excel on this computer will show ${numberWriting(shown).count(example)} instead of ${numberWriting({ decimal: ",", group: "." }).count(example)}; change the separators in Windows to print the Vietnamese way.`,
};
