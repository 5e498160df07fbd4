import { Button, Field, makeStyles, Select, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { TargetPlan } from "../../domain/targets/targetPlan";
import { previewLines } from "../store/previewLines";
import { PreviewRow } from "./PreviewRow";
import { useMessages } from "./usePane";

/** Lines drawn at first: each carries fields of its own. */
const SHOWN_LINES = 25;

/** The value of the list entry for all places; no place has it for a name. */
const EVERYWHERE = "\u0000";

const useStyles = makeStyles({
  root: { display: "flex", flexDirection: "column", gap: "10px" },
  table: { width: "100%", borderCollapse: "collapse", tableLayout: "fixed" },
  heading: {
    fontWeight: tokens.fontWeightSemibold,
    fontSize: tokens.fontSizeBase200,
    verticalAlign: "bottom",
    padding: "4px",
    borderBottom: `1px solid ${tokens.colorNeutralStroke1}`,
    textAlign: "right",
    overflowWrap: "anywhere",
  },
});

/** What would be written, line by line, each with the way its target is found. */
export function TargetPreview({ plan }: { readonly plan: TargetPlan }) {
  const styles = useStyles();
  const { targetTab: words } = useMessages().pane;
  const severalPlaces = plan.places.length > 1;
  const [chosen, setChosen] = useState<string | null>(null);
  const [shown, setShown] = useState(SHOWN_LINES);
  const place =
    chosen !== null && plan.places.includes(chosen) ? chosen : severalPlaces ? null : (plan.places[0] ?? "");
  const lines = previewLines(plan, place);
  return (
    <div className={styles.root}>
      {severalPlaces && (
        <Field label={words.place}>
          <Select
            value={place ?? EVERYWHERE}
            onChange={(_, { value }) => setChosen(value === EVERYWHERE ? null : value)}
          >
            <option value={EVERYWHERE}>{words.allPlaces(plan.places.length)}</option>
            {plan.places.map((name) => (
              <option key={name} value={name}>
                {name}
              </option>
            ))}
          </Select>
        </Field>
      )}
      <table className={styles.table}>
        <thead>
          <tr>
            {[words.actual(plan.base.year), words.target(plan.period.year), words.index].map((heading) => (
              <th key={heading} scope="col" className={styles.heading}>
                {heading}
              </th>
            ))}
          </tr>
        </thead>
        {lines.slice(0, shown).map((line) => (
          <PreviewRow key={line.id} line={line} />
        ))}
      </table>
      {lines.length > shown && (
        <Button onClick={() => setShown(shown + SHOWN_LINES)}>
          {words.moreLines(Math.min(SHOWN_LINES, lines.length - shown))}
        </Button>
      )}
    </div>
  );
}
