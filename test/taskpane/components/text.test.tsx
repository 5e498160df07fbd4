/** @jest-environment jsdom */
import { fireEvent, screen, waitFor, within } from "@testing-library/react";
import { TextDecoder, TextEncoder } from "node:util";
import { messagesFor, type Language } from "../../../src/locales";
import { outlinePlan } from "../../../src/domain/prose/outline/outlinePlan";
import { planProseVi } from "../../../src/locales/planProse.vi";
import { plainText } from "../../../src/workbook/planText/planText";
import { sample } from "../../domain/figures/huongHoa";
import { fakeHost } from "../../support/fakeHost";
import { LEGACY_SENTENCES } from "../../support/legacyTexts";
import { relationships, zipped } from "../../files/zipped";
import { drawPane, type DrawnPane } from "./drawPane";

// jsdom has neither
Object.assign(globalThis, { TextDecoder, TextEncoder });

const TEXT = plainText(planProseVi(outlinePlan(sample())));
const button = (name: string) => screen.findByRole("button", { name });

/** The tab open, a text pasted into it. */
async function withText(text: string, language: Language = "vi"): Promise<DrawnPane> {
  const drawn = drawPane({ language });
  const { pane } = messagesFor(language);
  await drawn.user.click(screen.getByRole("tab", { name: pane.text }));
  await drawn.user.click(screen.getByLabelText(pane.textTab.field));
  await drawn.user.paste(text);
  return drawn;
}

const marks = () => [...document.querySelectorAll<HTMLElement>("[data-figure]")];
const inState = (state: string) => marks().filter((mark) => mark.dataset["state"] === state);

it("marks the figures of a table at their places in its rows", async () => {
  const { pane } = messagesFor("vi");
  const table = [
    "Giao chỉ tiêu BHXH tự nguyện năm 2024 như sau:",
    "STTĐơn vịThực hiện 2023Kế hoạch 2024Số tăng so với năm 2023",
    "1Xã Gio Mai1.2051.400795",
    "2Xã Gio Quang2.1102.350240",
  ];
  const { user } = await withText(table.join("\n"));
  await user.click(await button(pane.textTab.check));
  await waitFor(() => expect(marks().map(({ textContent }) => textContent)).toHaveLength(6));
  expect(marks().map(({ textContent }) => textContent!.replace(/[^\d.]/g, ""))).toEqual([
    "1.205",
    "1.400",
    "795",
    "2.110",
    "2.350",
    "240",
  ]);
  expect(inState("differs").map(({ textContent }) => textContent!.replace(/[^\d.]/g, ""))).toEqual(["795"]);
});

describe.each<Language>(["vi", "en"])("a text, in %s", (language) => {
  const { pane } = messagesFor(language);
  const words = pane.textTab;

  it("is shown with each figure marked, and the sum behind the one in focus", async () => {
    const { user } = await withText(TEXT, language);
    await user.click(await button(words.check));
    await waitFor(() => expect(marks().length).toBeGreaterThan(50));
    expect(inState("differs").map(({ textContent }) => textContent)).toEqual(
      expect.arrayContaining(["≠6,37%", "≠489.923 người", "≠96%"]),
    );
    const [planned] = marks().filter(({ textContent }) => textContent === "✓5.454 người");
    planned!.focus();
    expect(await screen.findByText(/5[.,]122\/5[.,]454 = 93[.,]913?%/)).toBeVisible();
    expect(planned).toHaveAccessibleName(words.figureName("5.454 người", "agrees"));
  });

  it("lays its figures out as a sheet, to be taken back in one press", async () => {
    const { user, session } = await withText(TEXT, language);
    await user.click(await button(words.check));
    await user.click(await button(words.layFigures));
    expect(await screen.findByText(/“Số liệu từ văn bản”/)).toBeVisible();
    expect(session.host.names()).toContain("Số liệu từ văn bản");
    await user.click(await button(pane.footer.undo(pane.changeTitle("layFigures"))));
    await waitFor(() => expect(session.host.names()).not.toContain("Số liệu từ văn bản"));
  });

  it("says so when it was changed since", async () => {
    const { user } = await withText("Năm 2019 có 5.122 người tham gia BHXH.", language);
    await user.click(await button(words.check));
    await screen.findByText(words.numbersRead(2, 1));
    await user.type(screen.getByLabelText(words.field), " x");
    expect(await screen.findByText(words.textChanged)).toBeVisible();
  });
});

it.each(LEGACY_SENTENCES)("a text in %s is read in Unicode, which a sentence says", async (font, given) => {
  const { pane } = messagesFor("vi");
  const { user } = await withText(given);
  await user.click(await button(pane.textTab.check));
  expect(await screen.findByText(pane.textTab.legacyFont(font))).toBeVisible();
  expect(screen.getByRole("group", { name: pane.textTab.markedText })).toHaveTextContent("tham gia BHXH tự nguyện");
  expect(marks()).toHaveLength(3);
  expect(screen.getByLabelText(pane.textTab.field)).toHaveValue(given);
  expect(screen.queryByText(pane.textTab.textChanged)).toBeNull();
});

describe("the marked figures", () => {
  const { pane } = messagesFor("vi");
  it("show the sums of the one pointed at, and no sentence of another stays behind", async () => {
    const text =
      "Năm 2019 có 4.844 người tham gia BHXH bắt buộc, tăng 144 người so với năm 2018 (4.700 người); 3.871 người tham gia BHTN.\nNăm 2019 có 278 người tham gia BHXH tự nguyện.";
    const { user } = await withText(text);
    await user.click(await button(pane.textTab.check));
    await waitFor(() => expect(marks().length).toBe(5));
    const box = document.getElementById("figure-sums")!;
    for (const mark of [...marks(), ...marks()].reverse()) fireEvent.mouseMove(mark);
    expect(box).toHaveTextContent("4.844 − 4.700 = 144");
    fireEvent.mouseMove(marks()[4]!);
    expect(box.querySelectorAll("p")).toHaveLength(1);
    expect(box).toHaveTextContent(pane.textTab.noSum);
  });

  it("keep the keyboard where it is while the mouse moves, and take N to the next that differs", async () => {
    const { user } = await withText(TEXT);
    await user.click(await button(pane.textTab.check));
    await waitFor(() => expect(marks().length).toBeGreaterThan(50));
    marks()[2]!.focus();
    fireEvent.mouseEnter(marks()[40]!);
    fireEvent.mouseMove(marks()[40]!);
    await user.keyboard("{ArrowRight}");
    expect(marks()[3]).toHaveFocus();
    const differing = inState("differs");
    marks()[0]!.focus();
    for (const each of differing) {
      await user.keyboard("n");
      expect(each).toHaveFocus();
    }
    await user.keyboard("n");
    expect(differing[0]).toHaveFocus();
  });

  it("say so where none can be laid out", async () => {
    const { user, session } = await withText("Phấn đấu năm 2023 có ít nhất 35% lực lượng lao động tham gia BHXH.");
    await user.click(await button(pane.textTab.check));
    await user.click(await button(pane.textTab.layFigures));
    expect(await screen.findByText(pane.notices.noFiguresLaid, { exact: false })).toBeVisible();
    expect(
      screen.getByText("Không đưa vào 1 số chỉ ghi mức (ít nhất, không quá, khoảng, gần, hơn): 35%.", { exact: false }),
    ).toBeVisible();
    expect(session.host.names()).not.toContain("Số liệu từ văn bản");
  });
  it("are one stop of Tab, and walked with the arrow keys", async () => {
    const { user } = await withText(TEXT);
    await user.click(await button(pane.textTab.check));
    await waitFor(() => expect(marks().length).toBeGreaterThan(50));
    expect(marks().filter(({ tabIndex }) => tabIndex === 0)).toHaveLength(1);
    marks()[0]!.focus();
    await user.keyboard("{ArrowRight}{ArrowDown}{ArrowLeft}");
    expect(marks()[1]).toHaveFocus();
    await user.keyboard("{End}");
    expect(marks().at(-1)).toHaveFocus();
    expect(marks().filter(({ tabIndex }) => tabIndex === 0)).toEqual([marks().at(-1)]);
    await user.keyboard("{Home}");
    expect(marks()[0]).toHaveFocus();
  });
});

it("a text is data: nothing in it becomes part of the page or a formula", async () => {
  const { pane } = messagesFor("vi");
  const hostile =
    '=HYPERLINK("http://x") <img src=x onerror="document.title=1"> Năm 2019 có 5.122 người tham gia BHXH.';
  const { user, session } = await withText(hostile);
  await user.click(await button(pane.textTab.check));
  await waitFor(() => expect(marks()).toHaveLength(1));
  expect(document.querySelector("img")).toBeNull();
  const group = screen.getByRole("group", { name: pane.textTab.markedText });
  expect(group.textContent).toContain('=HYPERLINK("http://x") <img src=x');
  await user.click(await button(pane.textTab.layFigures));
  await waitFor(() => expect(session.host.names()).toContain("Số liệu từ văn bản"));
});

it("a long text is drawn a part at a time", async () => {
  const { pane } = messagesFor("vi");
  const { user } = await withText(`${"Năm 2019 có 5 người tham gia BHXH.\n".repeat(160)}`);
  await user.click(await button(pane.textTab.check));
  await waitFor(() => expect(marks()).toHaveLength(150));
  await user.click(await button(pane.textTab.moreText(10)));
  expect(marks()).toHaveLength(160);
});

describe("a Word file", () => {
  const { pane } = messagesFor("vi");
  const documentFile = (text: string, relations?: string) =>
    zipped({
      "_rels/.rels": relationships({ r1: ["officeDocument", "word/document.xml"] }),
      "word/document.xml": `<w:document><w:body><w:p><w:r><w:t>${text}</w:t></w:r></w:p></w:body></w:document>`,
      ...(relations !== undefined && { "word/_rels/document.xml.rels": relations }),
    });
  /** jsdom's files cannot be read as bytes. */
  const fileOf = (bytes: Uint8Array, name: string) =>
    Object.assign(new File([], name), { arrayBuffer: () => Promise.resolve(bytes.slice().buffer) });

  const drawn = async () => {
    const pane_ = drawPane();
    await pane_.user.click(screen.getByRole("tab", { name: pane.text }));
    return pane_;
  };

  it("chosen is read, its macros are not run", async () => {
    await drawn();
    const relations =
      '<Relationships><Relationship Id="r1" Type="a/vbaProject" Target="vbaProject.bin"/></Relationships>';
    const picker = document.querySelector("[data-picker=docx]")!;
    fireEvent.change(picker, {
      target: { files: [fileOf(documentFile("Năm 2019 có 5.122 người tham gia BHXH.", relations), "kh.docm")] },
    });
    expect(await screen.findByText(pane.notices.documentOpened("kh.docm", true, 0))).toBeVisible();
    expect(screen.getByLabelText(pane.textTab.field)).toHaveValue("Năm 2019 có 5.122 người tham gia BHXH.");
    expect(marks()).toHaveLength(1);
  });

  it("dropped that is none changes nothing, and a sentence says why", async () => {
    const { user } = await drawn();
    const field = screen.getByLabelText(pane.textTab.field);
    await user.click(field);
    await user.paste("giữ nguyên");
    fireEvent.drop(field, { dataTransfer: { files: [fileOf(new Uint8Array([1, 2, 3]), "kh.docx")] } });
    expect(await screen.findByRole("alert")).toHaveTextContent(
      pane.notices.documentNotRead("kh.docx", { code: "notADocument" }),
    );
    expect(field).toHaveValue("giữ nguyên");
  });
});

describe("what is dropped on the pane", () => {
  const { pane } = messagesFor("vi");
  const document_ = zipped({
    "word/document.xml":
      "<w:document><w:body><w:p><w:r><w:t>Năm 2019 có 5.122 người tham gia BHXH.</w:t></w:r></w:p></w:body></w:document>",
  });
  const files = [
    Object.assign(new File([], "kh.docx"), { arrayBuffer: () => Promise.resolve(document_.slice().buffer) }),
  ];
  const dropped = { files, types: ["Files"], dropEffect: "" };
  const dragged = { files: [], types: ["Files"], dropEffect: "" };
  /** false where the browser is kept from what it does by itself */
  const drop = (target: Element, dataTransfer: object) => fireEvent.drop(target, { dataTransfer });

  it("is read beside the field as well, while the tab of texts is open", async () => {
    const { user } = drawPane();
    await user.click(screen.getByRole("tab", { name: pane.text }));
    fireEvent.dragOver(screen.getByRole("heading", { level: 1 }), { dataTransfer: dragged });
    expect(dragged.dropEffect).toBe("copy");
    expect(drop(screen.getByRole("heading", { level: 1 }), dropped)).toBe(false);
    expect(await screen.findByText(pane.notices.documentOpened("kh.docx", false, 0))).toBeVisible();
    expect(marks()).toHaveLength(1);
  });

  it.each(["targets", "findings"] as const)("never leads the browser away from the tab %s", async (tab) => {
    const { user, session } = drawPane();
    await user.click(screen.getByRole("tab", { name: pane[tab] }));
    const over = { ...dragged, dropEffect: "" };
    for (const target of [document.body, screen.getByRole("tabpanel")]) {
      expect(fireEvent.dragOver(target, { dataTransfer: over })).toBe(false);
      expect(over.dropEffect).toBe("none");
      expect(drop(target, dropped)).toBe(false);
      expect(drop(target, { files: [], types: ["text/uri-list"] })).toBe(false);
    }
    expect(session.store.getState().planText.draft).toBe("");
    expect(session.store.getState().phase.kind).toBe("idle");
  });

  it("goes into the field where it is text", async () => {
    const { user } = drawPane();
    await user.click(screen.getByRole("tab", { name: pane.text }));
    const text = { files: [], types: ["text/plain"] };
    const field = screen.getByLabelText(pane.textTab.field);
    expect(fireEvent.dragOver(field, { dataTransfer: text })).toBe(true);
    expect(drop(field, text)).toBe(true);
    expect(drop(field, dropped)).toBe(false);
  });
});

describe("tables as text", () => {
  const { pane } = messagesFor("vi");
  const words = pane.textTab;
  const host = () =>
    fakeHost([
      {
        name: "Thực hiện 2019",
        cells: [
          ["Chỉ tiêu", "Thực hiện năm 2018", "Thực hiện năm 2019"],
          ["BHXH tự nguyện", 115, 278],
        ],
      },
    ]);

  it("are written, computed where asked for, and copied for documents and plain fields", async () => {
    const { user } = drawPane({ host: host() });
    await user.click(screen.getByRole("tab", { name: pane.text }));
    await user.click(await button(words.write));
    const region = await screen.findByRole("region", { name: words.written });
    expect(within(region).getByText(/^- Có 278 người tham gia BHXH tự nguyện \(năm 2018: 115 người\)/)).toBeVisible();
    await user.click(screen.getByRole("switch", { name: words.computeMissing }));
    await user.click(await button(words.writeAgain));
    expect(await within(region).findByText(/tăng 163 người \(tốc độ tăng 141,74%\) so với năm 2018/)).toBeVisible();
    await user.selectOptions(screen.getByRole("combobox", { name: words.decimals }), "0");
    await user.click(await button(words.writeAgain));
    expect(await within(region).findByText(/tăng 163 người \(tốc độ tăng 142%\) so với năm 2018/)).toBeVisible();

    const clipboard = new Map<string, string>();
    // jsdom copies nothing: the press is answered as browsers do
    document.execCommand = () => {
      const event = new Event("copy", { cancelable: true });
      Object.assign(event, { clipboardData: { setData: (type: string, text: string) => clipboard.set(type, text) } });
      document.dispatchEvent(event);
      return true;
    };
    await user.click(await button(words.copy));
    expect(await screen.findByText(pane.notices.copied)).toBeVisible();
    expect(clipboard.get("text/plain")).toMatch(
      /^KẾT QUẢ[^\n]+\n[^\n]+\n- Có 278 người[^\n]+\n\nChỉ tiêu\tThực hiện năm 2018/,
    );
    expect(clipboard.get("text/html")).toContain("<table");
    document.execCommand = () => false;
    await user.click(await button(words.copy));
    expect(await screen.findByText(pane.notices.notCopied)).toBeVisible();
  });

  it("say what they leave out of the tables", async () => {
    const unclear = fakeHost([
      {
        name: "A",
        cells: [
          ["Chỉ tiêu", "Thực hiện năm 2019", "Mã theo dõi"],
          ["BHXH tự nguyện", 278, 9901],
        ],
      },
    ]);
    const { user } = drawPane({ host: unclear });
    await user.click(screen.getByRole("tab", { name: pane.text }));
    await user.click(await button(words.write));
    const note = await screen.findByRole("note", { name: words.leftOutHeading });
    expect(within(note).getByRole("listitem")).toHaveTextContent(
      "Chưa viết 1 số ở trang 'A' vì chưa rõ nội dung của cột “Mã theo dõi”.",
    );
  });

  it("are saved as a Word file", async () => {
    const { user, session } = drawPane({ host: host() });
    await session.writePlan();
    const saved: [number, string][] = [];
    await session.saveDocument("x.docx", (bytes, name) => saved.push([bytes.length, name]));
    expect(saved).toEqual([[expect.any(Number), "x.docx"]]);
    await user.click(screen.getByRole("tab", { name: pane.text }));
    expect(await screen.findByText(pane.notices.documentSaved("x.docx"))).toBeVisible();
  });

  it("are drawn a part at a time where they are many", async () => {
    const places = Array.from({ length: 160 }, (_, at) => [`Xã Số ${at + 1}`, 100 + at]);
    const many = fakeHost([{ name: "A", cells: [["Xã", "Thực hiện BHXH tự nguyện năm 2019"], ...places] }]);
    const { user } = drawPane({ host: many });
    await user.click(screen.getByRole("tab", { name: pane.text }));
    await user.click(await button(words.write));
    const region = await screen.findByRole("region", { name: words.written });
    expect(region.querySelectorAll("p")).toHaveLength(150);
    await user.click(await button(words.moreText(12)));
    expect(region.querySelectorAll("p")).toHaveLength(162);
  });

  it("are asked for where there is none", async () => {
    const { user } = drawPane();
    await user.click(screen.getByRole("tab", { name: pane.text }));
    await user.click(await button(words.write));
    expect(await screen.findByText(pane.notices.nothingToWrite)).toBeVisible();
  });
});

it("takes the text of the selected cells", async () => {
  const { pane } = messagesFor("vi");
  const host = fakeHost([{ name: "A", cells: [["Năm 2019 có 5.122 người"], ["tham gia BHXH."], ["không chọn 7"]] }]);
  const survey = host.survey.bind(host);
  const selection = { sheetId: host.idOf("A"), box: { row: 0, column: 0, rows: 2, columns: 1 } };
  host.survey = async () => ({ ...(await survey()), selection });
  const { user } = drawPane({ host });
  await user.click(screen.getByRole("tab", { name: pane.text }));
  await user.click(await button(pane.textTab.takeCells));
  await waitFor(() => expect(marks()).toHaveLength(1));
  expect(screen.getByLabelText(pane.textTab.field)).toHaveValue("Năm 2019 có 5.122 người\ntham gia BHXH.");
});
