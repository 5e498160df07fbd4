import { Button, makeStyles } from "@fluentui/react-components";
import { useBusy, useMessages, useSession } from "./usePane";

const useStyles = makeStyles({
  root: { display: "flex", flexWrap: "wrap", gap: "8px" },
  button: { flexGrow: 1 },
});

/** The two things the pane is for. */
export function MainActions() {
  const styles = useStyles();
  const session = useSession();
  const { pane } = useMessages();
  const busy = useBusy();
  return (
    <div className={styles.root}>
      <Button
        className={styles.button}
        appearance="primary"
        disabledFocusable={busy}
        onClick={() => void session.preview()}
      >
        {pane.build}
      </Button>
      <Button className={styles.button} disabledFocusable={busy} onClick={() => void session.check()}>
        {pane.check}
      </Button>
    </div>
  );
}
