import { zipDirectory } from "../../src/files/zipDirectory";

/** An archive's directory with one entry whose sizes stand in the extra field, after another field. */
function withWideSizes(unpacked: bigint, packed: bigint, offset: number): Uint8Array {
  const entry = Buffer.alloc(46);
  entry.writeUInt32LE(0x02014b50, 0);
  entry.writeUInt32LE(0xffffffff, 20);
  entry.writeUInt32LE(0xffffffff, 24);
  entry.writeUInt16LE(1, 28);
  entry.writeUInt16LE(26, 30);
  entry.writeUInt32LE(offset, 42);
  const extra = Buffer.alloc(26);
  extra.writeUInt16LE(0x5455, 0);
  extra.writeUInt16LE(2, 2);
  extra.writeUInt16LE(1, 6);
  extra.writeUInt16LE(16, 8);
  extra.writeBigUInt64LE(unpacked, 10);
  extra.writeBigUInt64LE(packed, 18);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(1, 10);
  return new Uint8Array(Buffer.concat([entry, Buffer.from("a"), extra, end]));
}

it("reads sizes of 64 bits", () => {
  const entry = zipDirectory(withWideSizes(5_000_000_000n, 7n, 42)).get("a");
  expect(entry).toMatchObject({ unpacked: 5_000_000_000, packed: 7, offset: 42 });
});
