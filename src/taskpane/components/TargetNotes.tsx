import { makeStyles, Subtitle2, tokens } from "@fluentui/react-components";
import type { BuildProposal } from "../../workbook/jobs/jobs";
import { useMessages } from "./usePane";

/** Notes read one by one; a plan of thousands of places has too many for that. */
const SHOWN_NOTES = 30;

const useStyles = makeStyles({
  heading: { margin: 0 },
  list: { margin: "4px 0 0", paddingLeft: "20px", lineHeight: tokens.lineHeightBase300, overflowWrap: "anywhere" },
});

/** What the planner should know before the table is written. Nothing here blocks. */
export function TargetNotes({ proposal }: { readonly proposal: BuildProposal }) {
  const styles = useStyles();
  const messages = useMessages();
  const { plan, foreignSeparators, sources, skipped = [] } = proposal;
  const severalPlaces = plan.places.length > 1;
  const example = plan.rows.find(({ target }) => target?.greaterThanOrEqualTo(1000))?.target;
  const notes = [
    ...plan.notes.slice(0, SHOWN_NOTES).map((note) => messages.targetNote(note, { severalPlaces })),
    ...(foreignSeparators && example ? [messages.foreignSeparators(example, { decimal: ".", group: "," })] : []),
    ...(skipped.length > 0 ? [messages.pane.skipped(skipped.map(({ sheetName }) => sheetName))] : []),
    ...(sources.length > 0 ? [messages.pane.targetTab.sources(sources)] : []),
  ];
  if (notes.length === 0) return null;
  return (
    <section>
      <Subtitle2 as="h3" className={styles.heading}>
        {messages.pane.targetTab.notes}
      </Subtitle2>
      <ul className={styles.list}>
        {notes.map((note, index) => (
          <li key={index}>{note}</li>
        ))}
      </ul>
    </section>
  );
}
