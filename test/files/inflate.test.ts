import { deflateRawSync, constants } from "node:zlib";
import * as fc from "fast-check";
import { crc32 } from "../../src/files/crc32";
import { BadDeflate, inflate } from "../../src/files/inflate";

function inflated(packed: Uint8Array): Buffer {
  // a piece is good until the next is asked for
  return Buffer.concat([...mapped(inflate(packed), (piece) => Buffer.from(piece))]);
}

function* mapped<T, U>(items: Iterable<T>, each: (item: T) => U): Generator<U> {
  for (const item of items) yield each(item);
}

const text = (count: number) =>
  Array.from({ length: count }, (_, at) => `<c r="A${at}" s="${at % 7}"><v>${(at * 7919) % 9973}</v></c>`).join("");

describe("what zlib packs unpacks to the same", () => {
  const options = [
    ["without packing", { level: 0 }],
    ["fast", { level: 1 }],
    ["well", { level: 9 }],
    ["with fixed codes", { strategy: constants.Z_FIXED }],
    ["without looking back", { strategy: constants.Z_HUFFMAN_ONLY }],
  ] as const;

  it.each(options)("%s, over several pieces", (_, option) => {
    const plain = Buffer.from(text(20_000));
    expect(inflated(deflateRawSync(plain, option)).equals(plain)).toBe(true);
  });

  it("for any bytes", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 3000 }), fc.constantFrom(...options), (plain, [, option]) => {
        expect(inflated(deflateRawSync(plain, option)).equals(plain)).toBe(true);
      }),
      { seed: 2020 },
    );
  });

  it("for a long run of the same byte", () => {
    const plain = Buffer.alloc(1_000_000, 7);
    expect(inflated(deflateRawSync(plain)).equals(plain)).toBe(true);
  });
});

it("says so where data ends too early, wherever that is", () => {
  const packed = deflateRawSync(Buffer.from(text(300)));
  for (let length = 0; length < packed.length; length++) {
    expect(() => inflated(packed.subarray(0, length))).toThrow(BadDeflate);
  }
});

it.each([
  ["looks back before the start", [0x03, 0x02, 0x00, 0x00]],
  ["looks back by no known distance", [0x03, 0x3e, 0x00, 0x00]],
  ["has a block of no known kind", [0x07, 0x00]],
  ["stores a block whose length does not agree", [0x01, 0x01, 0x00, 0xff, 0xff, 0x41]],
])("refuses data that %s", (_, bytes) => expect(() => inflated(new Uint8Array(bytes))).toThrow(BadDeflate));

it("ends on any bytes, in data or in BadDeflate", () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
      try {
        inflated(bytes);
      } catch (error) {
        expect(error).toBeInstanceOf(BadDeflate);
      }
    }),
    { seed: 2020, numRuns: 2000 },
  );
});

it("sums up bytes as zip archives do, in pieces or at once", () => {
  const bytes = Buffer.from("123456789");
  expect(crc32(bytes)).toBe(0xcbf43926);
  expect(crc32(bytes.subarray(4), crc32(bytes.subarray(0, 4)))).toBe(0xcbf43926);
});
