import { Button, Field, Input, makeStyles, Select, Switch, tokens } from "@fluentui/react-components";
import { useEffect, useRef, useState } from "react";
import type { TemplateLayout } from "../../workbook/actualsTemplate/templateTexts";
import { faultsOf, templateOf, YEARS, type TemplateDraft } from "../store/templateDraft";
import { OpenTemplate } from "./OpenTemplate";
import { TemplateUnits } from "./TemplateUnits";
import { useBusy, useMessages, usePane, useSession } from "./usePane";

const LAYOUTS: readonly TemplateLayout[] = ["programmes", "places"];

const useStyles = makeStyles({
  root: {
    display: "flex",
    flexDirection: "column",
    gap: "10px",
    padding: "10px 12px 12px",
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  heading: {
    margin: 0,
    fontSize: tokens.fontSizeBase400,
    fontWeight: tokens.fontWeightSemibold,
    "&:focus-visible": { outlineOffset: "2px" },
  },
  intro: { margin: 0 },
  // a long choice must not push the field over the edge
  select: { minWidth: 0 },
  actions: { display: "flex", flexWrap: "wrap", gap: "8px" },
});

/** An empty sheet for a year's actuals: first the button that asks for it, then its fields. */
export function TemplateSection() {
  const template = usePane((state) => state.template);
  return template === null ? <OpenTemplate /> : <TemplateFields template={template} />;
}

function TemplateFields({ template }: { readonly template: TemplateDraft }) {
  const styles = useStyles();
  const session = useSession();
  const { template: words } = useMessages().pane;
  const busy = useBusy();
  const heading = useRef<HTMLHeadingElement>(null);
  const form = useRef<HTMLFormElement>(null);
  // a field is called wrong once somebody wanted to go on with it
  const [tried, setTried] = useState(false);
  const faults = faultsOf(template);
  const yearFault = tried && faults.year !== null;

  useEffect(() => {
    heading.current?.focus();
    heading.current?.scrollIntoView({ block: "nearest" });
  }, []);

  function insert(): void {
    setTried(true);
    if (templateOf(template) !== null) void session.insertTemplate();
    else form.current?.querySelector<HTMLElement>(faults.year ? "[name=year]" : "[name=units]")?.focus();
  }

  return (
    <form
      ref={form}
      className={styles.root}
      aria-labelledby="template-heading"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        insert();
      }}
    >
      <h2 className={styles.heading} id="template-heading" ref={heading} tabIndex={-1}>
        {words.heading}
      </h2>
      <p className={styles.intro}>{words.intro}</p>
      <Field
        label={words.year}
        {...(yearFault && { validationState: "error", validationMessage: words.noYear(YEARS.first, YEARS.last) })}
      >
        <Input
          name="year"
          inputMode="numeric"
          autoComplete="off"
          value={template.year}
          onChange={(_, { value }) => session.changeTemplate({ year: value })}
        />
      </Field>
      <Field label={words.place} hint={words.placeHint}>
        <Input
          name="place"
          autoComplete="off"
          value={template.place}
          onChange={(_, { value }) => session.changeTemplate({ place: value })}
        />
      </Field>
      <Field label={words.layout}>
        <Select
          name="layout"
          className={styles.select}
          select={{ className: styles.select }}
          value={template.layout}
          onChange={(_, { value }) => session.changeTemplate({ layout: value as TemplateLayout })}
        >
          {LAYOUTS.map((layout) => (
            <option key={layout} value={layout}>
              {words.layoutName(layout)}
            </option>
          ))}
        </Select>
      </Field>
      {template.layout === "places" && <TemplateUnits template={template} fault={tried ? faults.units : null} />}
      <Switch
        label={words.columnNumbers}
        checked={template.columnNumbers}
        onChange={(_, { checked }) => session.changeTemplate({ columnNumbers: checked })}
      />
      <div className={styles.actions}>
        <Button type="submit" appearance="primary" disabledFocusable={busy}>
          {words.insert}
        </Button>
        <Button onClick={session.closeTemplate}>{words.close}</Button>
      </div>
    </form>
  );
}
