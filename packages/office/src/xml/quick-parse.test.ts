import fc from "fast-check";
import { expect, test } from "vitest";
import { writeZip } from "../../test/tiny-zip.ts";
import { withLimits } from "../limits.ts";
import { Refused } from "../refusal.ts";
import { openArchive } from "../zip/archive.ts";
import { type PartHandler, parsePart } from "./parse-part.ts";
import { parseQuickly } from "./quick-parse.ts";

type Parse = typeof parsePart;

/** What a parser says of a text, joined texts as one; or that it is refused. */
async function saidBy(parse: Parse, xml: string | Uint8Array): Promise<readonly unknown[] | "refused"> {
  const archive = openArchive(writeZip([{ name: "a.xml", data: xml }]), withLimits());
  const said: unknown[] = [];
  let text = "";
  const flush = (): void => {
    if (text !== "") said.push(text);
    text = "";
  };
  const handler: PartHandler = {
    open: (name, attributes) => {
      flush();
      said.push([name, { ...attributes }]);
    },
    close: (name) => {
      flush();
      said.push(`/${name}`);
    },
    text: (piece) => {
      text += piece;
    },
  };
  try {
    await parse(archive, "a.xml", handler);
  } catch (error) {
    if (error instanceof Refused && error.refusal.code === "file.damaged") return "refused";
    throw error;
  }
  return said;
}
const both = async (xml: string | Uint8Array) => [
  await saidBy(parsePart, xml),
  await saidBy(parseQuickly, xml),
];

test.each([
  [
    "attributes in either quotes, blanks, a sign inside one",
    `<a b='1' x:c = "a > b"><d  e="&lt;&#65;&#x42;"/></a>`,
  ],
  [
    "entities, CDATA, comments, instructions",
    `<?xml version="1.0"?><a>1 &amp; 2<!-- <b> --><![CDATA[<&]]>&quot;&apos;</a>`,
  ],
  ["prefixes and Chinese", `<x:row r="1"><x:c t="str"><x:v>序川县𠮷</x:v></x:c></x:row>`],
  ["UTF-16", Buffer.from(`\ufeff<a b="东">镇</a>`, "utf16le")],
])("says what the whole parser says: %s", async (_, xml) => {
  const [whole, quick] = await both(xml);
  expect(quick).toEqual(whole);
  expect(quick).not.toBe("refused");
});

test.each([
  ["cut off", "<a><b>"],
  ["cut off in an element", "<a><b c="],
  ["an end too many", "<a></a></b>"],
  ["two roots", "<a/><b/>"],
  ["an entity that multiplies", '<!DOCTYPE d [<!ENTITY a "b">]><d>&a;</d>'],
  ["an unknown entity", "<a>&nbsp;</a>"],
  ["an attribute without quotes", "<a b=c/>"],
  ["text outside", "x<a/>"],
  ["nothing", " "],
])("refuses what is not well-formed: %s", async (_, xml) => {
  expect(await saidBy(parseQuickly, xml)).toBe("refused");
});

test("agrees with the whole parser on drawn trees, wherever the pieces are cut", async () => {
  const word = fc.string({ unit: "grapheme", maxLength: 8 }).map((s) => s.replace(/[\p{Cc}\p{Cs}]/gu, ""));
  const escaped = (s: string): string =>
    s.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;").replaceAll("]]>", "]]&gt;");
  const leaf = word.map((value) => `<c r="${escaped(value)}"/>`);
  const inside = (inner: fc.Arbitrary<string>) =>
    fc
      .tuple(word, word, fc.array(inner, { maxLength: 3 }))
      .map(([text, value, some]) => `<x:row s="${escaped(value)}">${escaped(text)}${some.join(" ")}</x:row>`);
  const tree = inside(fc.oneof(leaf, inside(fc.oneof(leaf, inside(leaf)))));
  await fc.assert(
    fc.asyncProperty(tree, async (xml) => {
      const [whole, quick] = await both(`<a>${xml}${"<p/>".repeat(3)}</a>`);
      expect(quick).toEqual(whole);
    }),
    { numRuns: 100, seed: 7 },
  );
});

test("a part of many pieces, with characters that are cut in two", async () => {
  const xml = `<a>${'<c r="A1"><v>序时进度𠮷</v></c>'.repeat(40_000)}</a>`;
  const [whole, quick] = await both(xml);
  expect(quick).toEqual(whole);
});
