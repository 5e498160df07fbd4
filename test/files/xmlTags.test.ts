import { attributesOf, unescapeXml, xmlTags } from "../../src/files/xmlTags";

const XML =
  `<?xml version="1.0"?><!DOCTYPE a><a:sheet xmlns:a="x" name='Thu > "chi"'><!-- <c> --><c r="A1"/>một<![CDATA[<c> & ]]> &lt;` +
  `<![CDATA[]]>hai<!-- - -- > --></c><v>1 > 0</v></a:sheet>`;

describe("tags and their texts", () => {
  const whole = [...xmlTags([XML])];

  it("are told without prefixes, comments and sections", () =>
    expect(whole.map(({ name, kind, text }) => [name, kind, unescapeXml(text)])).toEqual([
      ["sheet", "open", ""],
      ["c", "empty", "một<c> &  <hai"],
      ["c", "close", ""],
      ["v", "open", "1 > 0"],
      ["v", "close", ""],
      ["sheet", "close", ""],
    ]));

  it("are the same wherever the XML is cut", () => {
    for (let first = 0; first <= XML.length; first++) {
      const second = Math.min(XML.length, first + 5);
      const pieces = [XML.slice(0, first), XML.slice(first, second), XML.slice(second)];
      expect([...xmlTags(pieces)]).toEqual(whole);
    }
    expect([...xmlTags(XML)]).toEqual(whole);
  });

  it("have attributes by both their names", () => {
    const attributes = attributesOf([...xmlTags([`<sheet r:id="r1" name='A &amp; "B"' state = "hidden"/>`])][0]!);
    expect(Object.fromEntries(attributes)).toEqual({ "r:id": "r1", id: "r1", name: 'A & "B"', state: "hidden" });
  });
});

it("reads characters by name and number, and leaves what it does not know", () =>
  expect(unescapeXml("&lt;&gt;&amp;&quot;&apos;&#272;&#x1EA1; &nbsp; &amp;lt;")).toBe("<>&\"'Đạ &nbsp; &lt;"));

it("ends soon on tags that never end", () => {
  const start = performance.now();
  expect([...xmlTags(['<a "'.repeat(200_000)])]).toEqual([]);
  expect([...xmlTags([`<a ${"b".repeat(2_000_000)}`])]).toEqual([]);
  expect(performance.now() - start).toBeLessThan(5000);
  expect(() => [...xmlTags(Array.from({ length: 200 }, () => "x".repeat(100_000)))]).toThrow("damaged");
});
