import { Field, makeStyles, Select } from "@fluentui/react-components";
import { Decimal } from "../../domain/numbers/decimal";
import type { Rounding, RoundingDirection } from "../../domain/targets/targetPlan";
import { ROUNDING_STEPS } from "../store/basisChoices";
import { useMessages } from "./usePane";

const DIRECTIONS: readonly RoundingDirection[] = ["up", "nearest", "down"];

const useStyles = makeStyles({
  root: { display: "flex", flexWrap: "wrap", gap: "6px" },
  step: { flex: "1 1 90px", minWidth: 0 },
  direction: { flex: "2 1 130px", minWidth: 0 },
});

/** To what step, and which way, a computed target is rounded. */
export function RoundingFields({
  rounding,
  name,
  onRounding,
}: {
  readonly rounding: Rounding;
  readonly name: string;
  readonly onRounding: (rounding: Rounding) => void;
}) {
  const styles = useStyles();
  const messages = useMessages();
  const { targetTab: words, numbers } = messages.pane;
  const steps = new Set([...ROUNDING_STEPS, rounding.step]);
  return (
    <div className={styles.root}>
      <Field className={styles.step} label={words.step}>
        <Select
          aria-label={`${words.step}, ${name}`}
          value={String(rounding.step)}
          onChange={(_, { value }) => onRounding({ ...rounding, step: Number(value) })}
        >
          {[...steps]
            .sort((one, other) => one - other)
            .map((step) => (
              <option key={step} value={step}>
                {numbers.count(new Decimal(step))}
              </option>
            ))}
        </Select>
      </Field>
      <Field className={styles.direction} label={words.direction}>
        <Select
          aria-label={`${words.direction}, ${name}`}
          value={rounding.direction}
          onChange={(_, { value }) => onRounding({ ...rounding, direction: value as RoundingDirection })}
        >
          {DIRECTIONS.map((direction) => (
            <option key={direction} value={direction}>
              {messages.directionName(direction)}
            </option>
          ))}
        </Select>
      </Field>
    </div>
  );
}
