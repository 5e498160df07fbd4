import type { LeftFigures } from "../workbook/figuresSheet/figuresToLay";
import { Decimal } from "../domain/numbers/decimal";
import { a1, cellBox } from "../workbook/address";
import type { ChangedCell } from "../workbook/host";
import type { TableLayout } from "../workbook/reading/tableReading";
import { ENGLISH_SEPARATORS, ENGLISH_UNITS, numberWriting } from "./numberWriting";
import type { PaneMessages, TypedBasis, TypingFault, WorkName } from "./paneMessages";
import { textTabEn, wordProblemEn } from "./textTab.en";

const numbers = numberWriting(ENGLISH_SEPARATORS, ENGLISH_UNITS);
const count = (value: number) => numbers.count(new Decimal(value));
const counted = (value: number, one: string, many: string) => `${count(value)} ${value === 1 ? one : many}`;

/** Cells named in one sentence; the rest are only counted. */
const NAMED_CELLS = 5;

function cellList(cells: readonly ChangedCell[]): string {
  const named = cells
    .slice(0, NAMED_CELLS)
    .map(({ sheetName, row, column }) => `${a1(cellBox(row, column))} (sheet '${sheetName}')`)
    .join(", ");
  const rest = cells.length - NAMED_CELLS;
  return rest > 0 ? `${named} and ${counted(rest, "other cell", "other cells")}` : named;
}

/** The work inside a sentence. */
const WORKS: Record<WorkName, string> = {
  check: "checking the figures",
  recheck: "checking again",
  correct: "correcting the figures",
  decide: "noting the decision",
  report: "writing the report sheet",
  preview: "previewing the target table",
  build: "building the target table",
  suggestTemplate: "reading the workbook for suggestions",
  insertTemplate: "inserting the blank sheet",
  readAllocation: "reading the workbook for targets to split",
  writeAllocation: "writing the shares",
  spread: "spreading the difference",
  undo: "undoing",
  clearFlags: "clearing the flags",
  goTo: "going to the cell",
  checkText: "checking the text",
  takeCells: "taking the cells",
  openDocument: "opening the Word file",
  layFigures: "laying the figures out",
  writePlan: "writing the text",
  saveDocument: "saving the Word file",
  testFunctions: "testing the BHXH functions",
};

const WORKING: Record<WorkName, string> = {
  check: "Checking the figures…",
  recheck: "Checking again…",
  correct: "Correcting the figures…",
  decide: "Noting the decision…",
  report: "Writing the report sheet…",
  preview: "Previewing the target table…",
  build: "Building the target table…",
  suggestTemplate: "Reading the workbook for suggestions…",
  insertTemplate: "Inserting the blank sheet…",
  readAllocation: "Reading the workbook for targets to split…",
  writeAllocation: "Writing the shares…",
  spread: "Spreading the difference…",
  undo: "Undoing…",
  clearFlags: "Clearing the flags…",
  goTo: "Going to the cell…",
  checkText: "Checking the text…",
  takeCells: "Taking the cells…",
  openDocument: "Opening the Word file…",
  layFigures: "Laying the figures out…",
  writePlan: "Writing the text…",
  saveDocument: "Saving the Word file…",
  testFunctions: "Asking the BHXH functions…",
};

const CHANGES: Record<string, string> = {
  buildTargets: "build the target table",
  flagFindings: "flag what does not reconcile",
  applyCorrections: "correct the figures",
  repairHazards: "correct how numbers are written",
  writeReport: "write the report sheet",
  insertTemplate: "insert the blank sheet",
  writeAllocation: "split the target",
  spreadDifference: "spread the difference",
  layFigures: "laying the figures out",
  functionTest: "test the BHXH functions",
};

const DECIDED = {
  ignored: "Ignored. It can be taken back under “Ignored”.",
  restored: "Back in the list.",
  trusted: "Noted as right; another reason was looked for.",
  distrusted: "No longer taken as right.",
  columnChosen: "The workbook remembers what the column holds; everything was checked again.",
  columnAsRead: "The column is read by its header again; everything was checked again.",
} as const;

const LAYOUTS: Record<TableLayout, string> = {
  programmeRows: "one programme a row",
  placeRows: "one place a row",
  indicatorRows: "one indicator with its unit a row",
  periodRows: "one year a row",
};

const VALUES: Record<TypedBasis, string> = {
  shareOfEligible: "Share of the eligible (%)",
  shareOfLabourForce: "Share of the labour force (%)",
  growthIndex: "Growth index (%)",
  growthRate: "Growth rate (%)",
  increase: "Additional persons",
};

const EXAMPLES: Record<TypedBasis, string> = {
  shareOfEligible: "96.5",
  shareOfLabourForce: "12.9",
  growthIndex: "107.3",
  growthRate: "7.3",
  increase: "1,250",
};

function valueFault(fault: TypingFault, kind: TypedBasis): string {
  switch (fault) {
    case "empty":
      return `Type a number to apply it, such as ${EXAMPLES[kind]}.`;
    case "notANumber":
      return `This cannot be read as a number. Type it like ${EXAMPLES[kind]}.`;
    case "notWhole":
      return "Persons must be a whole number.";
    case "outOfRange":
      return kind === "growthRate" ? "A growth rate must be above −100%." : limitOf(kind);
  }
}

function limitOf(kind: Exclude<TypedBasis, "growthRate">): string {
  switch (kind) {
    case "shareOfEligible":
    case "shareOfLabourForce":
      return "A share must be above 0 and at most 100%.";
    case "growthIndex":
      return "A growth index must be above 0.";
    case "increase":
      return "That is too many persons.";
  }
}

/** Figures that are told one by one. */
const FIGURES_NAMED = 3;

function figureList(printed: readonly string[]): string {
  const more = printed.length - FIGURES_NAMED;
  return printed.slice(0, FIGURES_NAMED).join(", ") + (more > 0 ? ` and ${count(more)} more` : "");
}

const FIGURES_LEFT: Record<keyof LeftFigures, string> = {
  bounds: "as no exact numbers (at least, at most, about, almost, more than)",
  gross: "as newly joined, whoever left",
  otherwise: "as stated otherwise before",
};

export const paneEn: PaneMessages = {
  title: "BHXH planner",
  build: "Build target table",
  check: "Check figures",
  tabs: "Pane contents",
  targets: "Targets",
  findings: "Check",
  text: "Text",
  cancel: "Stop",
  working: (work) => WORKING[work],
  progress: (done, total) => `${count(done)} of ${count(total)}`,
  changeTitle: (key) => CHANGES[key] ?? "the last change",
  skipped: (sheets) => `Larger than any plan, so it was not read: ${sheets.join("; ")}.`,
  crashed:
    "This pane failed and cannot be shown. The failure lies in the display and changed nothing in the workbook. Reopen the pane to go on.",
  crashDetail: (detail) => `Detail for your support: ${detail}`,
  reload: "Reopen the pane",
  numbers,
  separators: ENGLISH_SEPARATORS,
  light: {
    notChecked: "Not checked yet",
    checking: "Checking…",
    agrees: (rules) => `Everything agrees (${counted(rules, "rule", "rules")} checked)`,
    unverifiable: (rules) => `${counted(rules, "rule", "rules")} could not be checked`,
    differs: (places) => (places === 1 ? "1 place does not reconcile" : `${count(places)} places do not reconcile`),
    worthALook: (places) => `Nothing is wrong; ${counted(places, "place is", "places are")} worth a look`,
    noTable: "No table of figures was found",
    nothingToCheck: "Not enough figures to check",
    stale: "Figures were edited after the check",
  },
  notices: {
    built: (sheetName) => `The table stands on sheet '${sheetName}'.`,
    leftAlone: (cells) => `Cells changed earlier were left as they are: ${cellList(cells)}.`,
    corrected: (cells) =>
      cells === 0
        ? "No cell was corrected."
        : `${counted(cells, "cell was", "cells were")} corrected. Undo, at the end of the pane, brings the old figures back.`,
    leftOut: (cells) => `No value could be written to: ${cellList(cells)}. Correct these by hand.`,
    decided: (kind) => DECIDED[kind],
    reportWritten: (sheetName) => `The report stands on sheet '${sheetName}'.`,
    previewOutdated: "Figures have just changed, so nothing was written. Look at the new preview, then write again.",
    templateInserted: (sheetName) =>
      `Blank sheet '${sheetName}' inserted. Type figures into the yellow cells, then press “Check figures”.`,
    figuresLaid: (sheetName, figures) =>
      `The sheet “${sheetName}” holds ${count(figures)} ${figures === 1 ? "figure" : "figures"} read from the text.`,
    noFiguresLaid: "No sheet was made: the text states no exact figure.",
    figuresLeft: (reason, printed) =>
      `${count(printed.length)} left out ${FIGURES_LEFT[reason]}: ${figureList(printed)}.`,
    copied: "Copied. Paste it into Word or an email.",
    notCopied: "The browser did not allow copying. Select the text below and press Ctrl+C.",
    nothingSelected: "The selected cells hold no text. Select the cells with the text, then press again.",
    nothingToWrite:
      "No table was recognised to write about. Open a sheet with a table, or select a cell in one, then press again.",
    documentSaved: (fileName) => `The file “${fileName}” was saved.`,
    documentOpened: (fileName, macros, links) =>
      `The file “${fileName}” was read.` +
      (macros ? " It carries macros; they were not run." : "") +
      (links > 0
        ? ` It refers to ${count(links)} other ${links === 1 ? "file; it was not" : "files; none was"} opened.`
        : ""),
    documentNotRead: (fileName, problem) => `The file “${fileName}” could not be read: ${wordProblemEn(problem)}.`,
    flagsCleared: (sheets) =>
      sheets === 0 ? "There were no flags to clear." : `Flags cleared on ${counted(sheets, "sheet", "sheets")}.`,
    undone: (change) => `Undone: ${change}.`,
    cancelled: (work) => `Stopped ${WORKS[work]}. The workbook is as it was.`,
    notRemembered: "This workbook cannot keep your choices; next time they have to be made again.",
    notFlagged: (reason) => `The figures were checked, but the sheets could not be flagged. ${reason}`,
    failed: (work, reason) => `There was a problem while ${WORKS[work]}. ${reason}`,
    unexpected: (work, detail) =>
      `The add-in made an error while ${WORKS[work]}. Look over the workbook before you go on and tell your support: ${detail}`,
    dismiss: "Close message",
  },
  questions: {
    heading: "Your choice is needed",
    replaceSheet: "Replace the old sheet (it is renamed and kept)",
    keepBoth: "Keep both, make a new sheet",
    buildWithGaps: "Build it and leave those cells empty",
    chooseBasis: "Choose how they are set first",
    insertTemplate: "Insert a blank sheet to fill in",
    sheetEdited: (change, cells) =>
      `The sheet made by this add-in was edited at ${cellList(cells)}. To undo "${change}" removes the whole sheet with those edits.`,
    discardEdits: "Remove the sheet and the edits",
    overwritesFormula: (cells) =>
      `There are formulas in ${cellList(cells)}. Writing the proposed figures would replace them; correcting the figures they refer to is usually better.`,
    overwrite: "Replace the formulas",
    leaveIt: "Leave it",
    understood: "I understand",
  },
  targetTab: {
    intro:
      "Press “Build target table” to preview next year's targets from the actual figures. Nothing is written to the workbook until you press the write button.",
    heading: (sheetName) => `Preview: ${sheetName}`,
    actual: (year) => (year === null ? "Actual" : `Actual ${year}`),
    target: (year) => (year === null ? "Target" : `Target ${year}`),
    index: "Growth index (%)",
    none: "–",
    place: "Place",
    allPlaces: (places) => `All ${counted(places, "place", "places")}`,
    basis: "Basis",
    basisOf: (line) => `Basis: ${line}`,
    derived: "Follows from the other lines",
    default: "As it was (drop the kept choice)",
    differentBases: "Different from place to place",
    value: (kind) => VALUES[kind],
    valueFault,
    step: "Round to",
    direction: "Rounding",
    moreLines: (lines) => `Show ${counted(lines, "more line", "more lines")}`,
    notes: "Good to know before writing",
    sources: (sheets) => `Figures come from: ${sheets.join("; ")}`,
    options: "Table options",
    plainFormulas: "Use ordinary Excel formulas",
    plainFormulasHint: "Choose this when others open the file without this add-in.",
    labourForceForParts: "Compulsory and voluntary against the labour force too",
    eligibleFromTarget: "Recompute those eligible for voluntary from the target year",
    signed: "Report form (signed)",
    decimals: "Decimals",
    decimalsIndex: "Growth index",
    decimalsLabourForce: "Of the labour force",
    decimalsEligible: "Of the eligible",
    decimalsAutomatic: "Automatic",
    write: (sheetName) => `Write to sheet '${sheetName}'`,
    stale: "Figures or choices changed after this preview.",
    previewAgain: "Preview again",
    written: (sheetName) => `This table was written to sheet '${sheetName}'.`,
  },
  template: {
    open: "Insert a blank sheet for actuals…",
    heading: "Blank sheet for actuals",
    intro: "Inserts an empty sheet for a year's actuals; its headers, formulas and input rules are ready.",
    layout: "Layout",
    layoutName: (layout) => (layout === "places" ? "One place a row" : "One insurance programme a row"),
    year: "Year of the actuals",
    noYear: (first, last) => `Type a year of four digits, from ${first} to ${last}.`,
    place: "Place",
    placeHint: "With its level, such as: Huyện Hướng Hóa. May be left blank.",
    units: "Places (communes, towns…), one a line",
    unitsCounted: (units) =>
      `${counted(units, "place", "places")}; their total has a row of its own. A column of another table may be pasted.`,
    noUnits: "Type at least one place, or take them from a list below.",
    repeatedUnits: (names) => `Listed more than once: ${names.join("; ")}. Name each place once.`,
    tooManyUnits: (most) => `A sheet takes at most ${count(most)} places. Divide them over several sheets.`,
    takeFound: (units) => `Take ${counted(units, "place", "places")} from a table of this workbook`,
    takeHuongHoa: (units) => `Take the ${count(units)} communes and towns of Hướng Hóa district (2020)`,
    columnNumbers: "Add a row that numbers the columns",
    insert: "Insert into the workbook",
    close: "Close",
  },
  findingTab: {
    intro:
      "Press “Check figures” to check the workbook's tables: totals, increases, growth and coverage. What does not reconcile is flagged on its sheet; no number is changed.",
    heading: (explanations) =>
      explanations === 0
        ? "Everything that was checked agrees"
        : `${counted(explanations, "place", "places")} to look at`,
    noTable:
      "No table of figures was recognised. A table needs a header that names what it states and the year, such as “Actual 2019”, and rows for the programmes.",
    goTo: (cell) => `Go to ${cell}`,
    stated: "Stated",
    proposed: "Proposed",
    apply: (proposed) => `Correct to ${proposed}`,
    applySeveral: (cells) => `Correct all ${count(cells)} cells`,
    applyThis: "Correct this way",
    ignore: "Ignore",
    trust: (printed) => `${printed} is right`,
    alternatives: (options) => `Other possibilities (${count(options)})`,
    explains: (rules) => (rules === 1 ? "Cells concerned" : `Explains ${count(rules)} rules that do not hold`),
    applyAllCertain: (explanations) => `Correct all that is certain (${count(explanations)})`,
    writeReport: "Write report sheet",
    ignored: (decisions) => `Ignored (${count(decisions)})`,
    restore: "Back to the list",
    trusted: (decisions) => `Taken as right (${count(decisions)})`,
    distrust: "No longer take as right",
    decided: ({ sheetName, cell, stated }) => `Cell ${cell} on sheet '${sheetName}': ${stated}`,
    recomputed: "Recomputed",
    more: (places) => `Show ${counted(places, "more place", "more places")}`,
    clearFlags: "Clear flags",
    stale: "Figures were edited after the check; this list may no longer hold.",
    checkAgain: "Check again",
    unverifiable: (rules) => `Could not be checked (${count(rules)})`,
    tables: (tables) => `Tables read (${count(tables)})`,
    table: (sheetName, range, layout, figures) =>
      `Sheet '${sheetName}', ${range}: ${LAYOUTS[layout]}, ${counted(figures, "figure", "figures")}.`,
    notUnderstood: (headers) => `Columns not used: ${headers.join("; ")}.`,
    hiddenSheets: (sheets) => `Hidden, so not checked: ${sheets.join("; ")}.`,
    withoutTable: (sheets) => `No table of figures on: ${sheets.join("; ")}.`,
    notMarked: (sheets) => `Protected, so it could not be flagged: ${sheets.join("; ")}.`,
  },
  hazardTab: {
    heading: (hazards) => `How numbers are written (${count(hazards)})`,
    repair: (cells, proposed) =>
      cells > 1 ? `Correct all ${count(cells)} cells` : proposed === null ? "Correct this cell" : `Set to ${proposed}`,
    repairAll: (name, hazards) => `Correct all: ${name} (${count(hazards)})`,
    cells: (cells) => `These cells (${count(cells)})`,
    more: (hazards) => `Show ${count(hazards)} more entries`,
  },
  textTab: textTabEn,
  footer: {
    undo: (change) => `Undo: ${change}`,
    nothingToUndo: "Nothing to undo",
    otherLanguage: "Tiếng Việt",
    switchLanguage: "Switch to Vietnamese",
    help: "Help",
    testFunctions: "Do the BHXH functions answer?",
    functionsAnswering: "The BHXH functions are answering.",
    functionsSilent:
      "The BHXH functions do not answer. Save the workbook, close Excel and open it again; if that does not help, remove the add-in and install it anew.",
    functionsUnavailable: "This Excel cannot run the add-in's functions; the target table will use ordinary formulas.",
    functionsNoPlace:
      "No sheet allows a test formula to be written. Unprotect a sheet or add an empty one, then try again.",
  },
};
