/** @jest-environment jsdom */
import "@testing-library/jest-dom";
import { webLightTheme } from "@fluentui/react-components";
import { configure, render, screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { messagesFor } from "../../../src/locales";
import { Pane } from "../../../src/taskpane/components/Pane";
import { openSession } from "../../../src/taskpane/store/openSession";
import { fakeHost } from "../../support/fakeHost";
import { ACTUALS, ASSIGNED, sampleSheets } from "../../workbook/jobs/sample";
import { valuesOf } from "../../workbook/targetTable/evaluate";

configure({ asyncUtilTimeout: 20_000 });

const { pane } = messagesFor("vi");
const button = (name: string | RegExp) => screen.findByRole("button", { name });

it("walks the sample from the check over the table to the undo, in the pane's own session", async () => {
  const host = fakeHost(sampleSheets(), { calculate: valuesOf });
  const connect = jest.fn(() => ({ host, displayLanguage: "vi-VN" }));
  const session = openSession(connect);
  expect(openSession(connect)).toBe(session);
  expect(connect).toHaveBeenCalledTimes(1);
  // jsdom lays nothing out
  HTMLElement.prototype.scrollIntoView = () => undefined;
  render(<Pane session={session} theme={webLightTheme} helpPages={{ vi: "vi", en: "en" }} />);
  const user = userEvent.setup();

  await user.click(await button(pane.check));
  expect(await screen.findByText(pane.light.differs(4))).toBeVisible();
  await waitFor(() => expect(document.querySelectorAll("[data-finding-id]")).toHaveLength(5));
  const cards = [...document.querySelectorAll<HTMLElement>("[data-explanation]")].map(({ dataset }) => dataset.cell);
  expect(cards).toEqual([`${ACTUALS}!H5`, `${ACTUALS}!C8`, `${ACTUALS}!I8`, `${ASSIGNED}!E8`]);

  await user.click(await button(pane.build));
  const lines = () => screen.getAllByRole("rowgroup").map((each) => each.textContent);
  for (const line of ["BHXH5.1226.450125,9", "BHXH bắt buộc4.8445.200107,3", "BHTN3.8714.342112,2"]) {
    await waitFor(() => expect(lines()).toContainEqual(expect.stringMatching(`^${line}`)));
  }
  expect(screen.getByText(/ghi 489\.923, không dùng/)).toBeVisible();

  await user.click(await button(pane.targetTab.write("Chỉ tiêu 2020")));
  expect(await screen.findByText(pane.notices.built("Chỉ tiêu 2020"))).toBeVisible();
  expect(host.names()).toContain("Chỉ tiêu 2020");

  await user.click(await button(pane.footer.undo(pane.changeTitle("buildTargets"))));
  await waitFor(() => expect(host.names()).toEqual([ACTUALS, ASSIGNED]));
  await user.click(await button(pane.footer.undo(pane.changeTitle("flagFindings"))));
  await waitFor(() => expect([...host.flags(ACTUALS), ...host.flags(ASSIGNED)]).toEqual([]));
});
