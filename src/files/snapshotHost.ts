import { sameBox } from "../workbook/address";
import { HostFailure, type Host } from "../workbook/host";
import type { Snapshot } from "../workbook/snapshot";

/** The port over what was read of a file. It can only be read: nothing is ever written to the file. */
export function snapshotHost({ survey, blocks }: Snapshot, settings: ReadonlyMap<string, unknown> = new Map()): Host {
  const refuse = () => Promise.reject(new HostFailure("NotImplemented"));
  return {
    calculates: false,
    survey: () => Promise.resolve(survey),
    read: async (areas) =>
      areas.map(({ sheetId, box }) => {
        const block = blocks.find(({ area }) => area.sheetId === sheetId && sameBox(area.box, box));
        if (!block) throw new HostFailure("ItemNotFound");
        return block;
      }),
    apply: refuse,
    revert: refuse,
    clearFlags: refuse,
    select: refuse,
    onLocalEdit: refuse,
    remembered: (key) => settings.get(key),
    remember: refuse,
  };
}
