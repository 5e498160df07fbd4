import { Button, Field, makeStyles, Textarea } from "@fluentui/react-components";
import { HUONG_HOA_2020 } from "../../locales/huongHoaUnits";
import type { TemplateMessages } from "../../locales/paneMessages";
import { unitsIn, type TemplateDraft, type UnitsFault } from "../store/templateDraft";
import { useMessages, usePane, useSession } from "./usePane";

const useStyles = makeStyles({
  root: { display: "flex", flexDirection: "column", gap: "8px" },
  lists: { display: "flex", flexDirection: "column", alignItems: "stretch", gap: "6px" },
});

/** The places of the rows: typed or pasted a line each, or taken from a list that is there. */
export function TemplateUnits({
  template,
  fault,
}: {
  readonly template: TemplateDraft;
  readonly fault: UnitsFault | null;
}) {
  const styles = useStyles();
  const session = useSession();
  const { template: words } = useMessages().pane;
  const found = usePane((state) => state.foundUnits);
  const take = (names: readonly string[]) => session.changeTemplate({ units: names.join("\n") });
  return (
    <div className={styles.root}>
      <Field
        label={words.units}
        hint={words.unitsCounted(unitsIn(template).length)}
        {...(fault && { validationState: "error", validationMessage: faultText(fault, words) })}
      >
        <Textarea
          textarea={{ name: "units", rows: 6 }}
          resize="vertical"
          value={template.units}
          onChange={(_, { value }) => session.changeTemplate({ units: value })}
        />
      </Field>
      <div className={styles.lists}>
        {found.length > 0 && <Button onClick={() => take(found)}>{words.takeFound(found.length)}</Button>}
        <Button onClick={() => take(HUONG_HOA_2020.map(({ name }) => name))}>
          {words.takeHuongHoa(HUONG_HOA_2020.length)}
        </Button>
      </div>
    </div>
  );
}

function faultText(fault: UnitsFault, words: TemplateMessages): string {
  switch (fault.code) {
    case "none":
      return words.noUnits;
    case "repeated":
      return words.repeatedUnits(fault.names);
    case "tooMany":
      return words.tooManyUnits(fault.most);
  }
}
