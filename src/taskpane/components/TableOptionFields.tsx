import { Field, makeStyles, Select, Switch, tokens } from "@fluentui/react-components";
import type { BuildOptions } from "../../workbook/jobs/jobs";
import { Disclosure } from "./Disclosure";
import { useMessages, usePane, useSession } from "./usePane";

type DecimalsOf = keyof NonNullable<BuildOptions["decimals"]>;

const AUTOMATIC = "automatic";
const DECIMALS = [0, 1, 2, 3] as const;

const useStyles = makeStyles({
  root: { display: "flex", flexDirection: "column", gap: "8px" },
  // under the words of its switch
  hint: { paddingLeft: "60px" },
  group: { border: "none", margin: 0, padding: 0, display: "flex", flexDirection: "column", gap: "8px" },
  legend: { fontWeight: tokens.fontWeightSemibold, padding: 0, marginBottom: "4px" },
});

/** How the table looks; kept in the workbook. */
export function TableOptionFields() {
  const styles = useStyles();
  const session = useSession();
  const { targetTab: words } = useMessages().pane;
  const options = usePane((state) => state.options);
  const switches = [
    { option: "plainFormulas", label: words.plainFormulas, hint: words.plainFormulasHint },
    { option: "labourForceForParts", label: words.labourForceForParts },
    { option: "eligibleFromTarget", label: words.eligibleFromTarget },
    { option: "signed", label: words.signed },
  ] as const;
  const decimals: readonly { of: DecimalsOf; label: string }[] = [
    { of: "index", label: words.decimalsIndex },
    { of: "labourForceCoverage", label: words.decimalsLabourForce },
    { of: "eligibleCoverage", label: words.decimalsEligible },
  ];

  function setDecimals(of: DecimalsOf, chosen: string): void {
    const { [of]: _replaced, ...rest } = options.decimals ?? {};
    void session.setOptions({ decimals: chosen === AUTOMATIC ? rest : { ...rest, [of]: Number(chosen) } });
  }

  return (
    <Disclosure summary={words.options}>
      <div className={styles.root}>
        {switches.map(({ option, label, ...more }) => (
          <Field key={option} {...("hint" in more && { hint: { children: more.hint, className: styles.hint } })}>
            <Switch
              label={label}
              checked={options[option] ?? false}
              onChange={(_, { checked }) => void session.setOptions({ [option]: checked })}
            />
          </Field>
        ))}
        <fieldset className={styles.group}>
          <legend className={styles.legend}>{words.decimals}</legend>
          {decimals.map(({ of, label }) => (
            <Field key={of} label={label}>
              <Select
                value={String(options.decimals?.[of] ?? AUTOMATIC)}
                onChange={(_, { value }) => setDecimals(of, value)}
              >
                <option value={AUTOMATIC}>{words.decimalsAutomatic}</option>
                {DECIMALS.map((count) => (
                  <option key={count} value={count}>
                    {count}
                  </option>
                ))}
              </Select>
            </Field>
          ))}
        </fieldset>
      </div>
    </Disclosure>
  );
}
