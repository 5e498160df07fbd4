import { makeStyles, tokens } from "@fluentui/react-components";
import type { Confrontation } from "../../domain/edits/editRule";
import { Disclosure } from "./Disclosure";
import { useMessages } from "./usePane";

/** Reasons read one by one; a sheet of thousands of places has more than anybody reads. */
const SHOWN_RULES = 100;

const useStyles = makeStyles({
  list: { margin: 0, paddingLeft: "20px", lineHeight: tokens.lineHeightBase300, overflowWrap: "anywhere" },
});

/** What could not be checked, each with its reason. */
export function UnverifiableRules({
  rules,
  severalPlaces,
}: {
  readonly rules: readonly Confrontation[];
  readonly severalPlaces: boolean;
}) {
  const styles = useStyles();
  const messages = useMessages();
  if (rules.length === 0) return null;
  return (
    <Disclosure summary={messages.pane.findingTab.unverifiable(rules.length)}>
      <ul className={styles.list}>
        {rules.slice(0, SHOWN_RULES).map((confrontation) => (
          <li key={confrontation.rule.id}>{messages.unverifiable(confrontation, { severalPlaces })}</li>
        ))}
      </ul>
    </Disclosure>
  );
}
