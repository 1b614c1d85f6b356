import { readPublishedDate } from "../published-date.ts";
import type { DomDocument } from "./dom.ts";

export interface PageMeta {
  readonly title: string | undefined;
  readonly publishedOn: string | undefined;
}

/** Names in order of trust. ArticleTitle and PubDate are what the standard for government sites prescribes. */
const TITLES = ["articletitle", "og:title", "twitter:title"];
const DATES = [
  "pubdate",
  "article:published_time",
  "publishdate",
  "publish_time",
  "publishtime",
  "og:release_date",
  "datepublished",
  "dc.date",
  "date",
];

/** Title and day of publication as the page's head states them, else the heading and a line "发布时间：…" near the top. */
export function readPageMeta(document: DomDocument): PageMeta {
  const metas = collectMetas(document);
  const first = (names: readonly string[]): string[] => names.flatMap((name) => metas.get(name) ?? []);
  const heading = document.querySelectorAll("h1");
  const title = [
    ...first(TITLES),
    heading.length === 1 ? (heading[0]?.textContent ?? "") : "",
    cutSiteName(document.title),
  ].find((text) => text.trim() !== "");
  const stamps = [...first(DATES), document.querySelector("time[datetime]")?.getAttribute("datetime") ?? ""];
  return {
    title: title?.replace(/\s+/g, " ").trim(),
    publishedOn: stamps.map(readPublishedDate).find(Boolean) ?? dateOnPage(document),
  };
}

function collectMetas(document: DomDocument): Map<string, string> {
  const metas = new Map<string, string>();
  for (const meta of Array.from(document.querySelectorAll("meta"))) {
    const name = meta.getAttribute("name") ?? meta.getAttribute("property") ?? meta.getAttribute("itemprop");
    const content = meta.getAttribute("content")?.trim();
    if (name && content && !metas.has(name.toLowerCase())) metas.set(name.toLowerCase(), content);
  }
  return metas;
}

/** "全县重点项目调度会召开_序川县人民政府" → the part before the site's name. */
function cutSiteName(title: string | null): string {
  return (title ?? "").split(/[_|]|\s[-–—]\s/)[0] ?? "";
}

/** Says publication in so many words; a bare date in the text may be anything. */
function dateOnPage(document: DomDocument): string | undefined {
  const text = (document.body?.textContent ?? "").slice(0, 20_000);
  const found = /(?:发布|发稿|公布|刊发)(?:时间|日期)\s*[:：]?\s*([^\n]{8,24})/.exec(text);
  return found?.[1] ? readPublishedDate(found[1]) : undefined;
}
