import type { InParts } from "../../inParts";
import type { Block } from "../words/blocks";
import type { Item } from "../words/items";
import { type BlockContext, openBlock, type OpenBlock, type Setting } from "./openBlock";
import { bindOpen } from "./openedFigure";
import type { OpenFigure } from "./openFigure";
import type { SkippedNumber } from "../proseReading";
import { readCue } from "./readCues";
import { readNumber } from "./readNumbers";
import { readPeriod } from "./readPeriods";
import { readPlace } from "./readPlaces";
import { readGroup, readProgramme } from "./readProgrammes";
import { readSign } from "./readSigns";
import { settingLeft } from "./settingLeft";

export interface BlockReading {
  readonly figures: readonly OpenFigure[];
  readonly skipped: readonly SkippedNumber[];
  /** what the block says for those that stand in it */
  readonly setting: Setting;
  /** totals of all programmes were read */
  readonly hasJointTotal: boolean;
}

const ITEMS_PER_PART = 1000;

/** Reads a block's items from left to right; each changes what is known when the next is read. */
export function* blockInParts(given: Block, items: readonly Item[], context: BlockContext): InParts<BlockReading> {
  const block = openBlock(given, items, context);
  let paused = 0;
  for (let at = 0; at < block.items.length; at++) {
    if (at >= paused + ITEMS_PER_PART) {
      paused = at;
      yield;
    }
    at = readItem(block, at);
  }
  bindOpen(block);
  const { figures, skipped, state } = block;
  return { figures, skipped, hasJointTotal: state.hasJointTotal, setting: settingLeft(block) };
}

/** Reads an item, a list of programmes in one go; returns the last one that was read. */
function readItem(block: OpenBlock, at: number): number {
  const item = block.items[at]!;
  switch (item.kind) {
    case "sign":
      readSign(block, item.sign, at);
      break;
    case "programme":
      return readProgramme(block, at);
    case "group":
      readGroup(block, item.name, at);
      break;
    case "place":
      readPlace(block, item.name, item.level, at);
      break;
    case "period":
      readPeriod(block, item, at);
      break;
    case "cue":
      readCue(block, at);
      break;
    case "number":
      readNumber(block, item, at);
      block.state.numberAt = at;
      block.state.stoppedAt = at;
      break;
    default:
  }
  return at;
}
