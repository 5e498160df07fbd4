/**
 * Inflates raw DEFLATE data (RFC 1951) piece by piece, so that what it unpacks to is never held as a whole. Our own,
 * as it has to run where files are opened: `DecompressionStream` is asynchronous and knows "deflate-raw" only in newer
 * Nodes, and node:zlib is not there in browsers.
 */

/** Data that is no DEFLATE stream, or ends too early. */
export class BadDeflate extends Error {}

const WINDOW = 32_768;
/** Bytes unpacked between two pieces. */
const PIECE = 131_072;
/** The longest match may pass the end of a piece. */
const SLACK = 258;

const LONGEST_CODE = 15;
/** Codes up to this length are found by one look. */
const FAST_BITS = 10;

interface Codes {
  /** by the next FAST_BITS bits: length << 12 | symbol; 0 where the code is longer */
  readonly fast: Uint16Array;
  /** how many codes have each length */
  readonly counts: Uint16Array;
  /** symbols by length, then by value */
  readonly symbols: Uint16Array;
}

function codesOf(lengths: Uint8Array): Codes {
  const counts = new Uint16Array(LONGEST_CODE + 1);
  for (const length of lengths) counts[length]! += 1;
  counts[0] = 0;
  const offsets = new Uint16Array(LONGEST_CODE + 2);
  const firsts = new Uint16Array(LONGEST_CODE + 2);
  for (let length = 1; length <= LONGEST_CODE; length++) {
    offsets[length + 1] = offsets[length]! + counts[length]!;
    firsts[length + 1] = (firsts[length]! + counts[length]!) << 1;
    if (firsts[length]! + counts[length]! > 1 << length) throw new BadDeflate("too many codes");
  }
  const symbols = new Uint16Array(lengths.length);
  const fast = new Uint16Array(1 << FAST_BITS);
  const next = firsts.slice();
  lengths.forEach((length, symbol) => {
    if (length === 0) return;
    symbols[offsets[length]!++] = symbol;
    const code = next[length]!++;
    if (length > FAST_BITS) return;
    for (let at = reversed(code, length); at < 1 << FAST_BITS; at += 1 << length) fast[at] = (length << 12) | symbol;
  });
  return { fast, counts, symbols };
}

function reversed(code: number, length: number): number {
  let result = 0;
  for (let bit = 0; bit < length; bit++) result |= ((code >> bit) & 1) << (length - 1 - bit);
  return result;
}

const LENGTH_BASES = [
  3, 4, 5, 6, 7, 8, 9, 10, 11, 13, 15, 17, 19, 23, 27, 31, 35, 43, 51, 59, 67, 83, 99, 115, 131, 163, 195, 227, 258,
];
const LENGTH_BITS = [0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3, 4, 4, 4, 4, 5, 5, 5, 5, 0];
const DISTANCE_BASES = [
  1, 2, 3, 4, 5, 7, 9, 13, 17, 25, 33, 49, 65, 97, 129, 193, 257, 385, 513, 769, 1025, 1537, 2049, 3073, 4097, 6145,
  8193, 12289, 16385, 24577,
];
const DISTANCE_BITS = [
  0, 0, 0, 0, 1, 1, 2, 2, 3, 3, 4, 4, 5, 5, 6, 6, 7, 7, 8, 8, 9, 9, 10, 10, 11, 11, 12, 12, 13, 13,
];
/** The order in which the lengths of the code lengths' own codes are given. */
const LENGTHS_ORDER = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15];

let fixed: { literals: Codes; distances: Codes } | null = null;

function fixedCodes(): { literals: Codes; distances: Codes } {
  if (fixed) return fixed;
  const lengths = new Uint8Array(288).fill(8, 0, 144).fill(9, 144, 256).fill(7, 256, 280).fill(8, 280);
  fixed = { literals: codesOf(lengths), distances: codesOf(new Uint8Array(32).fill(5)) };
  return fixed;
}

/**
 * @yields pieces in their order; each is good until the next is asked for
 * @throws BadDeflate
 */
export function* inflate(input: Uint8Array): Generator<Uint8Array, void, undefined> {
  const output = new Uint8Array(WINDOW + PIECE + SLACK);
  const end = WINDOW + PIECE;
  let [from, to] = [0, 0];
  let [at, bits, held] = [0, 0, 0];

  function need(count: number): void {
    while (held < count) {
      if (at >= input.length) throw new BadDeflate("ends too early");
      bits |= input[at++]! << held;
      held += 8;
    }
  }
  function take(count: number): number {
    if (count === 0) return 0;
    need(count);
    const value = bits & ((1 << count) - 1);
    bits >>>= count;
    held -= count;
    return value;
  }
  function symbolOf({ fast, counts, symbols }: Codes): number {
    while (held < LONGEST_CODE && at < input.length) {
      bits |= input[at++]! << held;
      held += 8;
    }
    const found = fast[bits & ((1 << FAST_BITS) - 1)]!;
    if (found !== 0) {
      const length = found >> 12;
      if (length > held) throw new BadDeflate("ends too early");
      bits >>>= length;
      held -= length;
      return found & 0xfff;
    }
    let [code, first, index] = [0, 0, 0];
    for (let length = 1; length <= LONGEST_CODE; length++) {
      if (length > held) throw new BadDeflate("ends too early");
      code |= (bits >>> (length - 1)) & 1;
      const count = counts[length]!;
      if (code - first < count) {
        bits >>>= length;
        held -= length;
        return symbols[index + code - first]!;
      }
      index += count;
      first = (first + count) << 1;
      code <<= 1;
    }
    throw new BadDeflate("no such code");
  }
  function dynamicCodes(): { literals: Codes; distances: Codes } {
    const [literals, distances, given] = [take(5) + 257, take(5) + 1, take(4) + 4];
    const own = new Uint8Array(19);
    for (let index = 0; index < given; index++) own[LENGTHS_ORDER[index]!] = take(3);
    const codes = codesOf(own);
    const lengths = new Uint8Array(literals + distances);
    for (let index = 0; index < lengths.length;) {
      const symbol = symbolOf(codes);
      if (symbol < 16) {
        lengths[index++] = symbol;
        continue;
      }
      if (symbol === 16 && index === 0) throw new BadDeflate("nothing to repeat");
      const value = symbol === 16 ? lengths[index - 1]! : 0;
      const times = symbol === 16 ? 3 + take(2) : symbol === 17 ? 3 + take(3) : 11 + take(7);
      if (index + times > lengths.length) throw new BadDeflate("too many lengths");
      lengths.fill(value, index, index + times);
      index += times;
    }
    return { literals: codesOf(lengths.subarray(0, literals)), distances: codesOf(lengths.subarray(literals)) };
  }
  /** What is still looked back at moves to the front. */
  function moveWindow(): void {
    output.copyWithin(0, to - WINDOW, to);
    to = WINDOW;
    from = to;
  }

  for (let isLast = false; !isLast;) {
    isLast = take(1) === 1;
    const kind = take(2);
    if (kind === 3) throw new BadDeflate("no such block");
    if (kind === 0) {
      take(held & 7);
      let length = take(16);
      if ((take(16) ^ 0xffff) !== length) throw new BadDeflate("length does not agree");
      at -= held >> 3;
      [bits, held] = [0, 0];
      if (at + length > input.length) throw new BadDeflate("ends too early");
      while (length > 0) {
        const count = Math.min(length, end - to);
        output.set(input.subarray(at, at + count), to);
        at += count;
        to += count;
        length -= count;
        if (to >= end) {
          yield output.subarray(from, to);
          moveWindow();
        }
      }
      continue;
    }
    const { literals, distances } = kind === 1 ? fixedCodes() : dynamicCodes();
    for (;;) {
      const symbol = symbolOf(literals);
      if (symbol < 256) output[to++] = symbol;
      else if (symbol === 256) break;
      else {
        if (symbol > 285) throw new BadDeflate("no such length");
        const length = LENGTH_BASES[symbol - 257]! + take(LENGTH_BITS[symbol - 257]!);
        const code = symbolOf(distances);
        if (code > 29) throw new BadDeflate("no such distance");
        const distance = DISTANCE_BASES[code]! + take(DISTANCE_BITS[code]!);
        if (distance > to) throw new BadDeflate("looks back too far");
        for (const stop = to + length; to < stop; to++) output[to] = output[to - distance]!;
      }
      if (to >= end) {
        yield output.subarray(from, to);
        moveWindow();
      }
    }
  }
  if (to > from) yield output.subarray(from, to);
}
