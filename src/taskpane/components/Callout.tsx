import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { AgreesIcon, DiffersIcon, InfoIcon, LookIcon } from "./icons";

export type Tone = "info" | "success" | "warning" | "error";

const useStyles = makeStyles({
  root: {
    display: "flex",
    alignItems: "flex-start",
    gap: "8px",
    padding: "8px 10px",
    borderRadius: tokens.borderRadiusMedium,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderLeftWidth: "4px",
    lineHeight: tokens.lineHeightBase300,
    overflowWrap: "anywhere",
  },
  body: { flexGrow: 1, minWidth: 0, display: "flex", flexDirection: "column", gap: "8px" },
  info: { backgroundColor: tokens.colorNeutralBackground3 },
  success: {
    backgroundColor: tokens.colorStatusSuccessBackground1,
    color: tokens.colorNeutralForeground1,
    borderLeftColor: tokens.colorStatusSuccessBorderActive,
  },
  warning: {
    backgroundColor: tokens.colorStatusWarningBackground1,
    color: tokens.colorNeutralForeground1,
    borderLeftColor: tokens.colorStatusWarningBorderActive,
  },
  error: {
    backgroundColor: tokens.colorStatusDangerBackground1,
    color: tokens.colorNeutralForeground1,
    borderLeftColor: tokens.colorStatusDangerBorderActive,
  },
});

const ICONS = { info: InfoIcon, success: AgreesIcon, warning: LookIcon, error: DiffersIcon };

/** A sentence set apart from the rest, with a shape as well as a colour; `aside` stands at its right end. */
export function Callout({
  tone,
  children,
  aside,
}: {
  readonly tone: Tone;
  readonly children: ReactNode;
  readonly aside?: ReactNode;
}) {
  const styles = useStyles();
  const ToneIcon = ICONS[tone];
  return (
    <div className={mergeClasses(styles.root, styles[tone])}>
      <ToneIcon />
      <div className={styles.body}>{children}</div>
      {aside}
    </div>
  );
}
