import { acceptAsObservation, acceptAsTarget, reopenFigure } from "./books/acceptance.ts";
import { anchorDay, listAnchors } from "./books/anchors.ts";
import { appendObservations, notOwnToReport } from "./books/append-observations.ts";
import { readBoard } from "./books/board.ts";
import type { Books } from "./books/books.ts";
import { correctObservation } from "./books/correct-observation.ts";
import { explainAccess } from "./books/explain-access.ts";
import { explainFinding, listExplanations } from "./books/explanations.ts";
import { correctFigure, figureById, listFigures, rejectFigure } from "./books/figures.ts";
import { listIndicators, proposeIndicator } from "./books/indicators.ts";
import { addInspectionStep, listInspections, openInspection } from "./books/inspections.ts";
import { itemBooksOver } from "./books/items.ts";
import { readMatrix } from "./books/matrix.ts";
import { adjudicate, listEvidence, listRivals, observationById, readSeries } from "./books/observations.ts";
import { addOrgUnits, listOrgUnits } from "./books/org-units.ts";
import { endPost, grantPost, handOverPost, listPosts } from "./books/posts.ts";
import { readRanking } from "./books/ranking.ts";
import { readJournal } from "./books/read-journal.ts";
import { recordEvent } from "./books/record-event.ts";
import { readReported, readSourceTexts, reportedState } from "./books/reported.ts";
import { addSource, listSources, shareSource, sourceByHash, sourceById } from "./books/sources.ts";
import { withdrawObservation, withdrawTarget } from "./books/take-back.ts";
import { listTargets, listTargetVersions, setTarget, setTargets, targetById } from "./books/targets.ts";
import type { County } from "./ledger.ts";
import { verifyJournal } from "./verify/verify-journal.ts";

/** One jurisdiction's books, each operation in its own file under `books/`. */
export const countyOver = (books: Books): County => ({
  ...itemBooksOver(books),
  jurisdictionId: books.jurisdictionId,
  orgUnits: () => listOrgUnits(books),
  addOrgUnits: (rows) => addOrgUnits(books, rows),
  indicators: () => listIndicators(books),
  proposeIndicator: (row) => proposeIndicator(books, row),
  addSource: (source, figures) => addSource(books, source, figures),
  source: (id) => sourceById(books, id),
  shareSource: (id, shared) => shareSource(books, id, shared),
  sourceByHash: (hash) => sourceByHash(books, hash),
  sources: (page) => listSources(books, page),
  figures: (sourceId) => listFigures(books, sourceId),
  figure: (id) => figureById(books, id),
  correctFigure: (id, patch) => correctFigure(books, id, patch),
  acceptAsObservation: (id, row) => acceptAsObservation(books, id, row),
  acceptAsTarget: (id, row) => acceptAsTarget(books, id, row),
  rejectFigure: (id) => rejectFigure(books, id),
  reopenFigure: (id) => reopenFigure(books, id),
  appendObservations: (rows) => appendObservations(books, rows),
  notOwnToReport: (rows) => notOwnToReport(books, rows),
  observation: (id) => observationById(books, id),
  rivals: (of) => listRivals(books, of),
  adjudicate: (id, reason) => adjudicate(books, id, reason),
  correctObservation: (id, correction) => correctObservation(books, id, correction),
  withdrawObservation: (id, reason) => withdrawObservation(books, id, reason),
  withdrawTarget: (id, reason) => withdrawTarget(books, id, reason),
  setTarget: (row) => setTarget(books, row),
  setTargets: (rows) => setTargets(books, rows),
  target: (id) => targetById(books, id),
  targetVersions: (at) => listTargetVersions(books, at),
  targets: (at) => listTargets(books, at),
  board: (at) => readBoard(books, at),
  series: (query) => readSeries(books, query),
  matrix: (query) => readMatrix(books, query),
  ranking: (query) => readRanking(books, query),
  evidence: (query) => listEvidence(books, query),
  journal: (page) => readJournal(books, page),
  recordEvent: (event) => recordEvent(books, event),
  anchorDay: (day) => anchorDay(books, day),
  anchors: (limit) => listAnchors(books, limit),
  posts: () => listPosts(books),
  grantPost: (row) => grantPost(books, row),
  endPost: (id, endedOn, reason) => endPost(books, id, endedOn, reason),
  handOverPost: (id, to) => handOverPost(books, id, to),
  inspections: () => listInspections(books),
  openInspection: (row) => openInspection(books, row),
  addInspectionStep: (id, step) => addInspectionStep(books, id, step),
  reported: (query) => readReported(books, query),
  sourceTexts: (ids) => readSourceTexts(books, ids),
  reportedState: () => reportedState(books),
  explanations: () => listExplanations(books),
  explainFinding: (row) => explainFinding(books, row),
  explainAccess: (asked) => explainAccess(books, asked),
  verifyJournal: (kept) => verifyJournal(books, kept),
});
