/** @jest-environment jsdom */
import { screen, waitFor, within } from "@testing-library/react";
import { Decimal } from "../../../src/domain/numbers/decimal";
import { messagesFor, type Language } from "../../../src/locales";
import { voluntaryTarget } from "../../workbook/allocation/aSplit";
import { drawPane, type DrawnPane } from "./drawPane";

const SHEET = "Phân bổ 2020";
const SOURCES = { targets: [voluntaryTarget()], lists: [] };

const button = (name: string) => screen.findByRole("button", { name });

async function openFields(language: Language): Promise<DrawnPane> {
  const drawn = drawPane({ language, allocationSources: SOURCES });
  const { allocation: words } = messagesFor(language);
  await drawn.user.click(screen.getByRole("tab", { name: words.tab }));
  await drawn.user.click(await button(words.open));
  await screen.findByText(words.total(new Decimal(1250), 21));
  return drawn;
}

describe.each<Language>(["vi", "en"])("splitting a target, in %s", (language) => {
  const messages = messagesFor(language);
  const { allocation: words } = messages;

  it("shows every unit's share, exact and whole, a bar, and why", async () => {
    await openFields(language);
    const rows = document.querySelectorAll<HTMLElement>("[data-unit]");
    expect(rows).toHaveLength(21);
    const [first] = rows;
    expect([...first!.querySelectorAll("tr:nth-child(2) td")].map((cell) => cell.textContent)).toEqual([
      language === "vi" ? "59,52" : "59.52",
      "60",
      words.none,
      words.none,
    ]);
    expect(first).toHaveTextContent(words.partOfTarget(new Decimal("0.048")));
    expect(within(first!).getByRole("rowheader")).toHaveTextContent("1. Thị trấn Khe Sanh");
  });

  it("asks for a blank weight by the unit's name, and takes a 0 for a 0", async () => {
    const { user, session } = await openFields(language);
    await user.selectOptions(screen.getByLabelText(words.basis), "weights");
    expect(screen.queryByRole("button", { name: words.write(SHEET) })).not.toBeInTheDocument();
    const weight = (unit: string) => screen.getByLabelText(words.fieldOf("weight", unit));
    await user.click(weight("Thị trấn Khe Sanh"));
    await user.paste([...Array.from({ length: 20 }, (_, at) => String(at)), ""].join("\n") + "\n");
    expect(await screen.findByText(words.missing("weight", ["Xã Xy"]))).toBeVisible();
    await user.type(weight("Xã Xy"), "x{Enter}");
    expect(await screen.findByText(words.fieldFault("notANumber"))).toBeVisible();
    await user.clear(weight("Xã Xy"));
    await user.type(weight("Xã Xy"), "0{Enter}");
    await screen.findByText(words.total(new Decimal(1250), 21));
    await user.click(await button(words.write(SHEET)));
    expect(await screen.findByText(words.notices.written(SHEET))).toBeVisible();
    expect(session.host.names()).toContain(SHEET);
  });

  it("locks a share that is typed, and lets it go by the toggle", async () => {
    const { user } = await openFields(language);
    const typed = screen.getByLabelText(words.fieldOf("share", "Xã Xy"));
    await user.clear(typed);
    await user.type(typed, "300{Enter}");
    const lock = screen.getByRole("button", { name: words.lockOf("Xã Xy") });
    await waitFor(() => expect(lock).toHaveAttribute("aria-pressed", "true"));
    await screen.findByText(words.total(new Decimal(1250), 21));
    lock.focus();
    await user.keyboard("{Enter}");
    await waitFor(() => expect(lock).toHaveAttribute("aria-pressed", "false"));
    expect(typed).toHaveValue("59");
  });

  it("offers the one change that makes it possible", async () => {
    const { user } = await openFields(language);
    const step = screen.getByLabelText(words.step);
    await user.clear(step);
    await user.type(step, "20{Enter}");
    await user.click(await button(words.remedy({ kind: "step", step: new Decimal(10) })));
    await screen.findByText(words.total(new Decimal(1250), 21));
    expect(step).toHaveValue("10");
  });

  it("splits over names that are typed, and says that one stands there twice", async () => {
    const { user } = await openFields(language);
    await user.selectOptions(screen.getByLabelText(words.units), "typed");
    expect(await screen.findByText(words.notReady("noUnits", 1000))).toBeVisible();
    await user.type(screen.getByLabelText(words.names), "Thôn 1{Enter}Thôn 1");
    expect(await screen.findByText(words.notReady("repeatedUnits", 1000))).toBeVisible();
    await user.type(screen.getByLabelText(words.names), "0");
    expect(await screen.findByText(words.total(new Decimal(1250), 2))).toBeVisible();
  });

  it("says so where the workbook states no target", async () => {
    const { user } = drawPane({ language });
    await user.click(screen.getByRole("tab", { name: words.tab }));
    await user.click(await button(words.open));
    expect(await screen.findByText(words.noTarget)).toBeVisible();
    await user.click(await button(words.close));
    expect(await button(words.open)).toBeVisible();
  });
});
