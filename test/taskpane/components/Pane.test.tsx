/** @jest-environment jsdom */
import { screen, waitFor, within } from "@testing-library/react";
import { lineId } from "../../../src/domain/figures/identity";
import { messagesFor, type Language } from "../../../src/locales";
import { HostFailure } from "../../../src/workbook/host";
import { PROPOSED } from "../../workbook/targetTable/aPlan";
import { ACTUALS, aHost, aProposal, aReport, heldJob, TARGETS } from "../aSession";
import { drawPane } from "./drawPane";

const button = (name: string | RegExp) => screen.getByRole("button", { name });
const light = () => document.querySelector("[data-light]")!;

describe.each<Language>(["vi", "en"])("the pane in %s", (language) => {
  const { pane } = messagesFor(language);

  it("shows at once what it is for, and that nothing was checked", () => {
    drawPane({ language });
    expect(screen.getByRole("heading", { level: 1, name: pane.title })).toBeVisible();
    expect(button(pane.build)).toBeEnabled();
    expect(button(pane.check)).toBeEnabled();
    expect(light()).toHaveTextContent(pane.light.notChecked);
    expect(light()).toHaveAttribute("role", "status");
    expect(document.documentElement.lang).toBe(language);
  });

  it("previews, then writes with one button", async () => {
    const { user, session } = drawPane({ language });
    await user.click(button(pane.build));
    const row = await screen.findByRole("row", { name: /5[.,]122/ });
    expect(row).toHaveTextContent(language === "vi" ? "5.1226.450125,9" : "5,1226,450125.9");
    expect(row.previousElementSibling).toHaveTextContent(language === "vi" ? /^BHXH$/ : /^Social insurance$/);
    expect(session.host.names()).not.toContain(TARGETS);

    await user.click(button(pane.targetTab.write(TARGETS)));
    expect(await screen.findByText(pane.notices.built(TARGETS))).toBeVisible();
    expect(session.host.names()).toContain(TARGETS);
  });

  it("lists what does not reconcile, side by side with what was recomputed", async () => {
    const { user } = drawPane({ language });
    await user.click(button(pane.check));
    await waitFor(() => expect(light()).toHaveTextContent(pane.light.differs(2)));
    const [cutOff, increase] = document.querySelectorAll("[data-explanation]");
    expect(cutOff).toHaveAttribute("data-cell", `${ACTUALS}!H5`);
    expect(cutOff).toHaveTextContent(messagesFor(language).severityName("soft"));
    expect(increase).toHaveAttribute("data-cell", `${ACTUALS}!G8`);
    expect(increase).toHaveTextContent(messagesFor(language).severityName("hard"));
    const numbers = within(increase as HTMLElement).getAllByRole("definition");
    expect(numbers.map((number) => number.textContent)).toEqual(["186", "190"]);
  });
});

describe("findings", () => {
  const { pane, cellName } = messagesFor("vi");

  it("lead to their cell with a click and with the keyboard", async () => {
    const { user, session } = drawPane();
    await user.click(button(pane.check));
    const cell = await screen.findByRole("button", { name: /G8/ });
    expect(cell).toHaveAccessibleName(pane.findingTab.goTo(cellName(aReport(session.host).explained[1]!.place)));
    const selected: unknown[] = [];
    session.host.select = async (area) => void selected.push(area);
    await user.click(cell);
    cell.focus();
    await user.keyboard("{Enter}");
    const area = { sheetId: session.host.idOf(ACTUALS), box: { row: 7, column: 6, rows: 1, columns: 1 } };
    expect(selected).toEqual([area, area]);
  });

  it("say that they may be outdated, and check again", async () => {
    const { user, session } = drawPane();
    await user.click(button(pane.check));
    await screen.findByRole("button", { name: /G8/ });
    session.host.type(ACTUALS, 0, 1, 5123);
    expect(await screen.findByText(pane.findingTab.stale)).toBeVisible();
    expect(light()).toHaveTextContent(pane.light.stale);
    await user.click(button(pane.findingTab.checkAgain));
    await waitFor(() => expect(screen.queryByText(pane.findingTab.stale)).not.toBeInTheDocument());
  });

  it("name what could not be checked and what was read", async () => {
    const { user } = drawPane();
    await user.click(button(pane.check));
    const unchecked = await screen.findByText(pane.findingTab.unverifiable(1));
    await user.click(unchecked);
    expect(unchecked.closest("details")).toHaveTextContent(/lực lượng lao động/i);
    const tables = screen.getByText(pane.findingTab.tables(1)).closest("details")!;
    expect(tables).toHaveTextContent(`${ACTUALS}', vùng A4:L8`);
    expect(tables).toHaveTextContent(pane.findingTab.notUnderstood(["Mã số"]));
  });

  it("all agreeing is said in words", async () => {
    const host = aHost();
    const { user } = drawPane({ host, check: async () => aReport(host, { explained: [], satisfied: 24 }) });
    await user.click(button(pane.check));
    await waitFor(() => expect(light()).toHaveTextContent(pane.light.agrees(24)));
    expect(light()).toHaveTextContent(pane.light.unverifiable(1));
    expect(screen.getByText(pane.findingTab.heading(0))).toBeVisible();
  });

  it("cannot be had without a table, and the pane says how one has to look", async () => {
    const host = aHost();
    const nothing = { tables: [], explained: [], unverifiable: [], satisfied: 0, withoutTable: [ACTUALS] };
    const { user } = drawPane({ host, check: async () => aReport(host, nothing) });
    await user.click(button(pane.check));
    expect(await screen.findByText(pane.findingTab.noTable)).toBeVisible();
    expect(light()).toHaveTextContent(pane.light.noTable);
  });

  it("leave out sheets that could not be read or marked, and say which", async () => {
    const host = aHost();
    const skipped = [{ sheetId: "9", sheetName: "Nhật ký", cells: 99_000_000 }];
    const { user } = drawPane({ host, check: async () => aReport(host, { skipped, notMarked: [ACTUALS] }) });
    await user.click(button(pane.check));
    expect(await screen.findByText(pane.skipped(["Nhật ký"]))).toBeVisible();
    expect(screen.getByText(pane.findingTab.notMarked([ACTUALS]))).toBeVisible();
  });

  it("are drawn a part at a time when there are thousands", async () => {
    const host = aHost();
    const [first] = aReport(host).explained;
    const explained = Array.from({ length: 120 }, (_, row) => ({
      ...first!,
      explanation: { ...first!.explanation, id: `ratio:H${row + 1}` },
      place: { ...first!.place, row },
    }));
    const { user } = drawPane({ host, check: async () => aReport(host, { explained }) });
    await user.click(button(pane.check));
    await waitFor(() => expect(document.querySelectorAll("[data-explanation]")).toHaveLength(50));
    await user.click(button(pane.findingTab.more(50)));
    await user.click(button(pane.findingTab.more(20)));
    expect(document.querySelectorAll("[data-explanation]")).toHaveLength(120);
  });

  it("can be unmarked", async () => {
    const { user, session } = drawPane();
    await user.click(button(pane.check));
    await screen.findByRole("button", { name: /G8/ });
    await user.click(button(pane.findingTab.clearFlags));
    expect(await screen.findByText(pane.notices.flagsCleared(1))).toBeVisible();
    expect(session.host.flags(ACTUALS)).toEqual([]);
  });
});

describe("targets", () => {
  const { pane, basisName, targetStatus } = messagesFor("vi");
  const words = pane.targetTab;
  const proposed = { prepare: async () => aProposal({ plan: PROPOSED }) };

  it("that nobody assigned say so", async () => {
    const { user } = drawPane(proposed);
    await user.click(button(pane.build));
    const line = await screen.findByText(targetStatus(PROPOSED.rows[0]!.status));
    expect(line).toBeVisible();
    expect(screen.getAllByText(/chưa được giao/)).toHaveLength(4);
  });

  it("are found another way once the number is typed, in the planner's own spelling", async () => {
    const { user, session } = drawPane(proposed);
    await user.click(button(pane.build));
    const basis = await screen.findByRole("combobox", { name: words.basisOf("BHXH tự nguyện") });
    await user.selectOptions(basis, basisName("shareOfEligible"));
    const value = screen.getByRole("textbox", { name: new RegExp(words.value("shareOfEligible").slice(0, 20)) });
    expect(value).toHaveFocus();
    expect(value).toHaveValue("");
    expect(session.asked).toHaveLength(1);

    await user.type(value, "2,77x{Enter}");
    expect(screen.getByText(words.valueFault("notANumber", "shareOfEligible"))).toBeVisible();
    expect(value).toBeInvalid();
    await user.type(value, "{Backspace}{Enter}");
    await waitFor(() => expect(session.asked).toHaveLength(2));
    const line = lineId({ place: "Huyện Hướng Hóa", programme: "voluntary" });
    const choice = session.asked[1]!.choices!.get(line)!;
    expect(JSON.stringify(choice)).toBe(
      '{"basis":{"kind":"shareOfEligible","rate":"0.0277"},"rounding":{"step":10,"direction":"up"}}',
    );
    expect(value).toHaveValue("2,77");

    await user.selectOptions(screen.getByRole("combobox", { name: `${words.step}, BHXH tự nguyện` }), "100");
    await waitFor(() => expect(session.asked).toHaveLength(3));
    expect(session.asked[2]!.choices!.get(line)!.rounding).toEqual({ step: 100, direction: "up" });

    await user.selectOptions(basis, basisName("keepGrowth"));
    await waitFor(() => expect(session.asked).toHaveLength(4));
    expect(session.asked[3]!.choices!.size).toBe(0);
  });

  it("take a typed number when its field is left", async () => {
    const { user, session } = drawPane(proposed);
    await user.click(button(pane.build));
    const basis = await screen.findByRole("combobox", { name: words.basisOf("BHTN") });
    await user.selectOptions(basis, basisName("increase"));
    await user.keyboard("1.250");
    expect(session.asked).toHaveLength(1);
    await user.click(document.body);
    await waitFor(() => expect(session.asked).toHaveLength(2));
    const [choice] = session.asked[1]!.choices!.values();
    expect(JSON.stringify(choice!.basis)).toBe('{"kind":"increase","persons":"1250"}');
  });

  it("that are assigned can be chosen otherwise and go back", async () => {
    const { user, session } = drawPane();
    await user.click(button(pane.build));
    const basis = await screen.findByRole("combobox", { name: words.basisOf("BHTN") });
    expect(basis).toHaveDisplayValue(basisName("assigned"));
    await user.selectOptions(basis, basisName("finishPlan"));
    await waitFor(() => expect(session.asked).toHaveLength(2));
    expect(basis).toHaveDisplayValue(basisName("finishPlan"));
    await user.selectOptions(basis, basisName("assigned"));
    await waitFor(() => expect(session.asked).toHaveLength(3));
    expect(session.asked[2]!.choices!.size).toBe(0);
  });

  it("of several places are chosen for all of them or for one", async () => {
    const rows = ["Xã A", "Xã B"].flatMap((place) =>
      PROPOSED.rows.map((row) => ({ ...row, line: { ...row.line, place } })),
    );
    const plan = { ...PROPOSED, rows, places: ["Xã A", "Xã B"] };
    const { user, session } = drawPane({ prepare: async () => aProposal({ plan }) });
    await user.click(button(pane.build));
    await user.selectOptions(
      await screen.findByRole("combobox", { name: words.basisOf("BHTN") }),
      basisName("finishPlan"),
    );
    await waitFor(() => expect(session.asked).toHaveLength(2));
    expect(session.asked[1]!.choices!.size).toBe(2);

    await user.selectOptions(screen.getByRole("combobox", { name: words.place }), "Xã B");
    await user.selectOptions(screen.getByRole("combobox", { name: words.basisOf("BHTN") }), basisName("keepGrowth"));
    await waitFor(() => expect(session.asked).toHaveLength(3));
    expect([...session.asked[2]!.choices!.keys()]).toEqual([lineId({ place: "Xã A", programme: "unemployment" })]);

    await user.selectOptions(screen.getByRole("combobox", { name: words.place }), words.allPlaces(2));
    expect(screen.getByRole("combobox", { name: words.basisOf("BHTN") })).toHaveDisplayValue(words.differentBases);
  });

  it("are written as the planner wants the table to look", async () => {
    const { user, session } = drawPane();
    await user.click(button(pane.build));
    await user.click(await screen.findByText(words.options));
    await user.click(screen.getByRole("switch", { name: words.plainFormulas }));
    await user.selectOptions(screen.getByRole("combobox", { name: words.decimalsIndex }), "2");
    await waitFor(() => expect(session.asked.at(-1)).toMatchObject({ plainFormulas: true, decimals: { index: 2 } }));
    await user.selectOptions(screen.getByRole("combobox", { name: words.decimalsIndex }), words.decimalsAutomatic);
    await waitFor(() => expect(session.asked.at(-1)!.decimals).toEqual({}));
  });

  it("come with what should be known before writing", async () => {
    const plan = { ...PROPOSED, notes: [{ code: "doubtfulSources", count: 3, relevant: 2 } as const] };
    const { user } = drawPane({ prepare: async () => aProposal({ plan, foreignSeparators: true }) });
    await user.click(button(pane.build));
    expect(await screen.findByText("Bảng nguồn còn 3 chỗ chưa khớp, 2 chỗ có thể ảnh hưởng bảng này.")).toBeVisible();
    expect(screen.getByText(/5,680/)).toBeVisible();
    expect(screen.getByText(words.sources([ACTUALS]))).toBeVisible();
  });
});

describe("questions", () => {
  const { pane } = messagesFor("vi");
  const words = pane.questions;

  it("take the focus, and Esc gives it back and changes nothing", async () => {
    const { user, session } = drawPane();
    await session.buildAtOnce();
    await user.click(button(pane.build));
    const write = await screen.findByRole("button", { name: pane.targetTab.write(TARGETS) });
    await user.click(write);
    const question = await screen.findByRole("alertdialog", { name: words.heading });
    expect(question).toHaveFocus();
    expect(question).toHaveAccessibleDescription(
      messagesFor("vi").buildQuestion({ code: "sheetExists", name: TARGETS }),
    );
    await user.keyboard("{Escape}");
    expect(screen.queryByRole("alertdialog")).not.toBeInTheDocument();
    expect(write).toHaveFocus();
    expect(session.host.names().filter((name) => name.startsWith(TARGETS))).toEqual([TARGETS]);
  });

  it("are answered with the keyboard alone", async () => {
    const { user, session } = drawPane();
    await session.buildAtOnce();
    await session.buildAtOnce();
    await screen.findByRole("alertdialog");
    session.host.deleteSheet(TARGETS);
    await user.keyboard("{Tab}{Enter}");
    await waitFor(() => expect(session.asked.at(-1)!.existing).toBe("keepBoth"));
  });

  it("name the edits that an undo would lose", async () => {
    const { user, session } = drawPane();
    await session.buildAtOnce();
    session.host.type(TARGETS, 0, 0, 7000);
    await user.click(button(pane.footer.undo(pane.changeTitle("buildTargets"))));
    expect(await screen.findByRole("alertdialog")).toHaveTextContent(`A1 (trang '${TARGETS}')`);
    await user.click(button(words.discardEdits));
    await waitFor(() => expect(session.host.names()).not.toContain(TARGETS));
  });
});

describe("work that takes its time", () => {
  const { pane } = messagesFor("vi");

  it("shows how far it is, stops when asked, and gives the focus back", async () => {
    const held = heldJob(aProposal());
    const { user } = drawPane({ prepare: (_, progress) => held.job(progress) });
    await user.click(button(pane.build));
    const progress = await held.started;
    expect(screen.queryByRole("progressbar")).not.toBeInTheDocument();

    const stop = await screen.findByRole("button", { name: pane.cancel });
    expect(button(pane.check)).toHaveAttribute("aria-disabled", "true");
    progress.report(2, 8);
    await waitFor(() => expect(screen.getByRole("progressbar")).toHaveAttribute("aria-valuetext", "2/8"));
    stop.focus();
    await user.keyboard("{Enter}");
    expect(await screen.findByText(pane.notices.cancelled("preview"))).toBeVisible();
    expect(screen.queryByRole("progressbar")).not.toBeInTheDocument();
    expect(button(pane.build)).toHaveFocus();
  });

  it("that Excel refuses says what happened, what to do, and that nothing changed", async () => {
    const failure = { code: "InvalidOperationInCellEditMode", rolledBack: true };
    const said = (work: "preview" | "build", during: "reading" | "writing") =>
      pane.notices.failed(work, messagesFor("vi").hostFailure(failure, during));
    let refuse = true;
    const { user, session } = drawPane({
      prepare: () => (refuse ? Promise.reject(new HostFailure(failure.code)) : Promise.resolve(aProposal())),
    });
    await user.click(button(pane.build));
    const sentence = await screen.findByText(said("preview", "reading"));
    expect(sentence.closest("[role=alert]")).not.toBeNull();
    await user.click(button(pane.notices.dismiss));
    expect(sentence).not.toBeInTheDocument();

    refuse = false;
    await user.click(button(pane.build));
    const write = await screen.findByRole("button", { name: pane.targetTab.write(TARGETS) });
    session.host.failNext(failure.code);
    await user.click(write);
    expect(await screen.findByText(said("build", "writing"))).toBeVisible();
  });
});

describe("the foot of the pane", () => {
  it("switches the language of everything on show", async () => {
    const [vi, en] = [messagesFor("vi").pane, messagesFor("en").pane];
    const { user, session } = drawPane();
    await user.click(button(vi.check));
    await screen.findByRole("button", { name: /G8/ });
    await user.click(button(vi.footer.otherLanguage));
    expect(light()).toHaveTextContent(en.light.differs(2));
    expect(button(en.check)).toBeEnabled();
    expect(screen.getByRole("link", { name: en.footer.help })).toHaveAttribute("href", "help/en.html");
    expect(session.kept.language).toBe("en");
  });

  it("says whether the functions answer", async () => {
    const { pane } = messagesFor("vi");
    const { user, session } = drawPane();
    const survey = await session.host.survey();
    session.host.survey = async () => ({ ...survey, customFunctions: false });
    await user.click(button(pane.footer.testFunctions));
    expect(await screen.findByText(pane.footer.functionsUnavailable)).toBeVisible();
  });

  it("has nothing to undo at first", () => {
    const { pane } = messagesFor("vi");
    drawPane();
    expect(button(pane.footer.nothingToUndo)).toHaveAttribute("aria-disabled", "true");
  });
});

describe("a pane that fails to draw", () => {
  it("says so in words and offers to reopen", async () => {
    const { pane } = messagesFor("vi");
    const silenced = jest.spyOn(console, "error").mockImplementation(() => undefined);
    const { session } = drawPane();
    session.store.setState({ report: { findings: null } as never });
    expect(await screen.findByText(pane.crashed)).toBeVisible();
    expect(button(pane.reload)).toBeEnabled();
    silenced.mockRestore();
  });
});
