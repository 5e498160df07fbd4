import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { LightMessages } from "../../locales/paneMessages";
import { lightOf, type Light } from "../store/findingGroups";
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
  stale: { display: "block", fontWeight: tokens.fontWeightRegular, fontSize: tokens.fontSizeBase200 },
  good: { backgroundColor: tokens.colorStatusSuccessBackground1, color: tokens.colorStatusSuccessForeground1 },
  bad: { backgroundColor: tokens.colorStatusDangerBackground1, color: tokens.colorStatusDangerForeground1 },
  look: { backgroundColor: tokens.colorStatusWarningBackground1, color: tokens.colorNeutralForeground1 },
  unknown: { backgroundColor: tokens.colorNeutralBackground3 },
});

/** Whether the workbook's figures agree, always in view: shape, words and colour. */
export function MasterLight() {
  const styles = useStyles();
  const { light: words } = useMessages().pane;
  const light = lightOf(usePane((state) => state.report));
  const stale = usePane((state) => state.reportStale);
  const checking = usePane((state) => state.phase.kind === "working" && state.phase.work === "check");
  const { Shape, tone } = stale || checking ? APPEARANCE.notChecked : APPEARANCE[light.kind];
  return (
    <div role="status" className={mergeClasses(styles.root, styles[tone])} data-light={light.kind}>
      <Shape />
      <div>
        {checking ? words.checking : sentence(light, words)}
        {stale && !checking && <span className={styles.stale}>{words.stale}</span>}
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
      return words.agrees(light.rules, light.unverifiable);
    case "worthALook":
      return words.worthALook(light.places);
    case "differs":
      return words.differs(light.places);
  }
}
