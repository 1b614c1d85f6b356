import { parseHTML } from "linkedom";

/** The little of the DOM that is used here. The parser has no layout, no network and runs no script. */
export interface DomNode {
  readonly nodeType: number;
  readonly nodeValue: string | null;
  readonly childNodes: ArrayLike<DomNode>;
}

export interface DomElement extends DomNode {
  readonly localName: string;
  readonly textContent: string;
  getAttribute(name: string): string | null;
  querySelector(selector: string): DomElement | null;
  querySelectorAll(selector: string): ArrayLike<DomElement>;
  remove(): void;
}

export interface DomDocument extends DomElement {
  readonly title: string;
  readonly body: DomElement;
}

export const TEXT_NODE = 3;
export const ELEMENT_NODE = 1;

export function isElement(node: DomNode): node is DomElement {
  return node.nodeType === ELEMENT_NODE;
}

/** A fragment without `<html>` gets one: the parser otherwise takes its first element for the document. */
export function parseDocument(html: string): DomDocument {
  const whole = /<(?:html|body)[\s>]/i.test(html) ? html : `<!doctype html><html><body>${html}</body></html>`;
  return (parseHTML(whole) as unknown as { document: DomDocument }).document;
}
