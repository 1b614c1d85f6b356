/** One sentence for the person at the screen, in the product's two languages. */
export interface Message {
  readonly zh: string;
  readonly en: string;
}

export type Detail = Readonly<Record<string, string | number>>;

/** Fills `{name}` places from the detail: "第 {offset} 字节" with offset 12 → "第 12 字节". */
export function fillMessage(template: Message, detail: Detail): Message {
  const fill = (text: string): string =>
    text.replace(/\{(\w+)\}/g, (_, key: string) => `${detail[key] ?? ""}`);
  return { zh: fill(template.zh), en: fill(template.en) };
}
