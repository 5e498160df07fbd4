import { speak } from "./cellError";
import {
  agrees,
  allocate,
  allocateGrid,
  attainment,
  check,
  coverage,
  figures,
  growth,
  growthIndex,
  number,
  path,
  sentences,
  target,
  text,
} from "./functions";

// older Excels open the pane but run no custom functions
if (typeof CustomFunctions !== "undefined") {
  CustomFunctions.associate("GROWTH", growth);
  CustomFunctions.associate("GROWTHINDEX", growthIndex);
  CustomFunctions.associate("COVERAGE", coverage);
  CustomFunctions.associate("ATTAINMENT", attainment);
  CustomFunctions.associate("TARGET", target);
  CustomFunctions.associate("AGREES", agrees);
  CustomFunctions.associate("NUMBER", number);
  CustomFunctions.associate("TEXT", text);
  CustomFunctions.associate("CHECK", check);
  CustomFunctions.associate("ALLOCATE", allocate);
  CustomFunctions.associate("ALLOCATEGRID", allocateGrid);
  CustomFunctions.associate("PATH", path);
  CustomFunctions.associate("FIGURES", figures);
  CustomFunctions.associate("SENTENCES", sentences);
}

// where Office.js was blocked the page explains itself, and the rest of the bundle must still run
if (typeof Office !== "undefined") {
  void Office.onReady(() => speak(Office.context.displayLanguage?.toLowerCase().startsWith("en") ? "en" : "vi"));
}
