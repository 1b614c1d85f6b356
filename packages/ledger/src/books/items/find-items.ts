/** Items of any register by what they are called: for a search that does not know which register to ask. */
import type { FoundItem } from "../../item-books.ts";
import type { Books } from "../books.ts";
import { plainWords } from "./derive-item.ts";
import { asking, MOST_WORDS } from "./item-filter.ts";

const FEW = 10;

/** Name and code as words are compared; a line each, so that no word is found across both. */
const CALLED = "lower(normalize(i.name || chr(10) || coalesce(i.code, ''), NFKC))";

/** The name or code itself first, then what begins so, then the rest; alike by 拼音. */
export const findItems = async (
  { engine, jurisdictionId }: Books,
  registerIds: readonly string[],
  search: string,
  limit = FEW,
): Promise<FoundItem[]> => {
  const { params, param } = asking(jurisdictionId);
  const whole = plainWords(search.trim());
  const words = whole.split(/\s+/).filter((word) => word !== "");
  if (words.length === 0 || registerIds.length === 0) return [];
  const among = `i.register_id = ANY (${param(registerIds)}::text[])`;
  // What a name holds its search text holds, too, and that lies ready: only what passes is worth folding.
  const near = words.slice(0, MOST_WORDS).map((word) => {
    const said = param(word);
    return `strpos(i.search, ${said}) > 0 AND strpos(${CALLED}, ${said}) > 0`;
  });
  const asked = param(whole);
  const text = `SELECT i.item_id, i.register_id, i.stage, i.name, i.code FROM item i
    WHERE i.jurisdiction_id = $1 AND ${among} AND ${near.join(" AND ")}
    ORDER BY CASE WHEN ${asked} = ANY (string_to_array(${CALLED}, chr(10))) THEN 0
      WHEN chr(10) || ${CALLED} ^@ (chr(10) || ${asked}) THEN 1 ELSE 2 END, i.name_key, i.item_id
    LIMIT ${param(limit)}`;
  return (await engine.rows(text, params)).map((cells) => {
    const [itemId, registerId, stage, name, code] = cells as [string, string, string, string, string | null];
    return { itemId, registerId, stage, name, code };
  });
};
