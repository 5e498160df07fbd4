/** @jest-environment jsdom */
import { screen, waitFor, within } from "@testing-library/react";
import { lexicon } from "../../../src/locales/lexicon";
import { messagesFor } from "../../../src/locales";
import { checkWorkbook } from "../../../src/workbook/jobs/checkWorkbook";
import { fakeHost } from "../../support/fakeHost";
import { drawPane } from "./drawPane";

const host = () =>
  fakeHost([
    {
      name: "Xã",
      cells: [
        ["Huyện Cam Lộ, năm 2019", "", "", ""],
        ["Xã", "BHXH bắt buộc", "Cột lạ", "Ghi chú"],
        ["Cam An", 96, 12, ""],
        ["Cam Thanh", 108, 15, ""],
        ["Cộng", 204, 28, ""],
      ],
    },
    { name: "Nháp", visible: false, cells: [["x"]] },
  ]);

describe.each(["vi", "en"] as const)("what was understood, in %s", (language) => {
  const messages = messagesFor(language);
  const { pane } = messages;

  it("is shown column by column, and corrected from lists with the keyboard", async () => {
    const workbook = host();
    const { user } = drawPane({
      language,
      host: workbook,
      check: (trusted, progress) => checkWorkbook(workbook, lexicon, { trusted }, progress),
    });
    await user.click(screen.getByRole("button", { name: pane.check }));
    await user.click(await screen.findByText(pane.findingTab.tables(1)));
    expect(screen.getByText(pane.findingTab.hiddenSheets(["Nháp"]))).toBeVisible();
    await user.click(screen.getByRole("button", { name: messages.columnsRead(4, 1) }));

    const title = messages.columnTitle("C", "Cột lạ");
    const chip = () => screen.getByRole("button", { name: new RegExp(`^${title}`) });
    expect(chip()).toHaveTextContent(messages.columnUse("notUnderstood"));
    expect(chip()).toHaveAccessibleName(messages.changeColumn(title, messages.columnUse("notUnderstood")));

    chip().focus();
    await user.keyboard("{Enter}");
    const fields = screen.getByRole("group", { name: title });
    await user.selectOptions(within(fields).getByLabelText(messages.columnProgramme), "voluntary");
    await user.selectOptions(within(fields).getByLabelText(messages.columnScenario), "actual");
    await user.click(within(fields).getByRole("button", { name: messages.keepColumn }));

    await waitFor(() => expect(chip()).toHaveTextContent(messages.columnChosen));
    expect(chip()).toHaveFocus();
    expect(chip()).toHaveTextContent(messages.programmeName("voluntary").slice(1));
    expect(await screen.findByText(pane.light.differs(1))).toBeVisible();

    await user.click(chip());
    await user.click(screen.getByRole("button", { name: messages.columnAsRead }));
    await waitFor(() => expect(chip()).toHaveTextContent(messages.columnUse("notUnderstood")));
  });

  it("is left as it is by Escape", async () => {
    const workbook = host();
    const { user } = drawPane({
      language,
      host: workbook,
      check: (trusted, progress) => checkWorkbook(workbook, lexicon, { trusted }, progress),
    });
    await user.click(screen.getByRole("button", { name: pane.check }));
    await user.click(await screen.findByText(pane.findingTab.tables(1)));
    await user.click(screen.getByRole("button", { name: messages.columnsRead(4, 1) }));
    const chip = screen.getByRole("button", { name: new RegExp(`^${messages.columnTitle("B", "BHXH bắt buộc")}`) });
    await user.click(chip);
    await user.selectOptions(screen.getByLabelText(messages.columnIs), "leftAlone");
    expect(screen.queryByLabelText(messages.columnYear)).toBeNull();
    await user.keyboard("{Escape}");
    expect(screen.queryByLabelText(messages.columnIs)).toBeNull();
    expect(chip).toHaveFocus();
    expect(chip).not.toHaveTextContent(messages.columnChosen);
  });
});
