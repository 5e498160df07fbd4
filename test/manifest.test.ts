import * as fs from "node:fs";
import * as path from "node:path";
import { DOMParser, type Document, type Element } from "@xmldom/xmldom";
import { version } from "../package.json";

/** What Microsoft's manifest reference asks for and its schema does not catch. */

const root = path.resolve(__dirname, "..");
const ORIGIN = "https://localhost:3000";
const OTHER_LOCALES = ["en-US"];

const text = fs.readFileSync(path.join(root, "manifest.xml"), "utf8");
const faults: string[] = [];
const manifest: Document = new DOMParser({
  onError: (level, message) => faults.push(`${level}: ${message}`),
}).parseFromString(text, "text/xml");

const elements = (name: string, within: Document | Element = manifest) => [...within.getElementsByTagName(name)];
const the = (name: string, within?: Document | Element) => {
  const found = elements(name, within);
  if (found.length !== 1) throw new Error(`${found.length} × ${name}`);
  return found[0]!;
};
const childElements = (element: Element) =>
  [...element.childNodes].filter((node): node is Element => node.nodeType === 1);
const childNames = (element: Element) => childElements(element).map(({ nodeName }) => nodeName);
const attribute = (element: Element, name: string) => element.getAttribute(name) ?? "";

const RESOURCES = ["bt:Image", "bt:Url", "bt:String"];
const resources = RESOURCES.flatMap((name) => elements(name, the("Resources"))).filter((element) =>
  element.hasAttribute("id"),
);
const resource = (id: string) => resources.find((element) => attribute(element, "id") === id)!;
const withResid = [...manifest.getElementsByTagName("*")].filter((element) => element.hasAttribute("resid"));
const overridesOf = (element: Element) => childElements(element).filter(({ localName }) => localName === "Override");
/** the default text and every translation */
const textsOf = (element: Element) => [
  attribute(element, "DefaultValue"),
  ...overridesOf(element).map((override) => attribute(override, "Value")),
];

it("is well-formed", () => expect(faults).toEqual([]));

it("has its elements in the schema's order", () => {
  expect(childNames(manifest.documentElement!)).toEqual([
    "Id",
    "Version",
    "ProviderName",
    "DefaultLocale",
    "DisplayName",
    "Description",
    "IconUrl",
    "HighResolutionIconUrl",
    "SupportUrl",
    "Hosts",
    "Requirements",
    "DefaultSettings",
    "Permissions",
    "VersionOverrides",
  ]);
  const overrides = the("VersionOverrides");
  expect(childNames(overrides)).toEqual(["Hosts", "Resources"]);
  expect(childNames(childElements(childElements(overrides)[0]!)[0]!)).toEqual([
    "Runtimes",
    "AllFormFactors",
    "DesktopFormFactor",
  ]);
  expect(childNames(the("DesktopFormFactor"))).toEqual(["GetStarted", "FunctionFile", "ExtensionPoint"]);
  expect(childNames(the("Resources"))).toEqual(["bt:Images", "bt:Urls", "bt:ShortStrings", "bt:LongStrings"]);
  for (const control of elements("Control"))
    expect(childNames(control)).toEqual(["Label", "Supertip", "Icon", "Action"]);
});

it("says who it is, in the package's version", () => {
  expect(the("Id").textContent).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  expect(the("Version").textContent).toBe(`${version}.0`);
  expect(the("Permissions").textContent).toBe("ReadWriteDocument");
});

it("asks for what it uses", () =>
  expect(elements("Set").map((set) => [attribute(set, "Name"), attribute(set, "MinVersion")])).toEqual([
    ["SharedRuntime", "1.1"],
    ["CustomFunctionsRuntime", "1.3"],
    ["ExcelApi", "1.9"],
  ]));

describe("resources", () => {
  it("are all defined and all used", () => {
    const defined = resources.map((element) => attribute(element, "id"));
    const used = new Set(withResid.map((element) => attribute(element, "resid")));
    expect([...used].sort()).toEqual([...defined].sort());
  });

  it("stand in the section that their users look in", () => {
    const sectionOf = (element: Element) => resource(attribute(element, "resid")).parentNode!.nodeName;
    const sections: [string, string][] = [
      ["bt:Image", "bt:Images"],
      ["Title", "bt:ShortStrings"],
      ["Label", "bt:ShortStrings"],
      ["Namespace", "bt:ShortStrings"],
      ["Description", "bt:LongStrings"],
      ["SourceLocation", "bt:Urls"],
      ["LearnMoreUrl", "bt:Urls"],
      ["FunctionFile", "bt:Urls"],
      ["Runtime", "bt:Urls"],
    ];
    for (const [name, section] of sections) {
      const users = withResid.filter(({ nodeName }) => nodeName === name);
      expect(users.length).toBeGreaterThan(0);
      for (const user of users) expect([name, sectionOf(user)]).toEqual([name, section]);
    }
  });

  it("have unique ids of at most 32 characters", () => {
    const ids = [...manifest.getElementsByTagName("*")]
      .filter((element) => element.hasAttribute("id"))
      .map((element) => attribute(element, "id"));
    expect(new Set(ids).size).toBe(ids.length);
    for (const id of ids) expect(id.length).toBeLessThanOrEqual(32);
  });

  it.each([
    ["bt:ShortStrings", 125],
    ["bt:LongStrings", 250],
    ["bt:Urls", 2048],
    ["bt:Images", 2048],
  ])("%s have at most %d characters", (section, limit) => {
    for (const element of childElements(the(section))) {
      for (const value of textsOf(element)) {
        expect(value.length).toBeGreaterThan(0);
        expect(value.length).toBeLessThanOrEqual(limit);
      }
    }
  });
});

it("keeps names within what Excel shows", () => {
  for (const name of textsOf(the("DisplayName"))) expect(name.length).toBeLessThanOrEqual(125);
  const [description] = elements("Description").filter((element) => element.hasAttribute("DefaultValue"));
  for (const value of textsOf(description!)) expect(value.length).toBeLessThanOrEqual(250);
  expect(the("ProviderName").textContent!.length).toBeLessThanOrEqual(125);
});

describe("languages", () => {
  const locale = the("DefaultLocale").textContent;
  const bilingual = [
    the("DisplayName"),
    the("SupportUrl"),
    ...resources.filter(({ nodeName }) => nodeName === "bt:String"),
    resource("Functions.Metadata.Url"),
    resource("Help.Url"),
    ...elements("Description").filter((element) => element.hasAttribute("DefaultValue")),
  ].filter((element) => attribute(element, "id") !== "Functions.Namespace");

  it("starts from Vietnamese", () => expect(locale).toBe("vi-VN"));

  it.each(bilingual.map((element) => [attribute(element, "id") || element.nodeName, element] as const))(
    "%s has one text per other language",
    (_, element) => {
      expect(overridesOf(element).map((override) => attribute(override, "Locale"))).toEqual(OTHER_LOCALES);
      expect(new Set(textsOf(element)).size).toBe(OTHER_LOCALES.length + 1);
    },
  );

  it("translates nothing else: the page, its script and the namespace are the same everywhere", () => {
    const translated = [...manifest.getElementsByTagName("*")].filter((element) => overridesOf(element).length > 0);
    expect(translated).toHaveLength(bilingual.length);
  });

  it("names the buttons in the planner's words", () =>
    expect(
      elements("Control").map((control) => textsOf(resource(attribute(elements("Label", control)[0]!, "resid")))),
    ).toEqual([
      ["Lập bảng chỉ tiêu", "Build target table"],
      ["Đối chiếu số liệu", "Check figures"],
      ["Mở khung BHXH", "Open BHXH pane"],
    ]));
});

it("has every address on one https origin", () => {
  const addresses = text.match(/(?<=Value=")[a-z]+:\/\/[^"]*/g)!;
  expect(addresses.length).toBeGreaterThan(10);
  for (const address of addresses) expect(new URL(address).origin).toBe(ORIGIN);
});

describe("icons", () => {
  const fileOf = (url: string) => {
    expect(path.posix.dirname(new URL(url).pathname)).toBe("/assets");
    return fs.readFileSync(path.join(root, "assets/icons", path.posix.basename(new URL(url).pathname)));
  };
  // a PNG begins with its signature; width and height are the first fields of its first chunk
  const sizeOf = (url: string) => {
    const file = fileOf(url);
    expect(file.toString("latin1", 1, 4)).toBe("PNG");
    return [file.readUInt32BE(16), file.readUInt32BE(20)];
  };

  it("of the add-in measure 32 and 64 pixels", () => {
    expect(sizeOf(attribute(the("IconUrl"), "DefaultValue"))).toEqual([32, 32]);
    expect(sizeOf(attribute(the("HighResolutionIconUrl"), "DefaultValue"))).toEqual([64, 64]);
  });

  it("of buttons and group come in 16, 32 and 80 pixels, and are that size", () => {
    expect(elements("Icon")).toHaveLength(4);
    for (const icon of elements("Icon")) {
      const images = childElements(icon);
      expect(images.map((image) => attribute(image, "size"))).toEqual(["16", "32", "80"]);
      for (const image of images) {
        const size = Number(attribute(image, "size"));
        expect(sizeOf(attribute(resource(attribute(image, "resid")), "DefaultValue"))).toEqual([size, size]);
      }
    }
  });

  it("differ from button to button", () => {
    const small = elements("Control").map((control) => attribute(elements("bt:Image", control)[0]!, "resid"));
    const pictures = small.map((id) => fileOf(attribute(resource(id), "DefaultValue")).toString("base64"));
    expect(new Set(pictures).size).toBe(3);
  });
});

describe("the shared runtime", () => {
  it("is one page: runtime, functions, commands and pane", () => {
    const pages = [
      the("Runtime"),
      the("SourceLocation", the("Page")),
      the("FunctionFile"),
      ...elements("Action")
        .filter((action) => attribute(action, "xsi:type") === "ShowTaskpane")
        .map((action) => the("SourceLocation", action)),
    ].map((element) => attribute(element, "resid"));
    expect(pages).toEqual(Array(4).fill("Page.Url"));
    expect(attribute(the("Runtime"), "lifetime")).toBe("long");
    const page = attribute(the("SourceLocation", the("DefaultSettings")), "DefaultValue");
    expect(attribute(resource("Page.Url"), "DefaultValue")).toBe(page);
  });

  it("answers =BHXH.…", () => {
    const namespace = attribute(resource(attribute(the("Namespace"), "resid")), "DefaultValue");
    expect(namespace).toBe("BHXH");
    expect(namespace.length).toBeLessThanOrEqual(32);
  });
});

it("presses the commands that the ribbon entry associates", () => {
  const pressed = elements("FunctionName").map((element) => element.textContent);
  const entry = fs.readFileSync(path.join(root, "src/commands/index.ts"), "utf8");
  const associated = [...entry.matchAll(/Office\.actions\.associate\(\s*"(\w+)"/g)].map(([, name]) => name);
  expect(pressed).toEqual(["buildTargets", "checkFigures"]);
  expect(associated.sort()).toEqual(pressed.sort());
});
