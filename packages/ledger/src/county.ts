import { acceptAsObservation, acceptAsTarget, reopenFigure } from "./books/acceptance.ts";
import { appendObservations } from "./books/append-observations.ts";
import { readBoard } from "./books/board.ts";
import type { Books } from "./books/books.ts";
import { correctFigure, figureById, listFigures, rejectFigure } from "./books/figures.ts";
import { listIndicators, proposeIndicator } from "./books/indicators.ts";
import { adjudicate, listEvidence, listRivals, observationById, readSeries } from "./books/observations.ts";
import { addOrgUnits, listOrgUnits } from "./books/org-units.ts";
import { readJournal } from "./books/read-journal.ts";
import { addSource, listSources, sourceByHash, sourceById } from "./books/sources.ts";
import { listTargets, setTarget, targetById } from "./books/targets.ts";
import { verifyJournal } from "./books/verify-journal.ts";
import type { County } from "./ledger.ts";

/** One jurisdiction's books, each operation in its own file under `books/`. */
export const countyOver = (books: Books): County => ({
  jurisdictionId: books.jurisdictionId,
  orgUnits: () => listOrgUnits(books),
  addOrgUnits: (rows, actor) => addOrgUnits(books, rows, actor),
  indicators: () => listIndicators(books),
  proposeIndicator: (row, actor) => proposeIndicator(books, row, actor),
  addSource: (source, figures, actor) => addSource(books, source, figures, actor),
  source: (id) => sourceById(books, id),
  sourceByHash: (hash) => sourceByHash(books, hash),
  sources: (page) => listSources(books, page),
  figures: (sourceId) => listFigures(books, sourceId),
  figure: (id) => figureById(books, id),
  correctFigure: (id, patch, actor) => correctFigure(books, id, patch, actor),
  acceptAsObservation: (id, row, actor) => acceptAsObservation(books, id, row, actor),
  acceptAsTarget: (id, row, actor) => acceptAsTarget(books, id, row, actor),
  rejectFigure: (id, actor) => rejectFigure(books, id, actor),
  reopenFigure: (id, actor) => reopenFigure(books, id, actor),
  appendObservations: (rows, actor) => appendObservations(books, rows, actor),
  observation: (id) => observationById(books, id),
  rivals: (of) => listRivals(books, of),
  adjudicate: (id, reason, actor) => adjudicate(books, id, reason, actor),
  setTarget: (row, actor) => setTarget(books, row, actor),
  target: (id) => targetById(books, id),
  targets: (at) => listTargets(books, at),
  board: (at) => readBoard(books, at),
  series: (query) => readSeries(books, query),
  evidence: (query) => listEvidence(books, query),
  journal: (page) => readJournal(books, page),
  verifyJournal: () => verifyJournal(books),
});
