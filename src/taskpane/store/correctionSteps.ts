import type { CellChange, Repair } from "../../domain/location/explanation";
import { planCorrections } from "../../workbook/corrections/planCorrections";
import type { Progress } from "../../workbook/host";
import type { ExplainedFindings } from "../../workbook/jobs/jobs";
import { decide, decisionAbout } from "./decisionLog";
import { certainExplanations, openExplanations } from "./explanations";
import { markOpen, recheck } from "./recheck";
import type { Ending } from "./runStep";
import type { SessionParts } from "./sessionParts";
import { pushUndo } from "./undoSteps";

export interface CorrectionSteps {
  /** Writes the values of one repair of an explanation; taken back in one press. */
  applyRepair(id: string, repair: number): Promise<Ending>;
  /** Writes the first repair of everything that is certain, as one change. */
  applyAllCertain(): Promise<Ending>;
  /** The answer to the question that cells hold formulas: they are replaced by the proposed numbers. */
  overwriteFormulas(): Promise<Ending>;
  /** Leaves a finding out of list and marks from now on; the workbook remembers it. */
  ignore(id: string): Promise<Ending>;
  restore(id: string): Promise<Ending>;
  /** Takes the blamed cell of an explanation as right, and looks for another reason. */
  trust(id: string): Promise<Ending>;
  distrust(trusted: string): Promise<Ending>;
}

/** What is to be written for which explanation. */
interface Correction {
  readonly explained: ExplainedFindings;
  readonly repair: Repair;
}

export function correctionSteps(parts: SessionParts): CorrectionSteps {
  const { store, runner } = parts;
  let asked: readonly Correction[] = [];

  const explanationOf = (id: string) =>
    store.getState().report?.explained.find(({ explanation }) => explanation.id === id);

  async function write(corrections: readonly Correction[], overwrite: boolean, progress: Progress) {
    const { report } = store.getState();
    if (report === null || corrections.length === 0) return "done";
    const plan = planCorrections(
      corrections.map(({ repair }) => repair),
      report.snapshot,
      report.tables,
      { overwriteFormulas: overwrite },
    );
    if (plan.formulas.length > 0 && !overwrite) {
      asked = corrections;
      store.setState({ phase: { kind: "asking", question: { code: "overwritesFormula", cells: plan.formulas } } });
      return "asks";
    }
    const { patch, leftOut } = plan;
    const receipt = patch.changes.length === 0 ? null : await parts.host.apply(patch, progress);
    const leftAlone = receipt?.leftAlone ?? [];
    const cells = patch.changes.length - leftAlone.length;
    if (receipt !== null && cells > 0) {
      store.setState(pushUndo({ title: patch.title, receipt }));
      await decide(
        parts,
        corrections.flatMap(({ explained, repair }) =>
          repair.changes.map((change) => decisionAbout("applied", explained, change)),
        ),
      );
    }
    store.setState({ notice: { code: "corrected", cells, leftAlone, leftOut } });
    const areas = patch.changes.flatMap((change) => (change.kind === "cells" ? [change] : []));
    await recheck(parts, areas, progress);
    return "done";
  }

  /** Decides about one explanation; `change` is the cell that it blames. */
  function deciding(id: string, kind: "ignored" | "trusted", after: (progress: Progress) => Promise<void>) {
    return runner.run("decide", async (progress) => {
      const explained = explanationOf(id);
      if (explained === undefined) return "done";
      const change: CellChange | undefined = explained.explanation.repairs[0]?.changes[0];
      if (kind === "trusted" && change === undefined) return "done";
      store.setState({ notice: { code: kind } });
      await decide(parts, [decisionAbout(kind, explained, change)]);
      await after(progress);
      return "done";
    });
  }

  /** Takes an earlier decision back. */
  function revoking(id: string, kind: "restored" | "distrusted", after: (progress: Progress) => Promise<void>) {
    return runner.run("decide", async (progress) => {
      const { ignored, trusted } = store.getState();
      const made = (kind === "restored" ? ignored : trusted).get(id);
      if (made === undefined) return "done";
      store.setState({ notice: { code: kind } });
      await decide(parts, [{ ...made, kind }]);
      await after(progress);
      return "done";
    });
  }

  return {
    applyRepair: (id, at) =>
      runner.run("correct", (progress) => {
        const explained = explanationOf(id);
        const repair = explained?.explanation.repairs[at];
        return write(explained && repair ? [{ explained, repair }] : [], false, progress);
      }),
    applyAllCertain: () =>
      runner.run("correct", (progress) => {
        const state = store.getState();
        const open = state.report === null ? [] : openExplanations(state.report, state);
        const corrections = certainExplanations(open).map((explained): Correction => ({
          explained,
          repair: explained.explanation.repairs[0]!,
        }));
        return write(corrections, false, progress);
      }),
    overwriteFormulas: () => runner.run("correct", (progress) => write(asked, true, progress)),
    ignore: (id) => deciding(id, "ignored", (progress) => markOpen(parts, progress)),
    restore: (id) => revoking(id, "restored", (progress) => markOpen(parts, progress)),
    trust: (id) => deciding(id, "trusted", (progress) => recheck(parts, [], progress)),
    distrust: (id) => revoking(id, "distrusted", (progress) => recheck(parts, [], progress)),
  };
}
