import type { Figure, Measure } from "../domain/figures/figure";
import type { CellChange, Certainty, Explanation, Repair, Slip } from "../domain/location/explanation";
import type { ExplainedFindings } from "../workbook/jobs/jobs";
import {
  CELLS_NAMED,
  agreeingFigures,
  blamedChange,
  isOfAssigned,
  isStatedTwice,
  namesProposal,
  saysCutOff,
  secondRule,
} from "./explanationFigures";
import { findingsEn } from "./findings.en";
import type { ExplanationMessages, Surroundings } from "./messages";
import { capital, periodEn, programmeEn } from "./names.en";
import { ENGLISH_SEPARATORS, ENGLISH_UNITS, numberWriting } from "./numberWriting";

const write = numberWriting(ENGLISH_SEPARATORS, ENGLISH_UNITS);

const CERTAINTY_NAMES: Readonly<Record<Certainty, string>> = {
  certain: "Certain",
  likely: "Likely",
  tied: "Undecided",
  unresolved: "Not enough to go by",
};

/** What a figure is called beside its number; the programme is added to counts. */
const SHORT_NAMES: Readonly<Record<Measure, string>> = {
  participants: "number of participants",
  increase: "increase",
  growthRate: "growth rate",
  growthIndex: "growth index",
  attainment: "attainment",
  labourForce: "labour force",
  labourForceCoverage: "coverage of the labour force",
  eligible: "number of eligible persons",
  eligibleCoverage: "coverage of the eligible",
  population: "population",
  populationCoverage: "coverage of the population",
  shortfall: "shortfall",
};

function numberOf({ figure, value, decimals }: CellChange): string | null {
  return value === null ? null : write.like({ ...figure, decimals }, value);
}

function shortEn(figure: Figure): string {
  const { measure } = figure.key;
  const whose = measure === "participants" ? ` in ${programmeEn(figure.key)}` : "";
  return `the ${SHORT_NAMES[measure]}${whose} of ${write.stated(figure)}`;
}

/** "a", "a and b", "a, b and c" */
function listEn(items: readonly string[], joining = " and "): string {
  if (items.length <= 1) return items.join("");
  return items.slice(0, -1).join(", ") + joining + items.at(-1)!;
}

/** "Unemployment insurance · Actual 2018" */
function cellNameEn({ key }: Figure, { severalPlaces = false }: Surroundings = {}): string {
  const { measure, period, place } = key;
  const where = severalPlaces && place !== "" ? `${place}, ` : "";
  const column = measure === "participants" ? periodEn(period) : SHORT_NAMES[measure];
  return `${where}${where === "" ? capital(programmeEn(key)) : programmeEn(key)} · ${capital(column)}`;
}

function slipEn(slip: Slip): string {
  switch (slip.code) {
    case "cutOff":
      return "cut off, not rounded";
    case "digitInserted":
      return `one digit ${slip.digit} too many`;
    case "digitDropped":
      return `one digit ${slip.digit} missing`;
    case "digitChanged":
      return `digit ${slip.printed} typed for ${slip.proposed}`;
    case "digitsSwapped":
      return "two neighbouring digits swapped";
    case "separatorMisread":
      return "thousands separator read as a decimal sign";
    case "magnitude":
      return slip.power > 0
        ? "zeros too many or a decimal sign out of place"
        : "zeros missing or a decimal sign out of place";
    case "signChanged":
      return "minus sign mistyped";
    case "pasted":
      return "copied from another row";
  }
}

function agreementEn(change: CellChange, repair: Repair): string | null {
  const { named, more } = agreeingFigures(repair);
  if (named.length === 0) return null;
  const rest = more > 0 ? [`${more} more`] : [];
  const count = named.length + rest.length;
  const items = listEn([...named.map(shortEn), ...rest]);
  return `With ${numberOf(change)}, ${count === 2 ? "both " : ""}${items} ${count > 1 ? "agree" : "agrees"}.`;
}

function keepingEn(change: CellChange, ifKept: readonly CellChange[]): string | null {
  if (ifKept.length === 0) return null;
  const others = ifKept.map((each) => `${write.stated(each.figure)} to ${numberOf(each)}`);
  const how = ifKept.length === 1 ? "changing" : `changing ${ifKept.length} other figures:`;
  return `Keeping ${write.stated(change.figure)} means ${how} ${listEn(others)}.`;
}

/** What holds a figure: a text has no cells. */
function holderEn({ paragraphAt }: Surroundings): string {
  return paragraphAt ? "number" : "cell";
}

function blamedEn({ explanation }: ExplainedFindings, change: CellChange, surroundings: Surroundings): string[] {
  const { repairs, cautions, ifKept, otherBase } = explanation;
  const printed = write.stated(change.figure);
  const sentences: (string | null)[] = [];
  if (change.value === null) {
    const { between } = change;
    const range = between
      ? ` (from ${write.like(change.figure, between.least)} to ${write.like(change.figure, between.most)})`
      : "";
    sentences.push(
      cautions.includes("percentageAlone")
        ? `${printed} is probably wrong, but only a percentage speaks about it and several values would fit${range}; look at the source.`
        : `Look at the source of ${printed}.`,
    );
  } else if (isStatedTwice(explanation)) {
    sentences.push(`The other sums of the text agree with ${numberOf(change)}, so correct ${printed}.`);
  } else if (!namesProposal(explanation)) {
    sentences.push(agreementEn(change, repairs[0]!) ?? `The proposed figure is ${numberOf(change)}.`);
  }
  if (change.slip && change.slip.code !== "pasted" && !saysCutOff(explanation)) {
    sentences.push(`Possible slip: ${slipEn(change.slip)}.`);
  }
  if (change.value !== null) sentences.push(keepingEn(change, ifKept));
  if (otherBase) {
    const base = SHORT_NAMES[otherBase.figure.key.measure];
    sentences.push(
      `${printed} would be right only for a ${base} from ${write.count(otherBase.least)} to ${write.count(otherBase.most)}: check the base.`,
      `If ${write.stated(otherBase.figure)} is right, correct to ${numberOf(change)}.`,
    );
  } else if (cautions.includes("lentBase")) {
    sentences.push("The base is that of another year: check it before correcting.");
  }
  if (change.alsoIn) {
    const line = programmeEn(change.alsoIn.key);
    const other = surroundings.paragraphAt ? capital(line) : `The ${line} row`;
    sentences.push(`${other} gives ${printed} too, which may have been copied.`);
  }
  if (cautions.includes("closingFigure")) {
    sentences.push("This is a figure of the year before: compare it with the closing figure before correcting.");
  }
  if (cautions.includes("rival"))
    sentences.push(`Another ${holderEn(surroundings)} could be the wrong one, though less probably.`);
  return sentences.filter((sentence) => sentence !== null);
}

function changesEn({ changes }: Repair, surroundings: Surroundings): string {
  return listEn(
    changes.map((change) => {
      const proposed = numberOf(change);
      const name = `${cellNameEn(change.figure, surroundings)}: ${write.stated(change.figure)}`;
      return proposed === null ? name : `${name} to ${proposed}`;
    }),
  );
}

function tiedEn({ repairs, tied }: Explanation, surroundings: Surroundings): string {
  const named = repairs.slice(0, Math.min(tied, CELLS_NAMED)).map((repair) => changesEn(repair, surroundings));
  const more = tied - named.length;
  const rest = more > 0 ? [`one of ${more} others`] : [];
  return `Which ${holderEn(surroundings)} is wrong cannot be told: change ${listEn([...named, ...rest], " or ")}; look at the source.`;
}

/** Rules that only ask for a look say so themselves. */
function isOnlySoft({ violated }: Explanation): boolean {
  return violated.every(({ rule }) => rule.kind === "range" || rule.kind === "subset");
}

function explanationEn(explained: ExplainedFindings, surroundings: Surroundings): string[] {
  const { explanation, findings } = explained;
  const opening = findingsEn.finding(findings[0]!, surroundings);
  const change = blamedChange(explanation);
  const second = change && secondRule(explanation);
  const beside = second ? findings.find(({ confrontation }) => confrontation === second) : undefined;
  const opened = beside ? [opening, findingsEn.finding(beside, surroundings)] : [opening];
  if (change) return [...opened, ...blamedEn(explained, change, surroundings)];
  if (isStatedTwice(explanation) && explanation.violated.length === 1)
    return [...opened, "Which of the two is right cannot be told; look at the source."];
  if (explanation.tied > 1) return [...opened, tiedEn(explanation, surroundings)];
  if (explanation.repairs.length > 0) {
    return [
      ...opened,
      `Probably several ${holderEn(surroundings)}s have to change together: ${changesEn(explanation.repairs[0]!, surroundings)}.`,
    ];
  }
  if (isOfAssigned(explanation)) {
    return [...opened, "Spread the difference over the other units, or correct a number by hand."];
  }
  return isOnlySoft(explanation)
    ? opened
    : [...opened, `There is not enough to tell which ${holderEn(surroundings)} is wrong; look at the figures above.`];
}

const CAUTIONS = {
  closingFigure: "A figure of the year before: compare it with the closing figure.",
  lentBase: "The base is that of another year.",
  percentageAlone: "Only a percentage speaks about it.",
  rival: "Another cell could be the wrong one.",
  severalCells: "Several cells have to change together.",
} as const;

export const explanationsEn: ExplanationMessages = {
  certaintyName: (certainty) => CERTAINTY_NAMES[certainty],
  explanation: (explained, surroundings = {}) => explanationEn(explained, surroundings),
  printedNumber: (figure) => write.stated(figure),
  proposedNumber: numberOf,
  changeName: cellNameEn,
  slip: (slip) => capital(slipEn(slip)),
  alternative: (repair, surroundings = {}) => `Change ${changesEn(repair, surroundings)}.`,
  whyNotCertain: ({ cautions }) => (cautions[0] ? CAUTIONS[cautions[0]] : null),
};
