import { attributeOf, withAttribute } from "./mark-cells.ts";

/** Light red, as spreadsheets show what is bad. */
const COLOUR = "FFFFC7CE";
const FILLS = /<((?:\w+:)?)fills\b([^>]*)>([\s\S]*?)<\/\1fills>/;
const FORMATS = /<((?:\w+:)?)cellXfs\b([^>]*)>([\s\S]*?)<\/\1cellXfs>/;
const FORMAT = /<((?:\w+:)?)xf\b([^>]*?)(?:\/>|>([\s\S]*?)<\/\1xf>)/g;

const NAMESPACE = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const PLAIN =
  `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><styleSheet xmlns="${NAMESPACE}"><fonts count="1"><font/></fonts>` +
  '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>' +
  '<borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="1"><xf/></cellXfs></styleSheet>';

/** Gives every style a twin with a red ground, when it is asked for; `xml` has them all in the end. */
export class MarkedStyles {
  readonly #source: string;
  readonly #formats: readonly string[];
  readonly #twins = new Map<number, string>();
  readonly #numbers = new Map<number, number>();
  readonly #fill: number;

  constructor(styles: string | undefined) {
    this.#source = styles !== undefined && FILLS.test(styles) && FORMATS.test(styles) ? styles : PLAIN;
    const formats = FORMATS.exec(this.#source)?.[3] ?? "";
    this.#formats = [...formats.matchAll(FORMAT)].map(([format]) => format);
    const fills = FILLS.exec(this.#source)?.[3] ?? "";
    this.#fill = [...fills.matchAll(/<(?:\w+:)?fill[\s>/]/g)].length;
  }

  twinOf(style: number): number {
    const held = this.#numbers.get(style);
    if (held !== undefined) return held;
    const own = this.#formats[style] ?? this.#formats[0] ?? "<xf/>";
    const number = this.#formats.length + this.#twins.size;
    this.#numbers.set(style, number);
    this.#twins.set(style, this.#filled(own));
    return number;
  }

  xml(): string {
    const fill = (p: string): string =>
      `<${p}fill><${p}patternFill patternType="solid"><${p}fgColor rgb="${COLOUR}"/><${p}bgColor indexed="64"/></${p}patternFill></${p}fill>`;
    return this.#source
      .replace(FILLS, (_, p: string, attributes: string, inner: string) =>
        wrap(p, "fills", attributes, inner + fill(p), this.#fill + 1),
      )
      .replace(FORMATS, (_, p: string, attributes: string, inner: string) =>
        wrap(
          p,
          "cellXfs",
          attributes,
          inner + [...this.#twins.values()].join(""),
          this.#formats.length + this.#twins.size,
        ),
      );
  }

  #filled(format: string): string {
    return format.replace(
      /^<((?:\w+:)?xf)\b([^>]*?)(\/?)>/,
      (_, name: string, attributes: string, end: string) => {
        const filled = withAttribute(
          withAttribute(attributes, "fillId", String(this.#fill)),
          "applyFill",
          "1",
        );
        return `<${name}${filled}${end}>`;
      },
    );
  }
}

function wrap(prefix: string, name: string, attributes: string, inner: string, count: number): string {
  const counted =
    attributeOf(attributes, "count") === undefined
      ? attributes
      : withAttribute(attributes, "count", String(count));
  return `<${prefix}${name}${counted}>${inner}</${prefix}${name}>`;
}
