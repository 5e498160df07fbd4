import { DOMParser } from "@xmldom/xmldom";
import * as fc from "fast-check";
import { encodeXml, parseXml, xml, XmlEdits } from "../../../src/workbench/files/xml";

const ODD =
  '<?xml version="1.0"?><!-- <a> --><x:a xmlns:x="urn:a" t=\'1 > 0\' u = "&lt;&#x41;&#66;&amp;"\n><x:b/>mot<![CDATA[<hai>]]><!--ba-->&#10;<x:b>c</x:b ></x:a>';

it("reads names, attributes and texts however they are spelled", () => {
  const root = parseXml(ODD);
  expect([root.name, root.prefix]).toEqual(["a", "x"]);
  expect([root.attribute("t"), root.attribute("u"), root.attribute("v")]).toEqual(["1 > 0", "<AB&", null]);
  expect(root.text).toBe("mot<hai>\n");
  expect(root.all("b").map((child) => [child.selfClosing, child.text])).toEqual([
    [true, ""],
    [false, "c"],
  ]);
});

it("changes what it is asked to change and nothing around it", () => {
  const edits = new XmlEdits(parseXml(ODD));
  const [first, second] = edits.root.children;
  edits.append(first!, "<c/>");
  edits.append(first!, xml("d", { e: '"' }));
  edits.insertBefore(second!, "<n/>");
  edits.setAttribute(second!, "k", 1);
  edits.replaceContent(second!, encodeXml("<"));
  edits.setAttribute(edits.root, "t", null);
  expect(edits.apply()).toBe(
    ODD.replace("<x:b/>", '<x:b><x:c/><x:d e="&quot;"/></x:b>')
      .replace("<x:b>c</x:b >", '<x:n/><x:b k="1">&lt;</x:b >')
      .replace(" t='1 > 0'", ""),
  );
});

it("puts children in the order of the schema, whatever the order in which they come", () => {
  for (const text of ["<a/>", "<a></a>", "<a><z/></a>"]) {
    const edits = new XmlEdits(parseXml(text));
    for (const name of ["d", "b", "c"]) edits.insertInOrder(edits.root, name, ["b", "c", "d", "z"], xml(name));
    expect(edits.apply()).toContain("<a><b/><c/><d/>");
  }
});

it("never makes two changes in one place", () => {
  const edits = new XmlEdits(parseXml("<a><b>c</b></a>"));
  edits.remove(edits.root.child("b")!);
  edits.setAttribute(edits.root.child("b")!, "k", 1);
  expect(() => edits.apply()).toThrow("two edits");
});

it.each(["", "<a>", "<a></b>", "<a b='></a>", "<a/><b/>", "a", "</a>", "<!DOCTYPE a><a/>", "<a><!--</a>"])(
  "refuses %j",
  (text) => expect(() => parseXml(text)).toThrow(Error),
);

it("writes texts and attributes that every reader reads the same", () => {
  const text = fc.string({ unit: fc.constantFrom(..."aĐ<>&\"' \n\r\t]") });
  fc.assert(
    fc.property(text, text, (inner, attribute) => {
      const written = `<r>${xml("t", { a: attribute }, encodeXml(inner))}</r>`;
      const other = new DOMParser().parseFromString(written, "text/xml").documentElement!
        .firstChild as unknown as Element;
      const own = parseXml(written).child("t")!;
      expect([own.text, own.attribute("a")]).toEqual([inner, attribute]);
      expect([other.textContent, other.getAttribute("a")]).toEqual([inner, attribute]);
    }),
    { seed: 20_200_318, numRuns: 300 },
  );
});
