import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { LightMessages } from "../../locales/paneMessages";
import { lightOf, type Light } from "../store/explanations";
import { AgreesIcon, DiffersIcon, LookIcon, UnknownIcon } from "./icons";
import { useMessages, usePane } from "./usePane";

const useStyles = makeStyles({
  root: {
    display: "flex",
    alignItems: "center",
    gap: "8px",
    padding: "8px 10px",
    borderRadius: tokens.borderRadiusMedium,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    fontWeight: tokens.fontWeightSemibold,
    minHeight: "40px",
    boxSizing: "border-box",
  },
  beside: { display: "block", fontWeight: tokens.fontWeightRegular, fontSize: tokens.fontSizeBase200 },
  good: { backgroundColor: tokens.colorStatusSuccessBackground1, color: tokens.colorStatusSuccessForeground1 },
  bad: { backgroundColor: tokens.colorStatusDangerBackground1, color: tokens.colorStatusDangerForeground1 },
  look: { backgroundColor: tokens.colorStatusWarningBackground1, color: tokens.colorNeutralForeground1 },
  unknown: { backgroundColor: tokens.colorNeutralBackground3 },
});

/** Whether the workbook's figures agree, always in view: shape, words and colour. */
export function MasterLight() {
  const styles = useStyles();
  const { light: words } = useMessages().pane;
  const report = usePane((state) => state.report);
  const ignored = usePane((state) => state.ignored);
  const light = lightOf(report, { ignored });
  const stale = usePane((state) => state.reportStale);
  const work = usePane((state) => (state.phase.kind === "working" ? state.phase.work : null));
  const checking = work === "check";
  // an edit that is being followed changes the light in a moment
  const outdated = stale && work === null;
  const { Shape, tone } = outdated || checking ? APPEARANCE.notChecked : APPEARANCE[light.kind];
  return (
    <div role="status" className={mergeClasses(styles.root, styles[tone])} data-light={light.kind}>
      <Shape />
      <div>
        {checking ? words.checking : sentence(light, words)}
        {"unverifiable" in light && light.unverifiable > 0 && !checking && (
          <span className={styles.beside}>{words.unverifiable(light.unverifiable)}</span>
        )}
        {outdated && <span className={styles.beside}>{words.stale}</span>}
      </div>
    </div>
  );
}

const APPEARANCE = {
  notChecked: { Shape: UnknownIcon, tone: "unknown" },
  noTable: { Shape: UnknownIcon, tone: "unknown" },
  nothingToCheck: { Shape: UnknownIcon, tone: "unknown" },
  agrees: { Shape: AgreesIcon, tone: "good" },
  worthALook: { Shape: LookIcon, tone: "look" },
  differs: { Shape: DiffersIcon, tone: "bad" },
} as const;

function sentence(light: Light, words: LightMessages): string {
  switch (light.kind) {
    case "notChecked":
      return words.notChecked;
    case "noTable":
      return words.noTable;
    case "nothingToCheck":
      return words.nothingToCheck;
    case "agrees":
      return words.agrees(light.rules);
    case "worthALook":
      return words.worthALook(light.places);
    case "differs":
      return words.differs(light.places);
  }
}
