import { Button, makeStyles } from "@fluentui/react-components";
import { useMemo } from "react";
import { allocationTexts } from "../../locales/allocationSheet.vi";
import { splitOf } from "../store/allocationDraft";
import type { AllocationState } from "../store/sessionState";
import { AllocationFields } from "./AllocationFields";
import { AllocationOutcome } from "./AllocationOutcome";
import { AllocationUnits } from "./AllocationUnits";
import { BrokenShares } from "./BrokenShares";
import { useBusy, useMessages, usePane, useSession } from "./usePane";

const useStyles = makeStyles({
  root: { display: "flex", flexDirection: "column", gap: "12px" },
  intro: { margin: "14px 0 0" },
  actions: { display: "flex", flexWrap: "wrap", gap: "8px" },
});

/** A target split over the units below: how, the shares of all units, and the button that writes them. */
export function AllocationTab() {
  const styles = useStyles();
  const session = useSession();
  const { allocation: words } = useMessages();
  const allocation = usePane((state) => state.allocation);
  const busy = useBusy();
  if (allocation === null) {
    return (
      <div className={styles.root}>
        <BrokenShares />
        <p className={styles.intro}>{words.intro}</p>
        <div>
          <Button disabledFocusable={busy} onClick={() => void session.openAllocation()}>
            {words.open}
          </Button>
        </div>
      </div>
    );
  }
  return <OpenAllocation allocation={allocation} />;
}

function OpenAllocation({ allocation: { sources, draft } }: { readonly allocation: AllocationState }) {
  const styles = useStyles();
  const session = useSession();
  const { allocation: words } = useMessages();
  const busy = useBusy();
  const target = sources.targets[draft.target];
  const split = useMemo(() => splitOf(draft, target), [draft, target]);
  if (target === undefined) {
    return (
      <div className={styles.root}>
        <p className={styles.intro}>{words.noTarget}</p>
        <Closing />
      </div>
    );
  }
  return (
    <div className={styles.root}>
      <BrokenShares />
      <AllocationFields sources={sources} draft={draft} />
      <AllocationOutcome draft={draft} split={split} target={target} />
      {split.kind === "shares" && (
        <div>
          <Button appearance="primary" disabledFocusable={busy} onClick={() => void session.writeAllocation()}>
            {words.write(allocationTexts.sheetName(target.period))}
          </Button>
        </div>
      )}
      <AllocationUnits draft={draft} split={split} target={target} />
      <Closing />
    </div>
  );
}

function Closing() {
  const styles = useStyles();
  const session = useSession();
  const { allocation: words } = useMessages();
  const busy = useBusy();
  return (
    <div className={styles.actions}>
      <Button disabledFocusable={busy} onClick={() => void session.openAllocation()}>
        {words.readAgain}
      </Button>
      <Button onClick={session.closeAllocation}>{words.close}</Button>
    </div>
  );
}
