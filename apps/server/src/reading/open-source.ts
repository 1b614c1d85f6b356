import type { SourceReading } from "@xushi/contract";
import type { SourceRow } from "@xushi/ledger";
import type { Books } from "../county/books.ts";
import type { Deps } from "../deps.ts";
import { done, type Outcome, refused } from "../http/outcome.ts";
import { countyWords } from "./county-words.ts";
import { mentionsOf } from "./mentions.ts";
import { presentSource } from "./present-source.ts";
import type { Mentions } from "./reading-memory.ts";

/** A source that is held, with its figures as they stand. */
export const openSource = async (
  books: Books,
  deps: Deps,
  id: string,
  alreadyHeld: boolean,
): Promise<Outcome<SourceReading>> => {
  const source = await books.county.source(id);
  if (source === null) return refused("source.unknown", { id });
  const [figures, mentions] = await Promise.all([
    books.county.figures(id),
    mentionsAgain(books, deps, source),
  ]);
  return done(await presentSource(books, source, figures, mentions, alreadyHeld));
};

/** Projects and pledges are read anew after a restart. A workbook's text is no prose and has none. */
const mentionsAgain = async (books: Books, deps: Deps, source: SourceRow): Promise<Mentions> => {
  const remembered = deps.memory.get(source.sha256);
  if (remembered !== undefined) return remembered;
  const reading = await deps.readers.text(source.text, {
    lexicon: countyWords(books.vocabulary).lexicon,
    title: source.title,
    ...(source.publishedOn === null ? {} : { published: source.publishedOn }),
  });
  const mentions = mentionsOf(reading, []);
  deps.memory.put(source.sha256, mentions);
  return mentions;
};
