import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import { HAZARD_CODES } from "../../workbook/hazards/hazard";
import type { CheckReport } from "../../workbook/jobs/jobs";
import { openHazards } from "../store/explanations";
import { HazardCard } from "./HazardCard";
import { useFocusWhenLost } from "./useFocusWhenLost";
import { useBusy, useMessages, usePane, useSession } from "./usePane";

/** Hazards drawn at first. */
const SHOWN = 20;

const useStyles = makeStyles({
  root: { display: "flex", flexDirection: "column", gap: "12px" },
  heading: {
    margin: 0,
    fontSize: tokens.fontSizeBase400,
    fontWeight: tokens.fontWeightSemibold,
    "&:focus-visible": { outlineOffset: "2px" },
  },
  actions: { display: "flex", flexWrap: "wrap", gap: "8px" },
  list: { listStyle: "none", margin: 0, padding: 0, display: "flex", flexDirection: "column", gap: "10px" },
});

/** How numbers are written, apart from what they say: a group of its own below what does not agree. */
export function Hazards({ report }: { readonly report: CheckReport }) {
  const styles = useStyles();
  const session = useSession();
  const messages = useMessages();
  const busy = useBusy();
  const ignored = usePane((state) => state.ignored);
  const [shown, setShown] = useState(SHOWN);
  const { hazardTab: words } = messages.pane;
  const open = openHazards(report, { ignored });
  const heading = useFocusWhenLost(open.length);
  if (open.length === 0) return null;
  const several = HAZARD_CODES.map((code) => ({
    code,
    count: open.filter((hazard) => hazard.code === code && hazard.repair.length > 0).length,
  })).filter(({ count }) => count > 1);
  return (
    <section className={styles.root}>
      <h2 className={styles.heading} ref={heading} tabIndex={-1}>
        {words.heading(open.length)}
      </h2>
      {several.length > 0 && (
        <div className={styles.actions}>
          {several.map(({ code, count }) => (
            <Button key={code} disabledFocusable={busy} onClick={() => void session.repairHazards(code)}>
              {words.repairAll(messages.hazardName(code), count)}
            </Button>
          ))}
        </div>
      )}
      <ul className={styles.list}>
        {open.slice(0, shown).map((hazard) => (
          <li key={hazard.id}>
            <HazardCard hazard={hazard} />
          </li>
        ))}
      </ul>
      {open.length > shown && (
        <Button onClick={() => setShown(shown + SHOWN)}>{words.more(Math.min(SHOWN, open.length - shown))}</Button>
      )}
    </section>
  );
}
