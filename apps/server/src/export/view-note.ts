import { type Board, type BoardView, CHANGED } from "@xushi/contract";

/** What a filtered sheet leaves out, in words: its summary speaks of all targets, and the two must not be confused. */
export const viewNote = (board: Board, shown: number, view: BoardView, lang: "zh" | "en"): string[] => {
  const said = [lightWord(board, view.light, lang), quoted(view.q, lang)].filter((part) => part !== "");
  if (said.length === 0) return [];
  const all = board.rows.length;
  return [
    lang === "zh"
      ? `本表只列：${said.join("，")}。${all} 项目标中的 ${shown} 项。`
      : `This sheet lists only: ${said.join(", ")}. ${shown} of ${all} targets.`,
  ];
};

const lightWord = ({ counts }: Board, light: string | undefined, lang: "zh" | "en"): string => {
  if (light === undefined) return "";
  if (light === CHANGED) return lang === "zh" ? "有变化" : "changed";
  return counts.find((c) => c.light.id === light)?.light.word[lang] ?? light;
};

const quoted = (q: string | undefined, lang: "zh" | "en"): string => {
  const words = q?.trim() ?? "";
  if (words === "") return "";
  return lang === "zh" ? `含「${words}」` : `with “${words}”`;
};
