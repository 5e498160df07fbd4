import * as fs from "node:fs";
import type { AxeResults, RunOptions } from "axe-core";
import { HUONG_HOA_2020 } from "../../src/locales/huongHoaUnits";
import { useWorkbench, type OpenedWorkbench } from "../support/browser";

/** The pane as people see it: nothing cut off, no word of the other language, nothing that axe-core objects to. */
const { open } = useWorkbench();
let opened: OpenedWorkbench;

afterEach(async () => {
  expect(opened.leaving).toEqual([]);
  expect(opened.errors).toEqual([]);
  await opened.close();
});

const AXE = fs.readFileSync(require.resolve("axe-core/axe.min.js"), "utf8");
const RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];
/** Fluent's keyboard navigation puts empty elements around groups that hand the focus on; nobody perceives them. */
const FOCUS_GUARDS = "[data-tabster-dummy]";

const WORDS = {
  vi: {
    build: "Lập bảng chỉ tiêu",
    check: "Đối chiếu số liệu",
    targets: "Chỉ tiêu",
    findings: "Đối chiếu",
    options: "Tùy chọn của bảng",
    undo: /^Hoàn tác/,
    undone: /^Đã hoàn tác/,
    clearFlags: "Bỏ đánh dấu",
    cleared: /^Đã bỏ đánh dấu trên 2 trang/,
    refused: /Trang tính đang được bảo vệ|đang được bảo vệ/,
    testFunctions: "Các hàm BHXH có trả lời không?",
    answering: "Các hàm BHXH đang trả lời bình thường.",
    allocation: "Phân bổ",
    split: "Phân bổ chỉ tiêu…",
    basis: "Cách chia",
    bounds: "Đặt mức tối thiểu, tối đa cho từng đơn vị",
    lock: /^Khóa số của/,
  },
  en: {
    build: "Build target table",
    check: "Check figures",
    targets: "Targets",
    findings: "Check",
    options: "Table options",
    undo: /^Undo/,
    undone: /^Undone/,
    clearFlags: "Clear flags",
    cleared: /^Flags cleared on 2 sheets/,
    refused: /^.*The sheet is protected/,
    testFunctions: "Do the BHXH functions answer?",
    answering: "The BHXH functions are answering.",
    allocation: "Allocation",
    split: "Split a target…",
    basis: "How to share",
    bounds: "Set a minimum and a maximum for each unit",
    lock: /^Lock the share of/,
  },
} as const;

/** What the workbook itself says, and names of places, stay Vietnamese in an English pane. */
const PROPER_NAMES = [
  "Thực hiện 2019",
  "Chỉ tiêu giao 2020",
  "Chỉ tiêu 2020",
  "Phân bổ 2020",
  "Huyện Hướng Hóa",
  ...HUONG_HOA_2020.map(({ name }) => name),
  "Hướng Hóa",
];

/** Every text of the pane, names that only screen readers hear included; the name of the other language aside. */
function textsOf(pane: OpenedWorkbench["pane"]): Promise<string[]> {
  return pane.evaluate(() => {
    const texts: string[] = [];
    for (const element of document.querySelectorAll('#pane, #pane *:not(button[lang="vi"])')) {
      for (const name of ["aria-label", "title", "placeholder"]) texts.push(element.getAttribute(name) ?? "");
      for (const node of element.childNodes) if (node.nodeType === Node.TEXT_NODE) texts.push(node.nodeValue!);
    }
    return texts.filter((text) => text.trim() !== "" && text !== "Chuyển sang tiếng Anh");
  });
}

/** Texts that are not wholly in sight sideways: beyond the pane, beyond what clips them, or wider than their list. */
function cutTexts(pane: OpenedWorkbench["pane"]): Promise<string[]> {
  return pane.evaluate(() => {
    const cut: string[] = [];
    const width = document.documentElement.clientWidth;
    const texts = document.createTreeWalker(document.getElementById("pane")!, NodeFilter.SHOW_TEXT);
    while (texts.nextNode()) {
      const range = document.createRange();
      range.selectNodeContents(texts.currentNode);
      for (const { left, right } of range.getClientRects()) {
        let [from, to] = [0, width];
        for (let box = texts.currentNode.parentElement; box; box = box.parentElement) {
          if (getComputedStyle(box).overflowX === "visible" || box.clientWidth === 0) continue;
          const edges = box.getBoundingClientRect();
          [from, to] = [Math.max(from, edges.left), Math.min(to, edges.right)];
        }
        if (left < from - 1 || right > to + 1) cut.push(texts.currentNode.nodeValue!);
      }
    }
    const pen = document.createElement("canvas").getContext("2d")!;
    for (const list of document.querySelectorAll<HTMLSelectElement>("#pane select")) {
      if (list.offsetParent === null) continue;
      const style = getComputedStyle(list);
      pen.font = style.font;
      const room = list.clientWidth - parseFloat(style.paddingLeft) - parseFloat(style.paddingRight);
      const chosen = list.selectedOptions[0]?.text ?? "";
      if (pen.measureText(chosen).width > room + 1) cut.push(chosen);
    }
    return cut;
  });
}

async function expectWellDrawn(language: "vi" | "en"): Promise<void> {
  const { pane } = opened;
  const [needed, given] = await pane.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    return [scrollWidth, clientWidth];
  });
  expect(needed).toBeLessThanOrEqual(given!);
  expect(await cutTexts(pane)).toEqual([]);
  const texts = await textsOf(pane);
  expect(texts.length).toBeGreaterThan(8);
  expect(texts.filter((text) => /undefined|null|NaN|\[object|[{}]/.test(text))).toEqual([]);
  if (language === "en") {
    const own = texts.map((text) => PROPER_NAMES.reduce((rest, name) => rest.replaceAll(name, ""), text));
    expect(own.filter((text) => /[À-ÖØ-öø-ɏ̀-ͯḀ-ỿ]/.test(text))).toEqual([]);
  }
}

async function expectAccessible(): Promise<void> {
  const { pane } = opened;
  await pane.evaluate(AXE);
  const objections = await pane.evaluate(
    async ([rules, guards]) => {
      const { axe } = window as unknown as {
        axe: { run(context: object, options: RunOptions): Promise<AxeResults> };
      };
      const { violations } = await axe.run(
        { include: [["html"]], exclude: [[guards]] },
        { runOnly: { type: "tag", values: [...rules] } },
      );
      return violations.map(({ id, nodes }) => ({
        id,
        nodes: nodes.map(({ html, failureSummary }) => html + failureSummary),
      }));
    },
    [RULES, FOCUS_GUARDS] as const,
  );
  expect(objections).toEqual([]);
}

/** True once the element stands within what is seen of the pane, below what is always in view. */
const inSight = (text: RegExp) =>
  opened.pane.waitForFunction(
    ([source]) => {
      const found = [...document.querySelectorAll("span")].find((each) => new RegExp(source!).test(each.textContent));
      const box = found?.getBoundingClientRect();
      return box !== undefined && box.top >= 0 && box.bottom <= window.innerHeight;
    },
    [text.source] as const,
  );

async function widen(): Promise<void> {
  const handle = opened.page.getByRole("separator");
  await handle.focus();
  for (let step = 0; step < 3; step++) await opened.page.keyboard.press("ArrowLeft");
  await opened.pane.waitForFunction(() => window.innerWidth === 350);
}

describe.each([
  ["vi", "light"],
  ["vi", "dark"],
  ["en", "light"],
  ["en", "dark"],
] as const)("the pane in %s, %s", (language, theme) => {
  it("is well drawn and accessible at 320 and 350 points, whatever it shows", async () => {
    const words = WORDS[language];
    opened = await open({ lang: language, theme, paneWidth: 320 });
    const { pane, page } = opened;
    const tab = (name: string) => pane.getByRole("tab", { name, exact: true });
    const press = (name: string | RegExp) => pane.getByRole("button", { name }).click();
    const picture = (state: string) => opened.screenshot(`pane-${language}-${theme}-${state}`);
    await expectWellDrawn(language);
    await expectAccessible();

    await opened.pressRibbon(words.check);
    await pane.locator("[data-explanation]").first().waitFor();
    await expectWellDrawn(language);
    await expectAccessible();
    await picture("findings");

    await opened.pressRibbon(words.build);
    await pane.getByText(words.options).click();
    await expectWellDrawn(language);
    await expectAccessible();
    await picture("targets");

    // the sheet is there already
    await opened.pressRibbon(words.build);
    await pane.getByRole("alertdialog").waitFor();
    await expectWellDrawn(language);
    await expectAccessible();
    await picture("question");
    await page.keyboard.press("Escape");
    await pane.getByRole("alertdialog").waitFor({ state: "detached" });

    await widen();
    await expectWellDrawn(language);
    await tab(words.findings).click();
    await expectWellDrawn(language);

    // pressed at the foot of the pane, told at its head: both times it is brought into view
    await tab(words.targets).click();
    await opened.workbench.fault("SheetProtected", { afterActions: 2 });
    await press(words.undo);
    await inSight(words.refused);
    await expectWellDrawn(language);
    await expectAccessible();
    await picture("refused");
    await press(words.undo);
    await inSight(words.undone);
    await press(words.testFunctions);
    await pane.getByText(words.answering).waitFor();
    await expectWellDrawn(language);
    await expectAccessible();
  });

  it("is so while a target is split", async () => {
    const words = WORDS[language];
    opened = await open({ lang: language, theme, paneWidth: 320 });
    const { pane } = opened;
    await pane.getByRole("tab", { name: words.allocation, exact: true }).click();
    await pane.getByRole("button", { name: words.split }).click();
    await pane.locator('[data-split="shares"]').waitFor();
    await pane.getByRole("button", { name: words.lock }).first().click();
    await pane.locator('[aria-pressed="true"]').waitFor();
    await expectWellDrawn(language);
    await expectAccessible();
    await pane.locator("[data-unit]").nth(1).scrollIntoViewIfNeeded();
    await opened.screenshot(`pane-${language}-${theme}-split`);

    await pane.getByLabel(words.bounds).click();
    await pane.getByLabel(words.basis, { exact: true }).selectOption("mix");
    await pane.locator('[data-split="missing"]').waitFor();
    await expectWellDrawn(language);
    await expectAccessible();
    await pane.locator("[data-unit]").nth(1).scrollIntoViewIfNeeded();
    await opened.screenshot(`pane-${language}-${theme}-split-missing`);
  });
});

it("keeps its shapes where the system paints", async () => {
  opened = await open({ lang: "vi", paneWidth: 320 });
  await opened.page.emulateMedia({ forcedColors: "active" });
  await opened.pressRibbon(WORDS.vi.check);
  await opened.pane.locator("[data-explanation]").first().waitFor();
  // a drawing in the colour of the ground is none
  const invisible = await opened.pane.evaluate(() => {
    const ground = getComputedStyle(document.body).backgroundColor;
    return [...document.querySelectorAll("svg")].filter((svg) => getComputedStyle(svg).stroke === ground).length;
  });
  expect(invisible).toBe(0);
  await expectWellDrawn("vi");
  await opened.screenshot("pane-forced-colors");

  await opened.pane.getByRole("tab", { name: WORDS.vi.allocation, exact: true }).click();
  await opened.pane.getByRole("button", { name: WORDS.vi.split }).click();
  await opened.pane.locator('[data-split="shares"]').waitFor();
  await opened.pane.getByRole("button", { name: WORDS.vi.lock }).first().click();
  await opened.pane.locator("[data-unit]").nth(1).scrollIntoViewIfNeeded();
  await opened.screenshot("pane-forced-colors-split");
});
