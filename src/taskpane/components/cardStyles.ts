import { makeStyles, tokens } from "@fluentui/react-components";

/** What all cards of the findings have in common. */
export const useCardStyles = makeStyles({
  root: {
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    padding: "0 10px 10px",
    display: "flex",
    flexDirection: "column",
    gap: "8px",
  },
  cell: {
    width: "calc(100% + 20px)",
    margin: "0 -10px",
    // in line with the sentences below, its border of 1 px included
    padding: "5px 9px",
    minWidth: 0,
    justifyContent: "flex-start",
    textAlign: "left",
    overflowWrap: "anywhere",
  },
  tags: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: "4px 14px" },
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
  sentences: { margin: 0, lineHeight: tokens.lineHeightBase300, overflowWrap: "anywhere" },
  actions: { display: "flex", flexWrap: "wrap", gap: "6px" },
});
