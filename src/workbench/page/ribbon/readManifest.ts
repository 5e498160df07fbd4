/** A button of the add-in's ribbon group, in one language. */
export interface RibbonButton {
  readonly id: string;
  readonly label: string;
  readonly tip: { readonly title: string; readonly text: string };
  /** icon addresses by pixel size, on the add-in's own origin */
  readonly icons: Readonly<Record<number, string>>;
  readonly action: { readonly kind: "showPane" } | { readonly kind: "run"; readonly functionName: string };
}

/** What the workbench takes from an add-in's manifest, as Excel would. Addresses are paths in the add-in's folder. */
export interface AddinManifest {
  readonly id: string;
  readonly version: string;
  readonly displayName: string;
  readonly group: string;
  readonly buttons: readonly RibbonButton[];
  readonly pane: string;
  readonly namespace: string;
  readonly functions: string;
}

/**
 * Reads an add-in only XML manifest.
 *
 * @param locale "vi-VN", "en-US" …: overrides of exactly this locale win over the default values
 * @throws Error naming the part that is missing or that resolves to nothing
 */
export function readManifest(manifest: Document, locale: string): AddinManifest {
  const root = manifest.documentElement as Element | null;
  if (root?.localName !== "OfficeApp") throw new Error("The manifest is no OfficeApp");
  const text = resources(root, locale);
  const host = need(
    all(root, "Host").find((candidate) => attribute(candidate, "xsi:type") === "Workbook"),
    "Host Workbook",
  );
  const pages = all(host, "Runtime").map((runtime) => text(attribute(runtime, "resid")));
  const pane = need(pages[0], "Runtime");
  const base = new URL(".", pane);
  const local = (address: string) => {
    if (!address.startsWith(base.href)) throw new Error(`${address} lies outside ${base.href}`);
    return address.slice(base.href.length);
  };
  const functions = need(
    all(host, "ExtensionPoint").find((point) => attribute(point, "xsi:type") === "CustomFunctions"),
    "CustomFunctions",
  );
  const group = need(all(host, "Group")[0], "Group");
  return {
    id: need(all(root, "Id")[0]?.textContent?.trim(), "Id"),
    version: need(all(root, "Version")[0]?.textContent?.trim(), "Version"),
    displayName: localized(need(all(root, "DisplayName")[0], "DisplayName"), locale),
    group: text(residOf(group, "Label")),
    buttons: all(group, "Control").map((control) => readButton(control, text, local)),
    pane: local(pane),
    namespace: text(residOf(functions, "Namespace")),
    functions: local(text(residOf(need(all(functions, "Metadata")[0], "Metadata"), "SourceLocation"))),
  };
}

function readButton(control: Element, text: (id: string) => string, local: (address: string) => string): RibbonButton {
  const tip = need(all(control, "Supertip")[0], "Supertip");
  const action = need(all(control, "Action")[0], "Action");
  const icons = all(need(all(control, "Icon")[0], "Icon"), "Image");
  return {
    id: attribute(control, "id"),
    label: text(residOf(control, "Label")),
    tip: { title: text(residOf(tip, "Title")), text: text(residOf(tip, "Description")) },
    icons: Object.fromEntries(
      icons.map((image) => [Number(attribute(image, "size")), local(text(attribute(image, "resid")))] as const),
    ),
    action:
      attribute(action, "xsi:type") === "ShowTaskpane"
        ? { kind: "showPane" }
        : { kind: "run", functionName: need(all(action, "FunctionName")[0]?.textContent?.trim(), "FunctionName") },
  };
}

/** Resolves a resource id to its text or address in one locale. */
function resources(root: Element, locale: string): (id: string) => string {
  const values = new Map<string, string>();
  for (const kind of ["Image", "Url", "String"]) {
    for (const resource of all(root, kind)) {
      const id = attribute(resource, "id");
      if (id) values.set(id, localized(resource, locale));
    }
  }
  return (id) => need(values.get(id), `resource ${id}`);
}

function localized(resource: Element, locale: string): string {
  const override = all(resource, "Override").find((candidate) => attribute(candidate, "Locale") === locale);
  return attribute(override ?? resource, override ? "Value" : "DefaultValue");
}

/** The resid of a direct child. */
function residOf(parent: Element, name: string): string {
  const child = Array.from(parent.childNodes).find((node): node is Element => (node as Element).localName === name);
  return attribute(need(child, name), "resid");
}

function all(parent: Element, name: string): Element[] {
  return Array.from(parent.getElementsByTagNameNS("*", name));
}

function attribute(node: Element, name: string): string {
  return node.getAttribute(name) ?? "";
}

function need<T>(value: T | null | undefined, what: string): T {
  if (value === null || value === undefined || value === "") throw new Error(`The manifest has no ${what}`);
  return value;
}
