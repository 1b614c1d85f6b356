/** What is being pasted survives a reload, a closed tab and a dead server. */

export type Draft = {
  readonly text: string;
  readonly title: string;
  readonly publisher: string;
  readonly publishedOn: string;
  readonly place: string;
  /** 全县可见 */
  readonly shared: boolean;
};

const KEY = "xushi.draft";
export const EMPTY_DRAFT: Draft = {
  text: "",
  title: "",
  publisher: "",
  publishedOn: "",
  place: "",
  shared: true,
};

export const readDraft = (): Draft => {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(KEY) ?? "null");
    return typeof kept === "object" && kept !== null ? { ...EMPTY_DRAFT, ...kept } : EMPTY_DRAFT;
  } catch {
    return EMPTY_DRAFT;
  }
};

/** False when it does not fit: the page then says that a reload would lose it. */
export const keepDraft = (draft: Draft): boolean => {
  try {
    if (draft.text === "" && draft.title === "") localStorage.removeItem(KEY);
    else localStorage.setItem(KEY, JSON.stringify(draft));
    return true;
  } catch {
    return false;
  }
};
