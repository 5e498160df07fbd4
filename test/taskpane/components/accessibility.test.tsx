/** @jest-environment jsdom */
import { screen, waitFor } from "@testing-library/react";
import axe from "axe-core";
import { messagesFor } from "../../../src/locales";
import { HostFailure } from "../../../src/workbook/host";
import { voluntaryTarget } from "../../workbook/allocation/aSplit";
import { PROPOSED } from "../../workbook/targetTable/aPlan";
import { aProposal, heldJob } from "../aSession";
import { drawPane, type DrawnPane } from "./drawPane";

/** Rules that need a layout are checked in a browser. */
async function expectAccessible({ container }: DrawnPane): Promise<void> {
  const { violations } = await axe.run(container, {
    resultTypes: ["violations"],
    runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
    rules: { "color-contrast": { enabled: false }, "page-has-heading-one": { enabled: false } },
  });
  expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html.slice(0, 160))])).toEqual([]);
}

const button = (name: string) => screen.findByRole("button", { name });

// the two languages differ in words only
describe("assistive technology finds nothing amiss", () => {
  const messages = messagesFor("vi");
  const { pane } = messages;

  it("at the start", async () => {
    await expectAccessible(drawPane());
  });

  it("in a preview with a number to type and options open", async () => {
    const drawn = drawPane({
      prepare: async () => aProposal({ plan: { ...PROPOSED, rows: PROPOSED.rows.slice(1, 3) } }),
    });
    await drawn.user.click(await button(pane.build));
    const [basis] = await screen.findAllByRole("combobox");
    await drawn.user.selectOptions(basis!, messages.basisName("growthRate"));
    await drawn.user.keyboard("x{Enter}");
    await drawn.user.click(screen.getByText(pane.targetTab.options));
    await expectAccessible(drawn);
  });

  it("in findings with everything unfolded", async () => {
    const drawn = drawPane();
    await drawn.user.click(await button(pane.check));
    await waitFor(() => expect(document.querySelectorAll("[data-explanation]")).toHaveLength(2));
    for (const summary of document.querySelectorAll("summary")) await drawn.user.click(summary);
    await expectAccessible(drawn);
  });

  it("in a target being split, with a mix, bounds, a lock and something missing", async () => {
    const { allocation: words } = messages;
    const drawn = drawPane({ allocationSources: { targets: [voluntaryTarget()], lists: [] } });
    await drawn.user.click(screen.getByRole("tab", { name: words.tab }));
    await drawn.user.click(await button(words.open));
    await drawn.user.click(await button(words.lockOf("Xã Xy")));
    await drawn.user.click(screen.getByLabelText(words.showBounds));
    await expectAccessible(drawn);
    await drawn.user.selectOptions(screen.getByLabelText(words.basis), "mix");
    await drawn.user.type(screen.getByLabelText(words.fieldOf("minimum", "Xã Xy")), "x{Enter}");
    await expectAccessible(drawn);
  });

  it("in the fields of an empty sheet, with all that can be wrong", async () => {
    const drawn = drawPane();
    await drawn.user.click(await button(pane.template.open));
    await drawn.user.selectOptions(await screen.findByLabelText(pane.template.layout), "places");
    await drawn.user.clear(screen.getByLabelText(pane.template.year));
    await drawn.user.clear(screen.getByLabelText(pane.template.units));
    await drawn.user.click(await button(pane.template.insert));
    await screen.findByText(pane.template.noUnits);
    await expectAccessible(drawn);
  });

  it("in a text with its figures marked, and in one that was written", async () => {
    const drawn = drawPane();
    await drawn.user.click(screen.getByRole("tab", { name: pane.text }));
    await expectAccessible(drawn);
    await drawn.user.click(screen.getByLabelText(pane.textTab.field));
    await drawn.user.paste(
      "Ngày 31/12/2019, có 5.122 người tham gia BHXH, tăng 306 người so với năm 2018 (4.815 người).",
    );
    await drawn.user.click(await button(pane.textTab.check));
    const figures = await waitFor(() => {
      const found = [...document.querySelectorAll<HTMLElement>("[data-figure]")];
      expect(found.length).toBeGreaterThan(1);
      return found;
    });
    figures[1]!.focus();
    for (const summary of document.querySelectorAll("#panel-text summary")) await drawn.user.click(summary);
    await expectAccessible(drawn);
  });

  it("in a question", async () => {
    const drawn = drawPane();
    await drawn.session.buildAtOnce();
    await drawn.session.buildAtOnce();
    await screen.findByRole("alertdialog");
    await expectAccessible(drawn);
  });

  it("during work, and after a refusal", async () => {
    const held = heldJob(aProposal());
    let refuse = false;
    const drawn = drawPane({
      prepare: (_, progress) => (refuse ? Promise.reject(new HostFailure("AccessDenied")) : held.job(progress)),
    });
    await drawn.user.click(await button(pane.build));
    await screen.findByRole("progressbar");
    await expectAccessible(drawn);
    refuse = true;
    held.release();
    await waitFor(() => expect(screen.queryByRole("progressbar")).not.toBeInTheDocument());
    await drawn.user.click(await button(pane.build));
    await waitFor(() => expect(screen.getByRole("alert")).not.toBeEmptyDOMElement());
    await expectAccessible(drawn);
  });
});

describe("without a mouse", () => {
  const { pane } = messagesFor("vi");

  it("the whole way from the preview to the written table is walked by Tab and Enter", async () => {
    const { user, session } = drawPane();
    await user.tab();
    expect(await button(pane.build)).toHaveFocus();
    await user.keyboard("{Enter}");
    const write = await button(pane.targetTab.write("Chỉ tiêu 2020"));
    for (let step = 0; step < 20 && document.activeElement !== write; step++) await user.tab();
    expect(write).toHaveFocus();
    await user.keyboard("{Enter}");
    await waitFor(() => expect(session.host.names()).toContain("Chỉ tiêu 2020"));
  });

  it("the tabs are walked with the arrows", async () => {
    const { user } = drawPane();
    screen.getByRole("tab", { name: pane.targets }).focus();
    await user.keyboard("{ArrowRight}{ArrowRight}{Enter}");
    expect(screen.getByRole("tabpanel", { name: pane.findings })).toBeVisible();
    expect(screen.getByText(pane.findingTab.intro)).toBeVisible();
  });
});
