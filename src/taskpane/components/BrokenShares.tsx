import { Button, makeStyles } from "@fluentui/react-components";
import { openExplanations } from "../store/explanations";
import { Callout } from "./Callout";
import { useBusy, useMessages, usePane, useSession } from "./usePane";

const useStyles = makeStyles({
  root: { display: "flex", flexDirection: "column", gap: "8px" },
  actions: { display: "flex", flexWrap: "wrap", gap: "8px" },
});

/** Shares on a sheet that no longer come to what was assigned, each with the press that puts them right. */
export function BrokenShares() {
  const styles = useStyles();
  const session = useSession();
  const messages = useMessages();
  const busy = useBusy();
  const report = usePane((state) => state.report);
  const ignored = usePane((state) => state.ignored);
  const broken =
    report === null
      ? []
      : openExplanations(report, { ignored }).filter(
          ({ explanation }) => explanation.violated[0]!.rule.origin === "sumAsAssigned",
        );
  return (
    <div role="status" className={styles.root}>
      {broken.map((explained) => (
        <Callout key={explained.explanation.id} tone="error">
          <span>{messages.finding(explained.findings[0]!)}</span>
          <div className={styles.actions}>
            <Button disabledFocusable={busy} onClick={() => void session.spreadDifference(explained.explanation.id)}>
              {messages.allocation.spread}
            </Button>
            <Button disabledFocusable={busy} onClick={() => void session.goTo(explained.place)}>
              {messages.pane.findingTab.goTo(messages.cellName(explained.place))}
            </Button>
          </div>
        </Callout>
      ))}
    </div>
  );
}
