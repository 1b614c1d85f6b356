import { Readability } from "@mozilla/readability";
import type { Message } from "../message.ts";
import { mendRadicals } from "../radicals.ts";
import { Refused } from "../refusal.ts";
import { type DomDocument, parseDocument } from "./dom.ts";
import { domText } from "./dom-text.ts";
import { nestingDepth } from "./nesting-depth.ts";
import { readPageMeta } from "./page-meta.ts";

export interface HtmlText {
  readonly text: string;
  readonly title: string | undefined;
  readonly publishedOn: string | undefined;
  readonly warnings: readonly Message[];
}

/**
 * The article of a page. Where none stands out, everything on the page but menus, heads and feet.
 * @throws Refused file.damaged where elements are nested beyond any page made by people
 */
export function extractHtml(html: string): HtmlText {
  const depth = nestingDepth(html);
  if (depth > DEEPEST) throw new Refused("file.damaged", { reason: `${depth} nested elements` });
  const document = parseDocument(html);
  const meta = readPageMeta(document);
  const plain = plainText(parseDocument(html));
  const article = depth > DEEPEST_ARTICLE ? "" : articleText(document);
  const chosen = isTheArticle(article, plain) ? article : plain;
  const warnings = chosen === plain && article !== plain ? [NO_ARTICLE] : [];
  return { ...meta, text: mendRadicals(chosen), warnings };
}

/** No page made by people nests so deep; sloppy lists without closing tags come nearest. */
const DEEPEST = 2_000;
/** Finding the article takes time by the square of the depth: half a second here, minutes at 2,000. */
const DEEPEST_ARTICLE = 256;

const NO_ARTICLE: Message = {
  zh: "未能认出网页正文，已读取整页文字（去掉了导航、页眉和页脚）。",
  en: "No main article was recognised; the text of the whole page was read, without menus, head and foot.",
};

/** The value of charset in `<meta charset="gb2312">` or its older form, from the first kilobytes. */
export function declaredEncoding(bytes: Uint8Array): string | undefined {
  const head = Buffer.from(bytes.subarray(0, 4096)).toString("latin1");
  return /<meta[^>]+charset\s*=\s*["']?\s*([\w-]+)/i.exec(head)?.[1];
}

function articleText(document: DomDocument): string {
  type ReadabilityDocument = ConstructorParameters<typeof Readability>[0];
  const reader = new Readability<unknown>(document as unknown as ReadabilityDocument, {
    charThreshold: 80,
    serializer: (node) => node,
  });
  const content = reader.parse()?.content;
  return content ? domText(content as DomDocument) : "";
}

function plainText(document: DomDocument): string {
  for (const element of Array.from(document.querySelectorAll("nav, header, footer, aside, form")))
    element.remove();
  return domText(document.body ?? document);
}

/** An article of a line beside a page of text is a wrong guess, such as the notice under a table of figures. */
function isTheArticle(article: string, plain: string): boolean {
  return article.length >= 80 && article.length >= 0.25 * plain.length;
}
