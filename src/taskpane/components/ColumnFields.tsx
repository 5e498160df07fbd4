import { Button, Field, makeStyles, Select, tokens } from "@fluentui/react-components";
import { useState, type KeyboardEvent } from "react";
import { isDated } from "../../domain/figures/calendarYear";
import { MEASURES, PROGRAMMES, SCENARIOS, type Measure } from "../../domain/figures/figure";
import { COLUMN_USES, type ColumnChoice, type ColumnUse } from "../../workbook/reading/columnChoices";
import type { ColumnReading, TableReading } from "../../workbook/reading/tableReading";
import { useBusy, useMessages } from "./usePane";

const useStyles = makeStyles({
  root: {
    display: "flex",
    flexDirection: "column",
    gap: "6px",
    margin: "6px 0",
    padding: "8px",
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground2,
    // long names in a list must not widen a narrow pane
    "& select": { width: "100%", minWidth: 0, textOverflow: "ellipsis" },
  },
  row: { display: "flex", flexWrap: "wrap", gap: "6px" },
  field: { flex: "1 1 100px", minWidth: 0 },
});

type FiguresChoice = Extract<ColumnChoice, { is: "figures" }>;

/** Years that may be meant: some before and after the table's. */
const YEARS_AROUND = 6;

/** What a column holds, chosen from lists; starts from what was understood. */
export function ColumnFields({
  table,
  column,
  title,
  onChoice,
  onCancel,
}: {
  readonly table: TableReading;
  readonly column: ColumnReading;
  readonly title: string;
  readonly onChoice: (choice: ColumnChoice | null) => void;
  readonly onCancel: () => void;
}) {
  const styles = useStyles();
  const messages = useMessages();
  const busy = useBusy();
  const [choice, setChoice] = useState(() => choiceOf(column, table));
  const ofColumns = table.layout === "placeRows" || table.layout === "periodRows";
  const figures = choice.is === "figures" ? choice : null;
  const set = (change: Partial<FiguresChoice>) => figures && setChoice({ ...figures, ...change });

  function pick(is: string): void {
    const use = COLUMN_USES.find((known) => known === is);
    if (use) setChoice({ is: use });
    else setChoice({ ...(figures ?? figuresChoice(table)), measure: is as Measure });
  }
  function onKeyDown(event: KeyboardEvent): void {
    if (event.key !== "Escape") return;
    event.stopPropagation();
    onCancel();
  }

  return (
    <div className={styles.root} role="group" aria-label={title} onKeyDown={onKeyDown}>
      <Field label={messages.columnIs}>
        <Select value={figures ? figures.measure : choice.is} onChange={(_, { value }) => pick(value)}>
          {MEASURES.map((measure) => (
            <option key={measure} value={measure}>
              {messages.measureName(measure)}
            </option>
          ))}
          {COLUMN_USES.map((use: ColumnUse) => (
            <option key={use} value={use}>
              {messages.columnUse(use)}
            </option>
          ))}
        </Select>
      </Field>
      {figures && (
        <div className={styles.row}>
          {ofColumns && (
            <Field className={styles.field} label={messages.columnProgramme}>
              <Select
                value={figures.programme ?? ""}
                onChange={(_, { value }) => set({ programme: value as FiguresChoice["programme"] })}
              >
                {PROGRAMMES.map((programme) => (
                  <option key={programme} value={programme}>
                    {messages.programmeName(programme)}
                  </option>
                ))}
              </Select>
            </Field>
          )}
          {table.layout !== "periodRows" && (
            <Field className={styles.field} label={messages.columnYear}>
              <Select
                value={figures.year ?? ""}
                onChange={(_, { value }) => set({ year: value === "" ? null : Number(value) })}
              >
                <option value="">{messages.yearOfTable}</option>
                {yearsAround(figures.year ?? table.year ?? new Date().getFullYear()).map((year) => (
                  <option key={year} value={year}>
                    {year}
                  </option>
                ))}
              </Select>
            </Field>
          )}
          <Field className={styles.field} label={messages.columnScenario}>
            <Select
              value={figures.scenario ?? ""}
              onChange={(_, { value }) => set({ scenario: (value || null) as FiguresChoice["scenario"] })}
            >
              <option value="">{messages.scenarioOfTable}</option>
              {SCENARIOS.map((scenario) => (
                <option key={scenario} value={scenario}>
                  {messages.scenarioName(scenario)}
                </option>
              ))}
            </Select>
          </Field>
        </div>
      )}
      <div className={styles.row}>
        <Button size="small" appearance="primary" disabledFocusable={busy} onClick={() => onChoice(choice)}>
          {messages.keepColumn}
        </Button>
        {column.isChosen && (
          <Button size="small" disabledFocusable={busy} onClick={() => onChoice(null)}>
            {messages.columnAsRead}
          </Button>
        )}
        <Button size="small" onClick={onCancel}>
          {messages.cancelColumn}
        </Button>
      </div>
    </div>
  );
}

function choiceOf({ meaning, isChosen }: ColumnReading, table: TableReading): ColumnChoice {
  switch (meaning.kind) {
    case "figures":
      return {
        is: "figures",
        measure: meaning.measure ?? "participants",
        programme: meaning.programme,
        year: table.layout === "periodRows" || !isDated(meaning.period) ? null : meaning.period.year,
        scenario: table.layout === "periodRows" ? null : meaning.period.scenario,
      };
    case "unknown":
      return isChosen ? { is: "leftAlone" } : figuresChoice(table);
    default:
      return { is: meaning.kind };
  }
}

function figuresChoice({ layout }: TableReading): FiguresChoice {
  const ofColumns = layout === "placeRows" || layout === "periodRows";
  return {
    is: "figures",
    measure: "participants",
    programme: ofColumns ? "social" : null,
    year: null,
    scenario: null,
  };
}

function yearsAround(year: number): number[] {
  return Array.from({ length: 2 * YEARS_AROUND + 1 }, (_, at) => year - YEARS_AROUND + at);
}
