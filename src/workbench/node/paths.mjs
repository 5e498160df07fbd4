import { fileURLToPath } from "node:url";
import path from "node:path";

/** Top folder of the project. */
export const ROOT = fileURLToPath(new URL("../../../", import.meta.url));
/** What is made once and kept between runs. */
export const CACHE = path.join(ROOT, "node_modules", ".cache", "bhxh-planner");
/** The production build of the add-in. */
export const DIST = path.join(ROOT, "dist");
/** Microsoft's Office.js as npm delivers it: served to the add-in here, never copied. */
export const OFFICE_JS = path.join(ROOT, "node_modules", "@microsoft", "office-js", "dist");
/** The workbench's page, bundled. */
export const PAGE = path.join(CACHE, "page");
/** What the demo and the browser tests leave behind. */
export const OUT = path.join(ROOT, "out");
