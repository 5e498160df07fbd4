import { makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";

const useStyles = makeStyles({
  summary: {
    cursor: "pointer",
    padding: "4px 0",
    minHeight: "24px",
    fontWeight: tokens.fontWeightSemibold,
    borderRadius: tokens.borderRadiusSmall,
    "&:focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "2px" },
  },
  body: { padding: "6px 0" },
});

/** Something most people do not need to see, one press away. */
export function Disclosure({ summary, children }: { readonly summary: string; readonly children: ReactNode }) {
  const styles = useStyles();
  return (
    <details>
      {/* Excel on the web moves the focus with Tab and knows a summary by this attribute only */}
      <summary className={styles.summary} tabIndex={0}>
        {summary}
      </summary>
      <div className={styles.body}>{children}</div>
    </details>
  );
}
