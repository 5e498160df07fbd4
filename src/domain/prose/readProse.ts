import { atOnce, type InParts } from "../inParts";
import type { ProseLexicon } from "./proseLexicon";
import type { ProseReading } from "./proseReading";

/** Reads the figures that a text states. Linear in its length; the text is data and never run. */
export function readProse(text: string, lexicon: ProseLexicon): ProseReading {
  return atOnce(proseInParts(text, lexicon));
}

/** As `readProse`, with places to pause. */
export function* proseInParts(_text: string, _lexicon: ProseLexicon): InParts<ProseReading> {
  yield;
  return { figures: [], partitions: [], numbers: 0, skipped: [] };
}
