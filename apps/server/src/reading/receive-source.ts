import { createHash } from "node:crypto";
import type { PastedText, SourceReading, Text } from "@xushi/contract";
import type { NewFigure, NewSource } from "@xushi/ledger";
import type { z } from "zod";
import type { Books } from "../county/books.ts";
import type { Deps } from "../deps.ts";
import { ofOffice } from "../http/office-refusal.ts";
import { done, type Outcome, refused } from "../http/outcome.ts";
import { type CountyWords, countyWords } from "./county-words.ts";
import { newFigure } from "./figure-slots.ts";
import { mentionsOf } from "./mentions.ts";
import { openSource } from "./open-source.ts";
import { presentSource } from "./present-source.ts";
import type { Reading } from "./readers.ts";

export type Pasted = z.output<typeof PastedText>;
export type Upload = {
  readonly bytes: Uint8Array;
  readonly fileName: string;
  /** 全县可见 */
  readonly shared: boolean;
};

const sha256 = (bytes: Uint8Array): string => createHash("sha256").update(bytes).digest("hex");

/** A pasted text: its UTF-8 bytes are what is hashed, so that pasting it again finds it. */
export const receivePaste = async (
  books: Books,
  deps: Deps,
  pasted: Pasted,
): Promise<Outcome<SourceReading>> => {
  if (pasted.text.trim() === "") return refused("text.blank");
  const bytes = Buffer.from(pasted.text, "utf8");
  const digest = sha256(bytes);
  const held = await openHeld(books, deps, digest);
  if (held !== null) return held;
  const source: Received = {
    sha256: digest,
    title: pasted.title.trim(),
    publisher: pasted.publisher.trim(),
    publishedOn: pasted.publishedOn,
    format: "text",
    text: pasted.text,
    byteSize: bytes.length,
    hasOriginal: false,
    shared: pasted.shared,
  };
  return keep(books, deps, { source, place: pasted.place.trim(), warnings: [], original: null });
};

/** A file: found again by its hash, else read, and only then kept, so that a refused file leaves nothing behind. */
export const receiveFile = async (
  books: Books,
  deps: Deps,
  { bytes, fileName, shared }: Upload,
): Promise<Outcome<SourceReading>> => {
  const digest = sha256(bytes);
  const held = await openHeld(books, deps, digest);
  if (held !== null) return held;
  const { uploadBytes: fileBytes, textCharacters } = deps.limits;
  const extracted = await deps.readers.file(bytes, fileName, { fileBytes, textCharacters });
  if (!extracted.ok) return ofOffice(extracted);
  const source: Received = {
    sha256: digest,
    title: extracted.title ?? baseName(fileName),
    publisher: "",
    publishedOn: extracted.publishedOn ?? null,
    format: FORMATS[extracted.format],
    text: extracted.text,
    byteSize: bytes.length,
    hasOriginal: true,
    shared,
  };
  return keep(books, deps, { source, place: "", warnings: extracted.warnings, original: bytes });
};

type Received = Omit<NewSource, "receivedAt">;
type Incoming = {
  readonly source: Received;
  readonly place: string;
  readonly warnings: readonly Text[];
  readonly original: Uint8Array | null;
};

const FORMATS = { txt: "text", md: "markdown", html: "html", docx: "docx", pdf: "pdf" } as const;

/** "C:\\材料\\通报.docx" → "通报" */
const baseName = (fileName: string): string =>
  fileName
    .replace(/^.*[/\\]/, "")
    .replace(/\.[^.]+$/, "")
    .slice(0, 200);

const openHeld = async (books: Books, deps: Deps, digest: string): Promise<Outcome<SourceReading> | null> => {
  const source = await books.county.sourceByHash(digest);
  return source === null ? null : openSource(books, deps, source.id, true);
};

/** Read, then the original on the disk, then the ledger's rows: in this order nothing can be half kept. */
const keep = async (books: Books, deps: Deps, incoming: Incoming): Promise<Outcome<SourceReading>> => {
  const { source, original } = incoming;
  const { textCharacters: limit, figuresPerSource } = deps.limits;
  if (source.text.length > limit) return refused("text.too-long", { characters: source.text.length, limit });
  const words = countyWords(books.vocabulary);
  const reading = await deps.readers.text(source.text, {
    lexicon: words.lexicon,
    title: source.title,
    ...(source.publishedOn === null ? {} : { published: source.publishedOn }),
    ...(incoming.place === "" ? {} : { place: incoming.place }),
  });
  const { figures } = reading.value;
  if (figures.length > figuresPerSource)
    return refused("reading.too-many-figures", { figures: figures.length, limit: figuresPerSource });
  if (original !== null) await deps.originals.put(source.sha256, original);
  const titled = {
    ...source,
    title: source.title === "" ? titleOf(reading.value.title, source.text) : source.title,
  };
  const added = await books.county.addSource(titled, proposalsOf(reading.value, words));
  const mentions = mentionsOf(reading, incoming.warnings);
  deps.memory.put(source.sha256, mentions);
  return done(await presentSource(books, added.source, added.figures, mentions, added.alreadyHeld));
};

/** The figures as proposals: nothing of them counts until a person accepts it. */
export const proposalsOf = (reading: Reading, words: CountyWords): NewFigure[] =>
  reading.figures.map((f) =>
    newFigure(f, {
      indicatorId: words.matchIndicator(f.indicator.value),
      orgUnitId: words.matchPlace(f.place.value),
    }),
  );

/** The title that the reader saw, else the beginning of the text. */
const titleOf = (found: string, text: string): string => {
  if (found !== "") return found.slice(0, 200);
  const line =
    text
      .trim()
      .split(/[\n。]/, 1)[0]
      ?.trim() ?? "";
  return line.length > 40 ? `${line.slice(0, 40)}…` : line;
};
