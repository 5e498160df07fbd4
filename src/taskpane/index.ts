/** Office answers within a second or two; after this long the page says that it does not. */
const SILENCE_MS = 10_000;

/** Beside this page on the server. */
const HELP_PAGES = { vi: "help/index.html", en: "help/en.html" };

/** Why the page keeps its static text; taskpane.html holds a passage for each. */
type Reason = "silent" | "outside" | "failed";

void startPane();

async function startPane(): Promise<void> {
  const silence = setTimeout(() => explain("silent"), SILENCE_MS);
  try {
    const { host } = await Office.onReady();
    if (host === Office.HostType.Excel) await drawPane();
    else explain("outside");
  } catch {
    // no Office.js, or a part of the pane that did not arrive
    explain("failed");
  } finally {
    clearTimeout(silence);
  }
}

async function drawPane(): Promise<void> {
  const [{ openSession }, { excelHost }, { mount }] = await Promise.all([
    import("./store/openSession"),
    import("../excel/host"),
    import("./mount"),
  ]);
  const { displayLanguage, officeTheme } = Office.context;
  const session = openSession(() => ({ host: excelHost(), displayLanguage }));
  // Excel on the web may name no theme
  const officeIsDark = (officeTheme as Office.OfficeTheme | undefined)?.isDarkTheme;
  mount(document.getElementById("pane")!, { session, officeIsDark, helpPages: HELP_PAGES });
  document.body.dataset.state = "drawn";
  await loadWithWorkbook();
}

/** From the first use on the add-in starts with the workbook, so that its functions answer without opening the pane. */
async function loadWithWorkbook(): Promise<void> {
  try {
    await Office.addin.setStartupBehavior(Office.StartupBehavior.load);
  } catch {
    // an Excel that cannot starts the add-in with the pane, as it would have anyway
  }
}

function explain(reason: Reason): void {
  document.body.dataset.state = reason;
}

// nobody imports anything from here; this makes it a module
export {};
