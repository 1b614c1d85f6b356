import { SaxesParser } from "saxes";
import { Refused } from "../refusal.ts";
import type { Archive } from "../zip/archive.ts";

export type Attributes = Readonly<Record<string, string>>;

/**
 * Receives a part's elements in document order. Names come without their prefix: Word writes `w:t`, some
 * libraries write `x:row`, and one is the same as the other.
 */
export interface PartHandler {
  open(name: string, attributes: Attributes): void;
  close?(name: string): void;
  text?(text: string): void;
}

/**
 * Parses one XML part while it is inflated. Entities of a document type are not expanded, so nothing can multiply.
 * @throws Refused file.damaged where the XML is not well-formed
 */
export async function parsePart(archive: Archive, name: string, handler: PartHandler): Promise<void> {
  if (!archive.has(name)) return;
  const parser = connect(handler, name);
  let decoder: InstanceType<typeof TextDecoder> | undefined;
  for await (const piece of archive.stream(name)) {
    decoder ??= new TextDecoder(encodingOf(piece), { fatal: true });
    parser.write(decoder.decode(piece, { stream: true }));
  }
  parser.write(decoder?.decode() ?? "").close();
}

function connect(handler: PartHandler, part: string): SaxesParser {
  const parser = new SaxesParser();
  const local = localNames();
  parser.on("opentag", (tag) => handler.open(local(tag.name), localAttributes(tag.attributes, local)));
  if (handler.close) parser.on("closetag", (tag) => handler.close?.(local(tag.name)));
  if (handler.text) {
    parser.on("text", (text) => handler.text?.(text));
    parser.on("cdata", (text) => handler.text?.(text));
  }
  parser.on("error", (error) => {
    throw new Refused("file.damaged", { reason: `${part}: ${error.message}` });
  });
  return parser;
}

/** The few dozen names of a part repeat a million times: each is cut once. */
function localNames(): (name: string) => string {
  const known = new Map<string, string>();
  return (name) => {
    let local = known.get(name);
    if (local === undefined) {
      local = name.slice(name.indexOf(":") + 1);
      if (known.size < 10_000) known.set(name, local);
    }
    return local;
  };
}

function localAttributes(attributes: Attributes, local: (name: string) => string): Attributes {
  let prefixed = false;
  for (const name in attributes) prefixed ||= name.includes(":");
  if (!prefixed) return attributes;
  return Object.fromEntries(Object.entries(attributes).map(([name, value]) => [local(name), value]));
}

function encodingOf(head: Uint8Array): string {
  if (head[0] === 0xff && head[1] === 0xfe) return "utf-16le";
  if (head[0] === 0xfe && head[1] === 0xff) return "utf-16be";
  return "utf-8";
}
