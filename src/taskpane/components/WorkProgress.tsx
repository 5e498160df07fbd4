import { Button, makeStyles, ProgressBar } from "@fluentui/react-components";
import type { Phase } from "../store/sessionState";
import { useBorrowedFocus } from "./useBorrowedFocus";
import { useBroughtIntoView } from "./useBroughtIntoView";
import { useBusy, useMessages, usePane, useSession } from "./usePane";

/** Steps that leave the workbook as it was when stopped. */
const STOPPABLE = new Set<string>([
  "check",
  "correct",
  "report",
  "preview",
  "build",
  "readAllocation",
  "writeAllocation",
  "checkText",
  "writePlan",
]);

const useStyles = makeStyles({
  root: { display: "flex", flexDirection: "column", gap: "6px" },
  row: { display: "flex", alignItems: "center", justifyContent: "space-between", gap: "8px" },
});

/** What is being done, how far it is, and the button that stops it. */
export function WorkProgress() {
  const phase = usePane((state) => state.phase);
  const busy = useBusy();
  return (
    <div role="status">
      {busy && phase.kind === "working" && phase.work !== "recheck" && <RunningWork phase={phase} />}
    </div>
  );
}

function RunningWork({ phase: { work, done, total } }: { readonly phase: Extract<Phase, { kind: "working" }> }) {
  const styles = useStyles();
  const session = useSession();
  const { pane } = useMessages();
  const root = useBorrowedFocus<HTMLDivElement>(false);
  const shown = useBroughtIntoView<HTMLDivElement>(work);
  const known = total > 0;
  return (
    <div className={styles.root} ref={root}>
      <div className={styles.row} ref={shown}>
        <span>{pane.working(work)}</span>
        {STOPPABLE.has(work) && <Button onClick={session.cancel}>{pane.cancel}</Button>}
      </div>
      {/* how far it is would be read aloud at every step: the bar tells it to those who ask */}
      <ProgressBar
        aria-label={pane.working(work)}
        aria-valuetext={known ? pane.progress(done, total) : pane.working(work)}
        max={known ? total : 1}
        {...(known && { value: Math.min(done, total) })}
      />
    </div>
  );
}
