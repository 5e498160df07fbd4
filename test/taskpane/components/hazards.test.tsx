/** @jest-environment jsdom */
import { screen, waitFor } from "@testing-library/react";
import axe from "axe-core";
import { lexicon } from "../../../src/locales/lexicon";
import { messagesFor } from "../../../src/locales";
import { checkWorkbook } from "../../../src/workbook/jobs/checkWorkbook";
import { recheckWorkbook } from "../../../src/workbook/jobs/recheckWorkbook";
import { fakeHost, type FakeSheet } from "../../support/fakeHost";
import { drawPane } from "./drawPane";

const messages = messagesFor("vi");
const { pane } = messages;

/** A sheet of places; numbers of its first column as text. */
const aSheet = (name: string, texts: readonly string[]): FakeSheet => ({
  name,
  cells: [
    ["Xã", "Thực hiện năm 2018", "Thực hiện năm 2019"],
    ...texts.map((text, row) => [`Xã số ${row + 1}`, text, 1000 + row]),
  ],
});

async function drawChecked(sheets: readonly FakeSheet[]) {
  const host = fakeHost(sheets);
  const drawn = drawPane({
    host,
    check: (trusted, progress) => checkWorkbook(host, lexicon, { trusted }, progress),
    recheck: (report, edited, trusted, progress) =>
      recheckWorkbook(host, lexicon, report, edited, { trusted }, progress),
  });
  await drawn.user.click(screen.getByRole("button", { name: pane.check }));
  await screen.findByRole("heading", { name: /^Cách ghi số/ });
  return { ...drawn, host };
}

const cards = () => [...document.querySelectorAll<HTMLElement>("[data-hazard]")];
const column = (host: { cells(name: string): readonly (readonly unknown[])[] }, name: string) =>
  host
    .cells(name)
    .slice(1)
    .map((row) => row[1]);

it("stands in a group of its own, a card for each reason", async () => {
  const { container } = await drawChecked([aSheet("Năm", ["1.200", "1.300", "900 "])]);
  expect(cards().map(({ dataset }) => [dataset.hazard, dataset.cell])).toEqual([
    ["textNumbers", "Năm!B2"],
    ["spacedNumbers", "Năm!B4"],
  ]);
  expect(screen.getByRole("heading", { name: pane.hazardTab.heading(2) })).toBeVisible();
  expect(cards()[0]).toHaveTextContent(messages.hazardName("textNumbers"));
  for (const summary of document.querySelectorAll("summary")) summary.click();
  const { violations } = await axe.run(container, {
    runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
    rules: { "color-contrast": { enabled: false }, "page-has-heading-one": { enabled: false } },
  });
  expect(violations.map(({ id }) => id)).toEqual([]);
});

it("repairs, ignores and goes to the cell by keyboard", async () => {
  const { user, host } = await drawChecked([aSheet("Năm", ["1.200", "1.300", "900 "])]);
  const selected: unknown[] = [];
  host.select = async ({ box }) => void selected.push([box.row, box.column]);
  screen.getAllByRole("button", { name: pane.findingTab.goTo("ô B2, trang 'Năm'") })[0]!.focus();
  await user.keyboard("{Enter}");
  expect(selected).toEqual([[1, 1]]);

  screen.getByRole("button", { name: pane.hazardTab.repair(2, null) }).focus();
  await user.keyboard("{Enter}");
  await waitFor(() => expect(cards()).toHaveLength(1));
  expect(column(host, "Năm")).toEqual([1200, 1300, "900 "]);
  await user.click(screen.getByRole("button", { name: pane.findingTab.ignore }));
  await waitFor(() => expect(cards()).toHaveLength(0));
  expect(screen.getByText(pane.findingTab.ignored(1))).toBeVisible();
});

it("repairs all of a kind in one press", async () => {
  const { user, host } = await drawChecked([aSheet("Năm", ["1.200"]), aSheet("Quý", ["1.400", "1.500"])]);
  await user.click(
    screen.getByRole("button", { name: pane.hazardTab.repairAll(messages.hazardName("textNumbers"), 2) }),
  );
  await waitFor(() => expect(cards()).toHaveLength(0));
  expect([column(host, "Năm"), column(host, "Quý")]).toEqual([[1200], [1400, 1500]]);
});
