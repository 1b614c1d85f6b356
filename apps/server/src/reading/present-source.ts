import type { FigureView, SourceReading } from "@xushi/contract";
import type { FigureRow, SourceRow } from "@xushi/ledger";
import type { Books } from "../county/books.ts";
import { unitName } from "../county/vocabulary.ts";
import { againstBooks } from "../findings/against-books.ts";
import { findAll } from "../findings/find-all.ts";
import { loadHeld } from "../findings/load-held.ts";
import { sourceBrief } from "../provenance/source-brief.ts";
import { figureView } from "./figure-view.ts";
import type { Mentions } from "./reading-memory.ts";

/** A source with its figures and what does not fit, against the ledger as it is now. */
export const presentSource = async (
  books: Books,
  source: SourceRow,
  figures: readonly FigureRow[],
  mentions: Mentions,
  alreadyHeld: boolean,
): Promise<SourceReading> => ({
  source: sourceBrief(source),
  sha256: source.sha256,
  text: source.text,
  characters: source.text.length,
  readMilliseconds: mentions.readMilliseconds,
  receivedAt: source.receivedAt,
  receivedBy: source.receivedBy,
  hasOriginal: source.hasOriginal,
  alreadyHeld,
  shared: source.shared,
  warnings: [...mentions.warnings],
  figures: await viewFigures(books, source.id, figures),
  projects: mentions.projects,
  pledges: mentions.pledges,
});

/** `asked` are those that the checks of the whole books are asked about: all, unless only one is looked at. */
export const viewFigures = async (
  { county, vocabulary, today }: Books,
  sourceId: string,
  figures: readonly FigureRow[],
  asked = figures,
): Promise<FigureView[]> => {
  const { indicators } = vocabulary;
  const [held, checked] = await Promise.all([
    loadHeld(county, sourceId, figures, indicators),
    againstBooks({ county, vocabulary, today }, asked),
  ]);
  const findings = findAll(figures, held, (id) => unitName(vocabulary, id));
  const of = ({ id }: FigureRow) => [...(findings.get(id) ?? []), ...(checked.get(id) ?? [])];
  return figures.map((f) => figureView(f, of(f), { indicators, today }));
};

/** One figure as it now stands; its neighbours in the text are needed to judge it. */
export const viewFigure = async (books: Books, row: FigureRow): Promise<FigureView> => {
  const all = await books.county.figures(row.sourceId);
  const alike = all.filter((f) => f.indicatorId === row.indicatorId);
  const views = await viewFigures(books, row.sourceId, all, alike);
  const view = views.find((v) => v.id === row.id);
  if (view === undefined) throw new Error(`Figure ${row.id} is not among its source's figures`);
  return view;
};
