/**
 * Characters of the Unicode block CJK Radicals Supplement with the ordinary character that a reader means by
 * them, from Unicode's EquivalentUnifiedIdeograph data; those whose equivalent lies outside the basic plane are
 * left alone, so that a mended text keeps its length and spans stay right.
 */
const SUPPLEMENT =
  "⺁厂⺂乛⺃乚⺄乙⺅亻⺆冂⺈刀⺉刂⺊卜⺋㔾⺌小⺍小⺎兀⺏尣⺐尢⺒巳⺓幺⺔彑⺖忄⺗心⺘扌⺙攵⺛旡⺜日⺝月⺞歺⺟母⺠民⺡氵⺢氺⺣灬⺤爫⺥爫⺦丬⺧牛⺨犭⺩王⺫目⺬示⺭礻⺯糹⺰纟⺱罓⺲罒⺳㓁⺴冗⺶羊⺹耂⺺肀⺻聿" +
  "⺼肉⺾艹⺿艹⻀艹⻁虎⻂衤⻃覀⻄西⻅见⻆角⻈讠⻉贝⻋车⻌辶⻍辶⻎辶⻏邑⻐钅⻑長⻒镸⻓长⻔门⻖阝⻗雨⻘青⻙韦⻚页⻛风⻜飞⻝食⻟飠⻠饣⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻪黾⻫斉⻬齐⻭歯⻮齿⻯竜⻰龙⻱龜⻲亀⻳龟";

/** Kangxi radicals that NFKC turns into 戶 and 靑, while the mainland fonts that print them mean 户 and 青. */
const KANGXI = "⼾户⾭青";

const PAIRS = SUPPLEMENT + KANGXI;
const ORDINARY: ReadonlyMap<string, string> = new Map(
  Array.from({ length: PAIRS.length / 2 }, (_, i) => [PAIRS.charAt(2 * i), PAIRS.charAt(2 * i + 1)]),
);

/**
 * Mends radicals that PDF producers put for ordinary characters: "⾸⻚" → "首页". NFKC knows the Kangxi radicals
 * (U+2F00–2FD5) but not the supplement (U+2E80–2EFF). Nothing else changes: "１０㎡" stays as printed.
 */
export function mendRadicals(text: string): string {
  return text.replace(/[\u2e80-\u2fd5]/g, (c) => ORDINARY.get(c) ?? c.normalize("NFKC"));
}
