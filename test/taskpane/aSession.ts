import { Decimal } from "../../src/domain/numbers/decimal";
import { parseA1 } from "../../src/workbook/address";
import { HostFailure, type Progress } from "../../src/workbook/host";
import type { BuildOptions, BuildProposal, CheckReport, Finding } from "../../src/workbook/jobs/jobs";
import type { Patch, SheetContent } from "../../src/workbook/patch";
import type { Language } from "../../src/locales";
import { reportSheetTexts } from "../../src/locales/reportSheet.vi";
import { templateTexts } from "../../src/locales/actualsTemplate.vi";
import { allocationTexts } from "../../src/locales/allocationSheet.vi";
import { spreadDifference } from "../../src/workbook/allocation/spreadDifference";
import { prepareAllocation } from "../../src/workbook/jobs/prepareAllocation";
import type { AllocationSources } from "../../src/workbook/allocation/allocationSources";
import { prepareTemplate } from "../../src/workbook/jobs/prepareTemplate";
import { prepareReport } from "../../src/workbook/jobs/prepareReport";
import { createSession, type Session } from "../../src/taskpane/store/session";
import { textJobs } from "../../src/taskpane/store/textJobs";
import type { Jobs } from "../../src/taskpane/store/sessionParts";
import { cell, figure, finding, percent, quotient, rule, unexplainedFinding, unverifiable } from "../locales/figures";
import { fakeHost, type FakeHost, type FakeSheet } from "../support/fakeHost";
import { ASSIGNED } from "../workbook/targetTable/aPlan";

export const ACTUALS = "Thực hiện 2019";
export const TARGETS = "Chỉ tiêu 2020";

const SHEETS: readonly FakeSheet[] = [
  { name: ACTUALS, cells: [["BHXH", 5122]] },
  { name: "Chỉ tiêu giao 2020", cells: [["BHXH", 6450]] },
];

/** The district's two sheets. */
export function aHost(): FakeHost {
  return fakeHost(SHEETS);
}

export interface TestSession extends Session {
  readonly host: FakeHost;
  readonly kept: { language: Language | null };
  /** options of every call of the target job */
  readonly asked: BuildOptions[];
}

export interface TestSessionOptions {
  readonly host?: FakeHost;
  readonly check?: Jobs["check"];
  /** without it every recheck finds a cell being edited */
  readonly recheck?: Jobs["recheck"];
  readonly prepare?: Jobs["prepare"];
  readonly suggestTemplate?: Jobs["suggestTemplate"];
  readonly allocationSources?: AllocationSources;
  readonly language?: Language;
  /** what the planner preferred before */
  readonly kept?: { language: Language | null };
}

/** A session over a workbook in memory; its jobs answer with the district's figures. */
export function aSession(options: TestSessionOptions = {}): TestSession {
  const host = options.host ?? aHost();
  const kept: TestSession["kept"] = options.kept ?? { language: null };
  const asked: BuildOptions[] = [];
  const session = createSession({
    host,
    language: options.language ?? "vi",
    preferences: { language: () => kept.language, keepLanguage: (language) => void (kept.language = language) },
    pause: () => Promise.resolve(),
    now: () => new Date(2020, 2, 18, 9, 30),
    jobs: {
      recheck:
        options.recheck ??
        (async () => {
          throw new HostFailure("InvalidOperationInCellEditMode");
        }),
      report: (report, decisions) => prepareReport(report, decisions, reportSheetTexts, new Date(2020, 2, 18, 9, 30)),
      check: options.check ?? (async () => aReport(host)),
      suggestTemplate:
        options.suggestTemplate ??
        (async () => ({ year: 2020, place: "Huyện Hướng Hóa", units: ["Xã Thanh", "Xã Xy"] })),
      allocationSources: async () => options.allocationSources ?? { targets: [], lists: [] },
      allocation: (plan, chosen) =>
        prepareAllocation(host, allocationTexts, plan, new Date(2020, 2, 18, 9, 30), chosen),
      spread: (shares, limits) => spreadDifference(shares, limits, allocationTexts),
      text: textJobs(host),
      template: (given, existing) => prepareTemplate(host, templateTexts, given, existing),
      prepare: async (given, progress) => {
        asked.push(given);
        return options.prepare ? options.prepare(given, progress) : aProposal(given.existing ? {} : questionIn(host));
      },
    },
  });
  return { ...session, host, kept, asked };
}

function questionIn(host: FakeHost): Partial<BuildProposal> {
  if (!host.names().includes(TARGETS)) return {};
  return { patch: null, questions: [{ code: "sheetExists", name: TARGETS }] };
}

export function aProposal(change: Partial<BuildProposal> = {}): BuildProposal {
  return {
    plan: ASSIGNED,
    sheetName: TARGETS,
    patch: tablePatch(TARGETS),
    questions: [],
    base: ASSIGNED.base,
    sources: [ACTUALS],
    foreignSeparators: false,
    ...change,
  };
}

/** A new sheet with one number in it. */
export function tablePatch(name: string): Patch {
  const content: SheetContent = {
    cells: [{ box: parseA1("A1")!, values: [[6450]] }],
    columnFormulas: [],
    numberFormats: [],
    styles: [],
    merges: [],
    columnWidths: [],
    rowHeights: [],
    frozenRows: 0,
    conditionalFormats: [],
    print: { landscape: true, paper: "A4", pagesWide: 1, repeatedRows: null },
  };
  return {
    title: "buildTargets",
    changes: [{ kind: "newSheet", name, content, replaces: null, why: "buildTargets" }],
  };
}

/** 6,37 for 307/4.815, cut off; and 186 printed where 3.871 − 3.681 = 190. */
export function aReport(host: FakeHost, change: Partial<CheckReport> = {}): CheckReport {
  const sheetId = host.idOf(ACTUALS);
  return {
    tables: [
      {
        sheetId,
        sheetName: ACTUALS,
        box: parseA1("A4:L8")!,
        layout: "programmeRows",
        headerRows: { first: 3, last: 3 },
        columns: [{ column: 12, header: "Mã số", meaning: { kind: "unknown" } }],
        rows: [],
        figures: [figure("participants", "5122")],
        partitions: [],
        title: [],
        place: "Huyện Hướng Hóa",
        year: 2019,
        generated: false,
      },
    ],
    explained: twoFindings(sheetId).map(unexplainedFinding),
    hazards: [],
    unverifiable: [blankRule()],
    satisfied: 24,
    withoutTable: [],
    flags: flagsPatch(sheetId),
    snapshot: {
      survey: {
        sheets: host.names().map((name) => ({
          id: host.idOf(name),
          name,
          visible: true,
          used: null,
          protected: false,
        })),
        activeSheetId: sheetId,
        selection: null,
        separators: { decimal: ",", group: "." },
        customFunctions: true,
      },
      blocks: [],
    },
    ...change,
  };
}

export function flagsPatch(sheetId: string): Patch {
  return {
    title: "flagFindings",
    changes: [
      {
        kind: "flags",
        sheetId,
        from: [],
        to: [
          { row: 4, column: 7, severity: "soft" },
          { row: 7, column: 6, severity: "hard" },
        ],
        why: "flagFindings",
      },
    ],
  };
}

function twoFindings(sheetId: string): Finding[] {
  const at = (address: string) => ({ ...cell(address), sheetId });
  const ratio = rule("ratio", "definitionOfGrowthRate", [
    ["stated", figure("growthRate", "6.37", { at: at("H5"), text: "6,37" })],
    ["numerator", figure("increase", "307", { at: at("G5") })],
    ["prior", figure("participants", "4815", { at: at("C5") })],
  ]);
  const cutOff = { ...ratio, severity: "soft" } as const;
  const increase = rule("difference", "increaseIdentity", [
    ["stated", figure("increase", "186", { programme: "unemployment", at: at("G8") })],
    ["current", figure("participants", "3871", { programme: "unemployment", at: at("E8") })],
    ["prior", figure("participants", "3681", { programme: "unemployment", at: at("C8") })],
  ]);
  const expected = new Decimal(190);
  return [
    { ...finding(cutOff, "cutOff", { exact: quotient(307, 4815), expected: percent("6.38") }), id: "ratio:H5" },
    { ...finding(increase, "differs", { exact: expected, expected }), id: "difference:G8" },
  ];
}

function blankRule() {
  const blank = figure("labourForce", null, { programme: "compulsory", at: cell("I6") });
  return unverifiable(
    rule("ratio", "definitionOfCoverage", [
      ["stated", figure("labourForceCoverage", "9.7", { programme: "compulsory", at: cell("J6") })],
      ["numerator", figure("participants", "4844", { programme: "compulsory", at: cell("E6") })],
      ["denominator", blank],
    ]),
    [blank],
  );
}

/** A job that runs until it is released or cancelled, so that a test can look at the middle. */
export function heldJob<Result>(result: Result): {
  readonly job: (progress: Progress) => Promise<Result>;
  /** the same as a check, which is given the trusted cells first */
  readonly check: (trusted: unknown, progress: Progress) => Promise<Result>;
  readonly release: () => void;
  readonly started: Promise<Progress>;
} {
  let release!: () => void;
  let start!: (progress: Progress) => void;
  const released = new Promise<void>((resolve) => (release = resolve));
  const started = new Promise<Progress>((resolve) => (start = resolve));
  const job = async (progress: Progress) => {
    start(progress);
    await Promise.race([
      released,
      new Promise<void>((_, reject) =>
        progress.signal.addEventListener("abort", () => reject(new HostFailure("Cancelled"))),
      ),
    ]);
    return result;
  };
  return { started, release, job, check: (_, progress) => job(progress) };
}
