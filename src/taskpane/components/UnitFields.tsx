import { makeStyles, ToggleButton } from "@fluentui/react-components";
import type { UnitFigure } from "../../domain/allocation/allocationBasis";
import type { Decimal } from "../../domain/numbers/decimal";
import type { UnitDraft } from "../store/allocationDraft";
import type { UnitField } from "../store/allocationSteps";
import { CountField } from "./CountField";
import { LockedIcon, UnlockedIcon } from "./icons";
import { useMessages, useSession } from "./usePane";

const useStyles = makeStyles({
  root: {
    display: "grid",
    gridTemplateColumns: "repeat(auto-fill, minmax(116px, 1fr))",
    alignItems: "end",
    gap: "6px 8px",
  },
  lock: { justifySelf: "start" },
});

/** What is known of a unit, its bounds, and its share, which is fixed by typing it or by the lock. */
export function UnitFields({
  at,
  unit,
  share,
  figures,
  showsBounds,
}: {
  readonly at: number;
  readonly unit: UnitDraft;
  readonly share: Decimal | null;
  readonly figures: readonly UnitFigure[];
  readonly showsBounds: boolean;
}) {
  const styles = useStyles();
  const session = useSession();
  const { allocation: words } = useMessages();
  const { name, locked } = unit;
  const fields: UnitField[] = [...figures, ...(showsBounds ? (["minimum", "maximum"] as const) : [])];
  const held = (field: UnitField) => (field === "minimum" || field === "maximum" ? unit[field] : unit.figures[field]);
  return (
    <div className={styles.root}>
      {fields.map((field) => (
        <CountField
          key={field}
          size="small"
          label={words.fieldName(field)}
          name={words.fieldOf(field, name)}
          value={held(field)}
          wholeOnly={field !== "weight"}
          onValues={(values) => session.fillUnits(at, field, values)}
        />
      ))}
      <CountField
        size="small"
        label={words.fieldName("share")}
        name={words.fieldOf("share", name)}
        value={locked ?? share}
        wholeOnly
        onValues={(values) => session.lockUnits(at, values)}
      />
      <ToggleButton
        size="small"
        className={styles.lock}
        aria-label={words.lockOf(name)}
        icon={locked === null ? <UnlockedIcon /> : <LockedIcon />}
        checked={locked !== null}
        disabledFocusable={locked === null && share === null}
        onClick={() => session.lockUnits(at, [locked === null ? share : null])}
      >
        {words.lock}
      </ToggleButton>
    </div>
  );
}
