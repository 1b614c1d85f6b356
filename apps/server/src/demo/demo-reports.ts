import type { DemoCounty } from "@xushi/demo";
import type { Acting, Ledger } from "@xushi/ledger";
import { openBooks } from "../county/books.ts";
import { countyWords } from "../reading/county-words.ts";
import { standardReaders } from "../reading/readers.ts";
import { proposalsOf } from "../reading/receive-source.ts";
import { sourceRow } from "./demo-rows.ts";
import { momentOf } from "./moment.ts";

/** The demo's reports on the reading desk: read, and waiting for someone to accept or reject their figures. */
export const receiveReports = async (
  ledger: Ledger,
  jurisdictionId: string,
  demo: DemoCounty,
  acting: Acting,
): Promise<void> => {
  const books = await openBooks(ledger, jurisdictionId, acting, demo.asOf);
  if (books === null) throw new Error(`No jurisdiction ${jurisdictionId}`);
  const words = countyWords(books.vocabulary);
  for (const report of demo.reports) {
    const { title, publishedOn: published, placeName: place } = report;
    const reading = await standardReaders.text(report.text, {
      lexicon: words.lexicon,
      title,
      published,
      place,
    });
    const source = { ...sourceRow(report), receivedAt: momentOf(report.publishedOn) };
    await books.county.addSource(source, proposalsOf(reading.value, words));
  }
};
