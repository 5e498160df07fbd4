import { DOMParser } from "@xmldom/xmldom";
import { readManifest } from "../../../../src/workbench/page/ribbon/readManifest";

const MANIFEST = `<?xml version="1.0" encoding="UTF-8"?>
<OfficeApp xmlns="http://schemas.microsoft.com/office/appforoffice/1.1" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
  xmlns:bt="http://schemas.microsoft.com/office/officeappbasictypes/1.0" xsi:type="TaskPaneApp">
  <Id>4dae36ab-1ab1-4629-99e5-9762cc8da6a2</Id><Version>0.1.0.0</Version>
  <DisplayName DefaultValue="Kế hoạch"><Override Locale="en-US" Value="Planner"/></DisplayName>
  <VersionOverrides xmlns="http://schemas.microsoft.com/office/taskpaneappversionoverrides" xsi:type="VersionOverridesV1_0">
    <Hosts><Host xsi:type="Workbook">
      <Runtimes><Runtime resid="Page" lifetime="long"/></Runtimes>
      <AllFormFactors><ExtensionPoint xsi:type="CustomFunctions">
        <Script><SourceLocation resid="Script"/></Script><Page><SourceLocation resid="Page"/></Page>
        <Metadata><SourceLocation resid="Functions"/></Metadata><Namespace resid="Namespace"/>
      </ExtensionPoint></AllFormFactors>
      <DesktopFormFactor><ExtensionPoint xsi:type="PrimaryCommandSurface"><OfficeTab id="TabHome"><Group id="G">
        <Label resid="Group"/><Icon><bt:Image size="32" resid="Icon32"/></Icon>
        <Control xsi:type="Button" id="Open"><Label resid="Open"/><Supertip><Title resid="Open"/><Description resid="Tip"/></Supertip>
          <Icon><bt:Image size="16" resid="Icon16"/><bt:Image size="32" resid="Icon32"/></Icon>
          <Action xsi:type="ShowTaskpane"><SourceLocation resid="Page"/></Action></Control>
        <Control xsi:type="Button" id="Check"><Label resid="Check"/><Supertip><Title resid="Check"/><Description resid="Tip"/></Supertip>
          <Icon><bt:Image size="32" resid="Icon32"/></Icon>
          <Action xsi:type="ExecuteFunction"><FunctionName>check</FunctionName></Action></Control>
      </Group></OfficeTab></ExtensionPoint></DesktopFormFactor>
    </Host></Hosts>
    <Resources>
      <bt:Images><bt:Image id="Icon16" DefaultValue="https://plan.example/bhxh/icons/16.png"/><bt:Image id="Icon32" DefaultValue="https://plan.example/bhxh/icons/32.png"/></bt:Images>
      <bt:Urls><bt:Url id="Page" DefaultValue="https://plan.example/bhxh/taskpane.html"/><bt:Url id="Script" DefaultValue="https://plan.example/bhxh/app.js"/>
        <bt:Url id="Functions" DefaultValue="https://plan.example/bhxh/functions.json"><bt:Override Locale="en-US" Value="https://plan.example/bhxh/functions-en.json"/></bt:Url></bt:Urls>
      <bt:ShortStrings><bt:String id="Namespace" DefaultValue="BHXH"/><bt:String id="Group" DefaultValue="BHXH"/>
        <bt:String id="Open" DefaultValue="Mở khung"><bt:Override Locale="en-US" Value="Open pane"/></bt:String>
        <bt:String id="Check" DefaultValue="Đối chiếu"/></bt:ShortStrings>
      <bt:LongStrings><bt:String id="Tip" DefaultValue="Lời giải thích"/></bt:LongStrings>
    </Resources>
  </VersionOverrides>
</OfficeApp>`;

const parse = (text: string) => new DOMParser().parseFromString(text, "text/xml") as unknown as Document;

it("reads the buttons with their labels, tips, icons and actions", () => {
  const manifest = readManifest(parse(MANIFEST), "vi-VN");
  expect(manifest).toMatchObject({
    id: "4dae36ab-1ab1-4629-99e5-9762cc8da6a2",
    version: "0.1.0.0",
    displayName: "Kế hoạch",
    group: "BHXH",
    pane: "taskpane.html",
    namespace: "BHXH",
  });
  expect(manifest.functions).toBe("functions.json");
  expect(manifest.buttons).toEqual([
    {
      id: "Open",
      label: "Mở khung",
      tip: { title: "Mở khung", text: "Lời giải thích" },
      icons: { 16: "icons/16.png", 32: "icons/32.png" },
      action: { kind: "showPane" },
    },
    {
      id: "Check",
      label: "Đối chiếu",
      tip: { title: "Đối chiếu", text: "Lời giải thích" },
      icons: { 32: "icons/32.png" },
      action: { kind: "run", functionName: "check" },
    },
  ]);
});

it("takes the overrides of the display language", () => {
  const manifest = readManifest(parse(MANIFEST), "en-US");
  expect(manifest.displayName).toBe("Planner");
  expect(manifest.functions).toBe("functions-en.json");
  expect(manifest.buttons.map(({ label }) => label)).toEqual(["Open pane", "Đối chiếu"]);
});

it("names a resource that resolves to nothing", () => {
  const broken = MANIFEST.replace('<bt:String id="Check"', '<bt:String id="Chekc"');
  expect(() => readManifest(parse(broken), "vi-VN")).toThrow("resource Check");
});

it("refuses addresses outside the add-in's folder", () => {
  const foreign = MANIFEST.replace("https://plan.example/bhxh/icons/32.png", "https://elsewhere.example/32.png");
  expect(() => readManifest(parse(foreign), "vi-VN")).toThrow("elsewhere.example");
});
