import { useWorkbench } from "../support/browser";
import { runNodeScript, scriptUrl } from "../support/runNodeScript";

/** The last resort where no browser is installed runs on Linux on 64-bit Intel only. */
const RUNS_HERE = process.platform === "linux" && process.arch === "x64";

if (RUNS_HERE) {
  describe("the Chromium that comes with npm", () => {
    const { open, served } = useWorkbench({ BROWSER_PATH: "bundled" });

    it("runs the workbench, Vietnamese letters included", async () => {
      expect(served().browser).toMatchObject({ source: "bundled" });
      const workbench = await open();
      await workbench.type("B12", "tiếng Việt");
      await workbench.shows("B12", "tiếng Việt");
      // letters without a glyph are all drawn as the same box
      const drawn = await workbench.page.evaluate(() =>
        ["ế", "ộ", "ữ", "\u{10FFFF}"].map((letter) => {
          const context = document.createElement("canvas").getContext("2d")!;
          context.font = '40px "Times New Roman", serif';
          context.fillText(letter, 10, 60);
          return context.getImageData(0, 0, 80, 80).data.join();
        }),
      );
      expect(new Set(drawn).size).toBe(4);
      await workbench.close();
    });
  });
} else {
  it("is not taken where it does not run, and the way out is said", async () => {
    const answer = await runNodeScript(`
      import { unpackBundledBrowser } from ${JSON.stringify(scriptUrl("bundledBrowser.mjs"))};
      await unpackBundledBrowser().then(() => answer("unpacked"), (error) => answer(error.message));
    `);
    expect(answer).toContain("set BROWSER_PATH");
  });
}
