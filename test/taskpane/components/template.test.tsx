/** @jest-environment jsdom */
import { screen, waitFor } from "@testing-library/react";
import { messagesFor, type Language } from "../../../src/locales";
import { aProposal, aReport } from "../aSession";
import { drawPane } from "./drawPane";

const button = (name: string) => screen.findByRole("button", { name });

describe.each<Language>(["vi", "en"])("an empty sheet for actuals, in %s", (language) => {
  const { pane } = messagesFor(language);
  const words = pane.template;

  it("is asked for once and inserted with one button", async () => {
    const { user, session } = drawPane({ language });
    await user.click(await button(words.open));
    const heading = await screen.findByRole("heading", { name: words.heading });
    expect(heading).toHaveFocus();
    expect(screen.getByLabelText(words.year)).toHaveValue("2020");
    expect(screen.getByLabelText(words.place)).toHaveValue("Huyện Hướng Hóa");
    expect(screen.queryByLabelText(words.units)).not.toBeInTheDocument();
    await user.click(await button(words.insert));
    expect(await screen.findByText(pane.notices.templateInserted("Thực hiện 2020"))).toBeVisible();
    expect(session.host.names()).toContain("Thực hiện 2020");
    expect(screen.queryByRole("heading", { name: words.heading })).not.toBeInTheDocument();
  });

  it("says in words which field is wrong, and leads there", async () => {
    const { user, session } = drawPane({ language });
    await user.click(await button(words.open));
    const year = await screen.findByLabelText(words.year);
    await user.clear(year);
    expect(screen.queryByText(words.noYear(1990, 2100))).not.toBeInTheDocument();
    await user.keyboard("{Enter}");
    expect(await screen.findByText(words.noYear(1990, 2100))).toBeVisible();
    expect(year).toHaveFocus();
    expect(year).toBeInvalid();
    await user.type(year, "2021");
    expect(screen.queryByText(words.noYear(1990, 2100))).not.toBeInTheDocument();

    await user.selectOptions(screen.getByLabelText(words.layout), "places");
    const units = screen.getByLabelText(words.units);
    await user.clear(units);
    await user.click(await button(words.insert));
    expect(await screen.findByText(words.noUnits)).toBeVisible();
    expect(units).toHaveFocus();
    await user.type(units, "Xã Thanh{Enter}Xã Thanh");
    expect(await screen.findByText(words.repeatedUnits(["Xã Thanh"]))).toBeVisible();
    expect(session.host.names()).not.toContain("Thực hiện 2021 theo đơn vị");
  });

  it("takes its places from the workbook or from the district's list", async () => {
    const { user } = drawPane({ language });
    await user.click(await button(words.open));
    await user.selectOptions(await screen.findByLabelText(words.layout), "places");
    await user.click(await button(words.takeHuongHoa(21)));
    expect((screen.getByLabelText(words.units) as HTMLTextAreaElement).value.split("\n")).toHaveLength(21);
    await user.click(await button(words.takeFound(2)));
    expect(screen.getByLabelText(words.units)).toHaveValue("Xã Thanh\nXã Xy");
  });
});

describe("where no table was found", () => {
  const { pane } = messagesFor("vi");

  it("the check offers the sheet", async () => {
    const host = drawPane({
      check: async () => ({ ...aReport(host.session.host), tables: [], explained: [], unverifiable: [] }),
    });
    await host.user.click(await button(pane.check));
    const panel = () => document.getElementById("panel-findings")!;
    await waitFor(() => expect(panel()).toHaveTextContent(pane.template.open));
    const [offer] = [...panel().querySelectorAll("button")].filter((each) => each.textContent === pane.template.open);
    await host.user.click(offer!);
    expect(await screen.findByRole("heading", { name: pane.template.heading })).toBeVisible();
  });

  it("so does the question of the target table", async () => {
    const { user } = drawPane({
      prepare: async () => aProposal({ patch: null, questions: [{ code: "noActuals" }] }),
    });
    await user.click(await button(pane.build));
    await user.click(await button(pane.questions.insertTemplate));
    expect(await screen.findByRole("heading", { name: pane.template.heading })).toBeVisible();
    expect(screen.queryByRole("alertdialog")).not.toBeInTheDocument();
  });
});
