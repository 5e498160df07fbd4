import { makeStyles, tokens } from "@fluentui/react-components";
import type { Certainty } from "../../domain/location/explanation";
import { useMessages } from "./usePane";

const useStyles = makeStyles({
  root: {
    display: "inline-flex",
    alignItems: "center",
    gap: "5px",
    padding: "1px 8px",
    borderRadius: tokens.borderRadiusCircular,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    fontSize: tokens.fontSizeBase200,
    fontWeight: tokens.fontWeightSemibold,
  },
});

/** Of three bars, as many are filled as it is sure: a shape beside the word, whatever the colours. */
const BARS: Readonly<Record<Certainty, number>> = { certain: 3, likely: 2, tied: 1, unresolved: 0 };

export function CertaintyBadge({ certainty }: { readonly certainty: Certainty }) {
  const styles = useStyles();
  const { certaintyName } = useMessages();
  return (
    <span className={styles.root}>
      <svg aria-hidden="true" focusable="false" width="16" height="12" viewBox="0 0 16 12">
        {[0, 1, 2].map((bar) => (
          <rect
            key={bar}
            x={1 + bar * 5}
            y={8 - bar * 3.5}
            width="3"
            height={3 + bar * 3.5}
            stroke="currentColor"
            strokeWidth="1"
            fill={bar < BARS[certainty] ? "currentColor" : "none"}
          />
        ))}
      </svg>
      {certaintyName(certainty)}
    </span>
  );
}
