import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { Finding } from "../../workbook/jobs/jobs";
import { a1, cellBox } from "../../workbook/address";
import type { FindingGroup } from "../store/findingGroups";
import { DiffersIcon, LookIcon } from "./icons";
import { useBusy, useMessages, useSession } from "./usePane";

const useStyles = makeStyles({
  root: {
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    cursor: "pointer",
    "&:hover": { backgroundColor: tokens.colorNeutralBackground1Hover },
  },
  cell: {
    width: "100%",
    minWidth: 0,
    // in line with the sentences below, its border of 1 px included
    padding: "5px 9px",
    justifyContent: "flex-start",
    textAlign: "left",
    overflowWrap: "anywhere",
  },
  findings: {
    listStyle: "none",
    margin: 0,
    padding: "0 10px 8px",
    display: "flex",
    flexDirection: "column",
    gap: "8px",
  },
  severity: {
    display: "flex",
    alignItems: "center",
    gap: "6px",
    fontWeight: tokens.fontWeightSemibold,
    fontSize: tokens.fontSizeBase200,
  },
  // the word keeps the contrast that the colour alone lacks on dark
  hard: {
    "& svg": { color: tokens.colorStatusDangerForeground1 },
    // drawings keep their own colour when the system paints, and this one could be that of the ground
    "@media (forced-colors: active)": { "& svg": { color: "CanvasText" } },
  },
  sentence: { margin: "2px 0 4px", lineHeight: tokens.lineHeightBase300, overflowWrap: "anywhere" },
  numbers: { display: "flex", flexWrap: "wrap", gap: "4px 20px", margin: 0 },
  label: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
  number: { margin: 0, fontWeight: tokens.fontWeightSemibold, fontVariantNumeric: "tabular-nums" },
});

/** Everything found about one cell; a click anywhere in it shows the cell, the heading does so for the keyboard. */
export function FindingCard({
  group,
  severalPlaces,
}: {
  readonly group: FindingGroup;
  readonly severalPlaces: boolean;
}) {
  const styles = useStyles();
  const session = useSession();
  const messages = useMessages();
  const busy = useBusy();
  const { place, findings } = group;
  const address = `${place.sheetName}!${a1(cellBox(place.row, place.column))}`;
  return (
    <div className={styles.root} onClick={() => void session.goTo(place)}>
      {/* its click, Enter included, rises to the card */}
      <Button appearance="transparent" className={styles.cell} disabledFocusable={busy}>
        {messages.pane.findingTab.goTo(messages.cellName(place))}
      </Button>
      <ul className={styles.findings}>
        {findings.map((finding) => (
          <li key={finding.id} data-finding-id={finding.id} data-cell={address}>
            <FindingText finding={finding} severalPlaces={severalPlaces} />
          </li>
        ))}
      </ul>
    </div>
  );
}

function FindingText({ finding, severalPlaces }: { readonly finding: Finding; readonly severalPlaces: boolean }) {
  const styles = useStyles();
  const messages = useMessages();
  const { findingTab: words } = messages.pane;
  const { severity } = finding.confrontation.rule;
  const recomputed = messages.recomputedNumber(finding.confrontation);
  return (
    <>
      <span className={mergeClasses(styles.severity, severity === "hard" && styles.hard)}>
        {severity === "hard" ? <DiffersIcon /> : <LookIcon />}
        {messages.severityName(severity)}
      </span>
      <p className={styles.sentence}>{messages.finding(finding, { severalPlaces })}</p>
      <dl className={styles.numbers}>
        <div>
          <dt className={styles.label}>{words.stated}</dt>
          <dd className={styles.number}>{messages.statedNumber(finding.confrontation)}</dd>
        </div>
        {recomputed !== null && (
          <div>
            <dt className={styles.label}>{words.recomputed}</dt>
            <dd className={styles.number}>{recomputed}</dd>
          </div>
        )}
      </dl>
    </>
  );
}
