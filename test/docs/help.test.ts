import { messagesFor } from "../../src/locales";
import { HELP_PAGES, anchorsOf, textOf } from "./documents";

describe.each(["vi", "en"] as const)("the help page in %s", (language) => {
  const html = textOf(HELP_PAGES[language]);

  it("runs nothing and styles nothing in place, so that a strict policy lets it through", () => {
    expect(html).not.toMatch(/<script|<style|\sstyle=|\son\w+=|javascript:/i);
    expect([...html.matchAll(/<link [^>]*href="([^"]+)"/g)].map((match) => match[1])).toEqual(["help.css"]);
    expect(html).not.toMatch(/(?:src|href)="(?:https?:)?\/\//);
  });

  it("says its language and fits small screens", () => {
    expect(html).toContain(`<html lang="${language}">`);
    expect(html).toContain("width=device-width, initial-scale=1");
  });

  it("calls the buttons as the pane does", () => {
    const { pane, allocation } = messagesFor(language);
    for (const label of [
      pane.build,
      pane.check,
      pane.findingTab.clearFlags,
      pane.footer.testFunctions,
      pane.targetTab.plainFormulas,
      pane.template.open,
      allocation.tab,
      allocation.open,
      allocation.spread,
      pane.text,
      pane.textTab.check,
      pane.textTab.takeCells,
      pane.textTab.openDocument,
      pane.textTab.layFigures,
      pane.textTab.write,
      pane.textTab.copy,
      pane.textTab.saveDocument,
    ]) {
      expect(html).toContain(`<strong>${label}</strong>`);
    }
  });

  it("calls the ribbon's buttons as the manifest does", () => {
    const strings = textOf("manifest.xml").matchAll(
      /<bt:String id="(?:Build|Check|Open)\.Label" DefaultValue="([^"]+)">\s*<bt:Override Locale="en-US" Value="([^"]+)"/g,
    );
    const labels = [...strings].map(([, vi, en]) => (language === "vi" ? vi! : en!));
    expect(labels).toHaveLength(3);
    for (const label of labels) expect(html).toContain(`<strong>${label}</strong>`);
  });
});

it("has the same sections in both languages", () => {
  expect([...anchorsOf(HELP_PAGES.vi)]).toEqual([...anchorsOf(HELP_PAGES.en)]);
});
