import type { FileProblem } from "../../files/fileProblem";
import { filesMessagesFor } from "../../locales/files";
import { workbenchMessagesFor } from "../../locales/workbench";
import { createEngine } from "../engine/engine";
import { openWorkbook, type NamedContent } from "../engine/openWorkbook";
import { createUserSpreadsheet } from "../engine/userSpreadsheet";
import { createView } from "../engine/view";
import { newWorkbookFile, openWorkbookFile, type WorkbookFile } from "../files/workbookFile";
import type { DeclaredFunction } from "../functions/functionRuntime";
import { createHandle, type WorkbenchHandle } from "../handle";
import { openAddinFrame } from "../host/addinFrame";
import { DARK_THEME, LIGHT_THEME } from "../host/appContext";
import { element } from "./element";
import { readFunctionCatalog, type DescribedFunction } from "./formula/functionCatalog";
import type { ReadFile } from "./frame/fileButtons";
import { lossSentence, noticeSentence } from "./frame/fileSentences";
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
  readonly allowErrorForDataTypeAny?: boolean;
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
  const { functions, allowErrorForDataTypeAny } = await fetchJson<FunctionsJson>(addinFile(manifest.functions));

  const addin = {
    ...manifest,
    functions: functions.map((each) => ({ ...each, takesErrors: allowErrorForDataTypeAny === true })),
  };
  const said = filesMessagesFor(query.language);
  const catalog = readFunctionCatalog(functions, manifest.namespace);

  const engine = createEngine();
  const [firstSheet] = openWorkbook(engine, sample.sheets);
  if (firstSheet !== undefined) engine.sheets.activate(firstSheet);
  let present = show(newWorkbookFile(engine, words.files.newName, addin));

  function show(workbook: WorkbookFile, news = ""): () => void {
    const view = createView(workbook.engine);
    const spreadsheet = createUserSpreadsheet(workbook.engine, view);
    const replaceBy = (next: WorkbookFile): void => {
      present();
      present = show(next, words.files.opened(next.name));
    };
    const read = (bytes: Uint8Array, name: string): ReadFile | FileProblem => {
      const opening = openWorkbookFile(bytes, name, addin);
      if (!opening.ok) return opening.problem;
      const next = opening.workbook;
      return {
        name: next.name,
        notices: opening.notices.map((notice) => noticeSentence(notice, words.files)),
        present: () => replaceBy(next),
        discard: () => next.engine.dispose(),
      };
    };
    const pane = showWorkbench(place, {
      spreadsheet,
      manifest,
      catalog,
      words,
      query,
      addinFile,
      runCommand: async (functionName, buttonId) => {
        const { status } = await frame.runCommand(functionName, buttonId);
        if (status !== 0) throw new Error(`${functionName} ended with ${status}`);
      },
      files: {
        name: workbook.name,
        isSaved: workbook.isSaved,
        losses: () => workbook.losses().map((loss) => lossSentence(loss, words.files)),
        read: (bytes, name) => {
          const answer = read(bytes, name);
          return "code" in answer ? said.fileProblem(answer) : answer;
        },
        save: workbook.save,
      },
    });
    const frame = openAddinFrame({
      engine: workbook.engine,
      view,
      addinUrl: `${config.addin}/${manifest.pane}`,
      frameParent: pane.place,
      title: manifest.displayName,
      locale,
      // the workbook is Vietnamese whatever the language of the menus
      contentLocale: "vi-VN",
      theme: query.theme === "dark" ? DARK_THEME : LIGHT_THEME,
      hidden: !query.paneOpen,
      functions: addin.functions,
      namespace: manifest.namespace,
      settings: workbook.settings,
      workbookName: workbook.name,
      onPane: pane.setOpen,
      onLeave: pane.leave,
    });
    pane.onToggle((open) => {
      frame.runtime.state = open ? "Visible" : "Background";
    });
    window.workbench = createHandle(frame, spreadsheet, {
      open(bytes, name) {
        const answer = read(bytes, name);
        if ("code" in answer) return answer;
        answer.present();
        return null;
      },
      save: workbook.save,
    });
    pane.announce(news);
    return () => {
      frame.close();
      pane.close();
      // what is drawn in the next frame may still ask it
      requestAnimationFrame(() => requestAnimationFrame(() => workbook.engine.dispose()));
    };
  }
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
