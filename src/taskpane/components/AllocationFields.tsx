import { Field, makeStyles, Select, Switch, Textarea, tokens } from "@fluentui/react-components";
import { useEffect, useRef } from "react";
import { PROPORTIONAL_BASES, type AllocationBasis } from "../../domain/allocation/allocationBasis";
import { Decimal } from "../../domain/numbers/decimal";
import { HUONG_HOA_2020 } from "../../locales/huongHoaUnits";
import type { AllocationSources } from "../../workbook/allocation/allocationSources";
import type { AllocationDraft, UnitsFrom } from "../store/allocationDraft";
import { CountField } from "./CountField";
import { useMessages, useSession } from "./usePane";

const BASES: readonly AllocationBasis["kind"][] = ["equalIncrease", ...PROPORTIONAL_BASES, "mix"];

const useStyles = makeStyles({
  root: { display: "flex", flexDirection: "column", gap: "10px" },
  // a long choice must not push the field over the edge
  select: { minWidth: 0 },
  mix: {
    display: "flex",
    flexDirection: "column",
    gap: "6px",
    margin: 0,
    padding: "8px 10px",
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  heading: {
    margin: 0,
    fontSize: tokens.fontSizeBase400,
    fontWeight: tokens.fontWeightSemibold,
    "&:focus-visible": { outlineOffset: "2px" },
  },
});

/** What is split, over whom, and how. */
export function AllocationFields({
  sources,
  draft,
}: {
  readonly sources: AllocationSources;
  readonly draft: AllocationDraft;
}) {
  const styles = useStyles();
  const session = useSession();
  const { allocation: words } = useMessages();
  const heading = useRef<HTMLHeadingElement>(null);
  const severalPlaces = new Set(sources.targets.map(({ place }) => place)).size > 1;
  useEffect(() => heading.current?.focus(), []);
  return (
    <div className={styles.root}>
      <h2 className={styles.heading} ref={heading} tabIndex={-1}>
        {words.heading}
      </h2>
      <Field label={words.target} hint={words.targetDetail(sources.targets[draft.target]!)}>
        <Select
          name="allocationTarget"
          className={styles.select}
          select={{ className: styles.select }}
          value={draft.target}
          onChange={(_, { value }) => session.chooseAllocation({ target: Number(value) })}
        >
          {sheetsOf(sources.targets.map(({ cell }) => cell)).map((sheetName) => (
            <optgroup key={sheetName} label={words.onSheet(sheetName)}>
              {sources.targets.map(
                (target, at) =>
                  target.cell.sheetName === sheetName && (
                    <option key={at} value={at}>
                      {words.targetName(target, { severalPlaces })}
                    </option>
                  ),
              )}
            </optgroup>
          ))}
        </Select>
      </Field>
      <UnitsField sources={sources} draft={draft} />
      <Field label={words.basis}>
        <Select
          name="allocationBasis"
          className={styles.select}
          select={{ className: styles.select }}
          value={draft.basis}
          onChange={(_, { value }) => session.changeAllocation({ basis: value as AllocationBasis["kind"] })}
        >
          {BASES.map((basis) => (
            <option key={basis} value={basis}>
              {words.basisName(basis)}
            </option>
          ))}
        </Select>
      </Field>
      {draft.basis === "mix" && <MixFields draft={draft} />}
      <CountField
        label={words.step}
        hint={words.stepHint}
        value={draft.step}
        wholeOnly
        onValues={([step = null]) => session.changeAllocation({ step })}
      />
      <Switch
        label={words.atLeastActual}
        checked={draft.atLeastActual}
        onChange={(_, { checked }) => session.changeAllocation({ atLeastActual: checked })}
      />
      <Switch
        label={words.showBounds}
        checked={draft.showsBounds}
        onChange={(_, { checked }) => session.changeAllocation({ showsBounds: checked })}
      />
    </div>
  );
}

/** Each sheet once, in their order. */
function sheetsOf(places: readonly { readonly sheetName: string }[]): string[] {
  return [...new Set(places.map(({ sheetName }) => sheetName))];
}

function UnitsField({ sources, draft }: { readonly sources: AllocationSources; readonly draft: AllocationDraft }) {
  const styles = useStyles();
  const session = useSession();
  const { allocation: words } = useMessages();
  const chosen = (value: string): UnitsFrom => (value === "huongHoa" || value === "typed" ? value : Number(value));
  return (
    <>
      <Field label={words.units}>
        <Select
          name="allocationUnits"
          className={styles.select}
          select={{ className: styles.select }}
          value={draft.from}
          onChange={(_, { value }) => session.chooseAllocation({ from: chosen(value) })}
        >
          {sheetsOf(sources.lists).map((sheetName) => (
            <optgroup key={sheetName} label={words.onSheet(sheetName)}>
              {sources.lists.map(
                (list, at) =>
                  list.sheetName === sheetName && (
                    <option key={at} value={at}>
                      {words.unitsOfTable(list.names.length)}
                    </option>
                  ),
              )}
            </optgroup>
          ))}
          <option value="huongHoa">{words.unitsOfHuongHoa(HUONG_HOA_2020.length)}</option>
          <option value="typed">{words.unitsTyped}</option>
        </Select>
      </Field>
      {draft.from === "typed" && (
        <Field label={words.names} hint={words.namesCounted(draft.units.length)}>
          <Textarea
            textarea={{ name: "allocationNames", rows: 6 }}
            resize="vertical"
            value={draft.typedNames}
            onChange={(_, { value }) => session.chooseAllocation({ typedNames: value })}
          />
        </Field>
      )}
    </>
  );
}

function MixFields({ draft }: { readonly draft: AllocationDraft }) {
  const styles = useStyles();
  const session = useSession();
  const { allocation: words } = useMessages();
  const sum = PROPORTIONAL_BASES.reduce((all, basis) => all.plus(draft.mix[basis] ?? 0), new Decimal(0));
  return (
    <fieldset className={styles.mix}>
      <legend>{words.basisName("mix")}</legend>
      {PROPORTIONAL_BASES.map((basis) => (
        <CountField
          key={basis}
          label={words.mixPart(basis)}
          value={draft.mix[basis]}
          onValues={([percent = null]) => session.changeAllocation({ mix: { ...draft.mix, [basis]: percent } })}
        />
      ))}
      <span role="status">{words.mixSum(sum)}</span>
    </fieldset>
  );
}
