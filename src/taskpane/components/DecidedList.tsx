import { Button, makeStyles, tokens } from "@fluentui/react-components";
import type { Decision } from "../../workbook/jobs/decisions";
import { Disclosure } from "./Disclosure";
import { useBusy, useMessages } from "./usePane";

const useStyles = makeStyles({
  list: {
    margin: 0,
    paddingLeft: "18px",
    display: "flex",
    flexDirection: "column",
    gap: "8px",
    lineHeight: tokens.lineHeightBase300,
    overflowWrap: "anywhere",
  },
});

/** What was ignored or taken as right, each with the way back. */
export function DecidedList({
  summary,
  decisions,
  revokeLabel,
  revoke,
}: {
  readonly summary: string;
  readonly decisions: readonly Decision[];
  readonly revokeLabel: string;
  readonly revoke: (id: string) => void;
}) {
  const styles = useStyles();
  const { pane } = useMessages();
  const busy = useBusy();
  if (decisions.length === 0) return null;
  return (
    <Disclosure summary={summary}>
      <ul className={styles.list}>
        {decisions.map((decision) => (
          <li key={decision.id} data-decided={decision.id}>
            <div>{pane.findingTab.decided(decision)}</div>
            <Button
              size="small"
              disabledFocusable={busy}
              aria-label={`${revokeLabel}: ${pane.findingTab.decided(decision)}`}
              onClick={() => revoke(decision.id)}
            >
              {revokeLabel}
            </Button>
          </li>
        ))}
      </ul>
    </Disclosure>
  );
}
