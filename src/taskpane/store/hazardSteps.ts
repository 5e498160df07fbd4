import type { Hazard, HazardCode } from "../../workbook/hazards/hazard";
import { planRepairs } from "../../workbook/hazards/planRepairs";
import type { Progress } from "../../workbook/host";
import { decide, decisionAboutHazard } from "./decisionLog";
import { openHazards } from "./explanations";
import { markOpen, recheck } from "./recheck";
import type { Ending } from "./runStep";
import type { SessionParts } from "./sessionParts";
import { pushUndo } from "./undoSteps";

export interface HazardSteps {
  /** Writes every cell of a hazard as proposed; taken back in one press. */
  repairHazard(id: string): Promise<Ending>;
  /** Writes every open hazard of a kind, as one change. */
  repairHazards(code: HazardCode): Promise<Ending>;
  /** Leaves a hazard out of list and marks from now on; `restore` takes it back. */
  ignoreHazard(id: string): Promise<Ending>;
}

export function hazardSteps(parts: SessionParts): HazardSteps {
  const { store, runner } = parts;

  const open = (isMeant: (hazard: Hazard) => boolean) => {
    const state = store.getState();
    return state.report === null ? [] : openHazards(state.report, state).filter(isMeant);
  };

  async function repair(hazards: readonly Hazard[], progress: Progress): Promise<"done"> {
    const patch = planRepairs(hazards);
    const areas = patch.changes.flatMap((change) => (change.kind === "cells" ? [change] : []));
    if (areas.length === 0) return "done";
    const receipt = await parts.host.apply(patch, progress);
    const { leftAlone } = receipt;
    const cells = areas.reduce((sum, { box }) => sum + box.rows, 0) - leftAlone.length;
    if (cells > 0) {
      store.setState(pushUndo({ title: patch.title, receipt }));
      const written = hazards.filter((hazard) => hazard.repair.length > 0);
      await decide(
        parts,
        written.map((hazard) => decisionAboutHazard("applied", hazard)),
      );
    }
    store.setState({ notice: { code: "corrected", cells, leftAlone, leftOut: [] } });
    await recheck(parts, areas, progress);
    return "done";
  }

  return {
    repairHazard: (id) =>
      runner.run("correct", (progress) =>
        repair(
          open((hazard) => hazard.id === id),
          progress,
        ),
      ),
    repairHazards: (code) =>
      runner.run("correct", (progress) =>
        repair(
          open((hazard) => hazard.code === code),
          progress,
        ),
      ),
    ignoreHazard: (id) =>
      runner.run("decide", async (progress) => {
        const [hazard] = open((each) => each.id === id);
        if (hazard === undefined) return "done";
        store.setState({ notice: { code: "ignored" } });
        await decide(parts, [decisionAboutHazard("ignored", hazard)]);
        await markOpen(parts, progress);
        return "done";
      }),
  };
}
