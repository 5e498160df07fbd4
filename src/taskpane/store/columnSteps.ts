import { HostFailure } from "../../workbook/host";
import {
  columnKey,
  COLUMNS_KEY,
  encodeColumnChoices,
  type ColumnChoice,
  type ColumnName,
} from "../../workbook/reading/columnChoices";
import { keptColumnChoices } from "../../workbook/jobs/takeSnapshot";
import { checkAll } from "./checkSteps";
import type { Ending } from "./runStep";
import type { SessionParts } from "./sessionParts";

export interface ColumnSteps {
  /**
   * Takes a column for what the planner says it is, null for what its header says; the workbook remembers it, and
   * everything is checked again.
   */
  chooseColumn(column: ColumnName, choice: ColumnChoice | null): Promise<Ending>;
}

export function columnSteps(parts: SessionParts): ColumnSteps {
  const { host, store, runner } = parts;
  return {
    chooseColumn: (column, choice) =>
      runner.run("check", async (progress) => {
        const choices = new Map(keptColumnChoices(host));
        if (choice === null) choices.delete(columnKey(column));
        else choices.set(columnKey(column), choice);
        store.setState({ proposalState: "stale", notice: { code: choice === null ? "columnAsRead" : "columnChosen" } });
        try {
          await host.remember(COLUMNS_KEY, encodeColumnChoices(choices));
        } catch (error) {
          if (!(error instanceof HostFailure)) throw error;
          store.setState({ notice: { code: "notRemembered" } });
        }
        await checkAll(parts, progress);
        return "done";
      }),
  };
}
