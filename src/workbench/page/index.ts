import { workbenchMessagesFor } from "../../locales/workbench";
import { createEngine } from "../engine/engine";
import { openWorkbook, type NamedContent } from "../engine/openWorkbook";
import { createUserSpreadsheet } from "../engine/userSpreadsheet";
import { createView } from "../engine/view";
import type { DeclaredFunction } from "../functions/functionRuntime";
import { createHandle, type WorkbenchHandle } from "../handle";
import { openAddinFrame } from "../host/addinFrame";
import { DARK_THEME, LIGHT_THEME } from "../host/appContext";
import { element } from "./element";
import { readFunctionCatalog, type DescribedFunction } from "./formula/functionCatalog";
import { readQuery } from "./frame/query";
import { showWorkbench } from "./frame/showWorkbench";
import { readManifest } from "./ribbon/readManifest";

declare global {
  interface Window {
    /** What tests and the curious hold the workbench by; present once the page is drawn. */
    workbench: WorkbenchHandle;
  }
}

/** functions.json as the build makes it. */
interface FunctionsJson {
  readonly functions: readonly (DeclaredFunction & DescribedFunction)[];
}

/** Files of the add-in, on this page's own origin. */
const addinFile = (path: string) => `addin/${path}`;

async function start(place: HTMLElement): Promise<void> {
  const query = readQuery(location.search);
  const words = workbenchMessagesFor(query.language);
  const locale = query.language === "vi" ? "vi-VN" : "en-US";
  document.documentElement.lang = query.language;
  document.documentElement.dataset["theme"] = query.theme;
  document.title = words.title;
  place.replaceChildren(element("p", { class: "loading", role: "status" }, [words.loading]));

  const [config, sample, manifestText] = await Promise.all([
    fetchJson<{ addin: string }>("config.json"),
    fetchJson<{ sheets: readonly NamedContent[] }>("sample.json"),
    fetchText(addinFile("manifest.xml")),
  ]);
  const manifest = readManifest(new DOMParser().parseFromString(manifestText, "text/xml"), locale);
  const { functions } = await fetchJson<FunctionsJson>(addinFile(manifest.functions));

  const engine = createEngine();
  const view = createView(engine);
  const [firstSheet] = openWorkbook(engine, sample.sheets);
  if (firstSheet !== undefined) engine.sheets.activate(firstSheet);
  const spreadsheet = createUserSpreadsheet(engine, view);

  const pane = showWorkbench(place, {
    spreadsheet,
    manifest,
    catalog: readFunctionCatalog(functions, manifest.namespace),
    words,
    query,
    addinFile,
    runCommand: async (functionName, buttonId) => {
      const { status } = await addin.runCommand(functionName, buttonId);
      if (status !== 0) throw new Error(`${functionName} ended with ${status}`);
    },
  });
  const addin = openAddinFrame({
    engine,
    view,
    addinUrl: `${config.addin}/${manifest.pane}`,
    frameParent: pane.place,
    title: manifest.displayName,
    locale,
    // the workbook is Vietnamese whatever the language of the menus
    contentLocale: "vi-VN",
    theme: query.theme === "dark" ? DARK_THEME : LIGHT_THEME,
    hidden: !query.paneOpen,
    functions,
    namespace: manifest.namespace,
    onPane: pane.setOpen,
    onLeave: pane.leave,
  });
  pane.onToggle((open) => {
    addin.runtime.state = open ? "Visible" : "Background";
  });
  window.workbench = createHandle(addin, spreadsheet);
}

async function fetchText(address: string): Promise<string> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  return response.text();
}

async function fetchJson<T>(address: string): Promise<T> {
  return JSON.parse(await fetchText(address)) as T;
}

const place = document.getElementById("workbench")!;
start(place).catch((error: unknown) => {
  console.error(error);
  const words = workbenchMessagesFor(readQuery(location.search).language);
  place.replaceChildren(element("p", { class: "loading", role: "alert" }, [words.failedToStart]));
});
