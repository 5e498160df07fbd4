import type { UnitFigure } from "../../domain/allocation/allocationBasis";
import type { Decimal } from "../../domain/numbers/decimal";
import { sharesOf } from "../../workbook/allocation/shareRows";
import { HostFailure, type Progress } from "../../workbook/host";
import type { BuildOptions } from "../../workbook/jobs/jobs";
import { firstAllocation, planOf, withChoice, type AllocationDraft, type UnitDraft } from "./allocationDraft";
import { ALLOCATIONS_KEY, limitsOf, withLimits } from "./allocationMemory";
import { remedied, type AllocationRemedy } from "./allocationRemedy";
import { ALLOCATION_KEY, encodeAllocation, keptAllocation } from "./keptAllocation";
import { recheck } from "./recheck";
import type { Ending } from "./runStep";
import type { SessionParts } from "./sessionParts";
import type { AllocationState } from "./sessionState";
import { pushUndo } from "./undoSteps";

/** A field of a unit: a figure, or a bound. */
export type UnitField = UnitFigure | "minimum" | "maximum";

export interface AllocationSteps {
  /** Reads the targets and lists of units that the workbook holds, and shows the fields. */
  openAllocation(): Promise<Ending>;
  closeAllocation(): void;
  /** Another target, or other units. */
  chooseAllocation(change: Partial<Pick<AllocationDraft, "target" | "from" | "typedNames">>): void;
  changeAllocation(
    change: Partial<Pick<AllocationDraft, "basis" | "mix" | "step" | "atLeastActual" | "showsBounds">>,
  ): void;
  /** Fills a field of a unit, and of those after it when several numbers were pasted; null is a blank. */
  fillUnits(first: number, field: UnitField, values: readonly (Decimal | null)[]): void;
  /** Fixes the share of a unit, and of those after it when several were pasted; null lets it be shared again. */
  lockUnits(first: number, shares: readonly (Decimal | null)[]): void;
  applyRemedy(remedy: AllocationRemedy): void;
  /** Writes the sheet; asks first where one of its name exists. Does nothing while there are no shares. */
  writeAllocation(): Promise<Ending>;
  /** The answer to that question. */
  writeAllocationBeside(existing: NonNullable<BuildOptions["existing"]>): Promise<Ending>;
  /** Spreads what the shares of a finding are over or under the target over units that nobody fixed or typed. */
  spreadDifference(id: string): Promise<Ending>;
}

export function allocationSteps(parts: SessionParts): AllocationSteps {
  const { host, jobs, store, runner } = parts;

  const change = (how: (draft: AllocationDraft) => AllocationDraft) =>
    store.setState(({ allocation }) => ({ allocation: allocation && { ...allocation, draft: how(allocation.draft) } }));
  const changeUnits = (how: (unit: UnitDraft, at: number) => UnitDraft) =>
    change((draft) => ({ ...draft, units: draft.units.map(how) }));

  /** The target may have been edited since it was read: what is written has to sum to what stands there now. */
  async function isCurrent(progress: Progress): Promise<boolean> {
    const { allocation } = store.getState();
    if (allocation === null) return false;
    const sources = await jobs.allocationSources(progress);
    const before = allocation.sources.targets[allocation.draft.target];
    const at = sources.targets.findIndex(
      ({ cell, programme }) =>
        cell.sheetId === before?.cell.sheetId &&
        cell.row === before.cell.row &&
        cell.column === before.cell.column &&
        programme === before.programme,
    );
    const isSame = at >= 0 && before !== undefined && sources.targets[at]!.value.eq(before.value);
    store.setState({
      allocation: {
        ...allocation,
        sources: { ...sources, lists: allocation.sources.lists },
        draft: { ...allocation.draft, target: Math.max(0, at) },
      },
    });
    if (!isSame) store.setState({ notice: { code: "allocationOutdated" } });
    return isSame;
  }

  async function write(progress: Progress, existing?: BuildOptions["existing"]): Promise<"done" | "asks"> {
    if (!(await isCurrent(progress))) return "done";
    const { allocation, options } = store.getState();
    const plan = allocation && planOf(allocation.draft, allocation.sources.targets[allocation.draft.target]);
    if (!allocation || !plan) return "done";
    const { plainFormulas } = options;
    const { sheetName, patch } = await jobs.allocation(plan, {
      ...(plainFormulas !== undefined && { plainFormulas }),
      ...(existing && { existing }),
    });
    if (patch === null) {
      store.setState({ phase: { kind: "asking", question: { code: "allocationExists", name: sheetName } } });
      return "asks";
    }
    const receipt = await host.apply(patch, progress);
    store.setState((state) => ({
      ...pushUndo({ title: patch.title, receipt })(state),
      notice: { code: "allocationWritten", sheetName },
    }));
    await remember(sheetName, allocation);
    await follow(progress);
    return "done";
  }

  async function remember(sheetName: string, { draft, sources }: AllocationState): Promise<void> {
    try {
      await host.remember(ALLOCATIONS_KEY, withLimits(host.remembered(ALLOCATIONS_KEY), sheetName, draft));
      await host.remember(ALLOCATION_KEY, encodeAllocation(draft, sources));
    } catch (error) {
      if (!(error instanceof HostFailure)) throw error;
      store.setState({ notice: { code: "notRemembered" } });
    }
  }

  /**
   * From now on an edit that breaks the sum is told at once; marks are put on sheets only once the planner checks.
   * The sheet stands whether or not this comes to an end.
   */
  async function follow(progress: Progress): Promise<void> {
    try {
      await parts.watchEdits();
      const { report, edits, trusted } = store.getState();
      if (report !== null) return await recheck(parts, [], progress);
      const fresh = await jobs.check(new Set(trusted.keys()), progress);
      store.setState((state) => ({ report: fresh, reportStale: state.edits !== edits }));
    } catch (error) {
      if (!(error instanceof HostFailure)) throw error;
      store.setState({ reportStale: true });
    }
  }

  return {
    openAllocation: () =>
      runner.run("readAllocation", async (progress) => {
        store.setState({ view: "allocation" });
        const sources = await jobs.allocationSources(progress);
        const draft = keptAllocation(host.remembered(ALLOCATION_KEY), firstAllocation(sources), sources);
        store.setState({ allocation: { sources, draft } });
        return "done";
      }),
    closeAllocation: () => store.setState({ allocation: null }),
    chooseAllocation: (choice) =>
      store.setState(({ allocation }) => ({
        allocation: allocation && { ...allocation, draft: withChoice(allocation.draft, choice, allocation.sources) },
      })),
    changeAllocation: (changed) => change((draft) => ({ ...draft, ...changed })),
    fillUnits: (first, field, values) =>
      changeUnits((unit, at) => {
        if (at < first || at >= first + values.length) return unit;
        const value = values[at - first]!;
        return field === "minimum" || field === "maximum"
          ? { ...unit, [field]: value }
          : { ...unit, figures: { ...unit.figures, [field]: value } };
      }),
    lockUnits: (first, shares) =>
      changeUnits((unit, at) => {
        const share = shares[at - first];
        return share === undefined ? unit : { ...unit, locked: share };
      }),
    applyRemedy: (remedy) => change((draft) => remedied(draft, remedy)),
    writeAllocation: () => runner.run("writeAllocation", (progress) => write(progress)),
    writeAllocationBeside: (existing) => runner.run("writeAllocation", (progress) => write(progress, existing)),
    spreadDifference: (id) =>
      runner.run("spread", async (progress) => {
        const { report } = store.getState();
        const explained = report?.explained.find(({ explanation }) => explanation.id === id);
        const violated = explained?.explanation.violated[0];
        const shares = report && violated ? sharesOf(violated, report.snapshot, report.tables) : null;
        if (shares === null) return "done";
        const limits = limitsOf(host.remembered(ALLOCATIONS_KEY), shares.sheetName);
        const spread = jobs.spread(shares, limits);
        if (spread.kind === "impossible") {
          store.setState({ notice: { code: "spreadImpossible", problem: spread.problem, names: spread.names } });
          return "done";
        }
        const receipt = await host.apply(spread.patch, progress);
        store.setState((state) => ({
          ...pushUndo({ title: spread.patch.title, receipt })(state),
          notice: { code: "spread", units: spread.units, leftAlone: receipt.leftAlone },
        }));
        const areas = spread.patch.changes.flatMap((each) => (each.kind === "cells" ? [each] : []));
        await recheck(parts, areas, progress);
        return "done";
      }),
  };
}
