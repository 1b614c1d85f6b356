/** A text in the two languages of the product. Chinese is the official one. */
export type Bilingual = { readonly zh: string; readonly en: string };
export type Lang = keyof Bilingual;
