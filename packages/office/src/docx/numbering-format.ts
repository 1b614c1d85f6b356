/** Spells the number of a list item as Word shows it. */
type Spell = (n: number) => string;

const DIGITS = "〇一二三四五六七八九";

/** 12 → 十二, 105 → 一百零五: list items do not go further than hundreds. */
function spellChinese(n: number): string {
  if (n >= 1000 || n <= 0) return [...String(n)].map((d) => DIGITS[Number(d)] ?? "").join("");
  const [hundreds, tens, ones] = [Math.floor(n / 100), Math.floor(n / 10) % 10, n % 10];
  const head = hundreds ? `${DIGITS[hundreds]}百` : "";
  const tail = ones ? DIGITS[ones] : "";
  if (!tens) return head + (head && tail ? "零" : "") + tail;
  return `${head}${tens === 1 && !head ? "" : DIGITS[tens]}十${tail}`;
}

function spellRoman(n: number): string {
  const steps: readonly (readonly [number, string])[] = [
    [1000, "M"],
    [900, "CM"],
    [500, "D"],
    [400, "CD"],
    [100, "C"],
    [90, "XC"],
    [50, "L"],
    [40, "XL"],
    [10, "X"],
    [9, "IX"],
    [5, "V"],
    [4, "IV"],
    [1, "I"],
  ];
  let rest = n;
  let text = "";
  for (const [value, letters] of steps) {
    for (; rest >= value; rest -= value) text += letters;
  }
  return text;
}

/** 1 → A, 27 → AA, as Word counts. */
const spellLetter: Spell = (n) =>
  String.fromCharCode(65 + ((n - 1) % 26)).repeat(Math.floor((n - 1) / 26) + 1);
const cycle =
  (symbols: string): Spell =>
  (n) =>
    [...symbols][n - 1] ?? String(n);

const FORMATS: Readonly<Record<string, Spell>> = {
  chineseCounting: spellChinese,
  chineseCountingThousand: spellChinese,
  japaneseCounting: spellChinese,
  taiwaneseCountingThousand: spellChinese,
  ideographDigital: spellChinese,
  ideographTraditional: cycle("甲乙丙丁戊己庚辛壬癸"),
  ideographZodiac: cycle("子丑寅卯辰巳午未申酉戌亥"),
  decimalEnclosedCircle: cycle("①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳"),
  decimalEnclosedCircleChinese: cycle("①②③④⑤⑥⑦⑧⑨⑩"),
  decimalEnclosedParen: cycle("⑴⑵⑶⑷⑸⑹⑺⑻⑼⑽"),
  decimalEnclosedFullstop: cycle("⒈⒉⒊⒋⒌⒍⒎⒏⒐⒑"),
  decimalFullWidth: (n) => String(n).replace(/\d/g, (d) => String.fromCharCode(0xff10 + Number(d))),
  decimalZero: (n) => String(n).padStart(2, "0"),
  upperLetter: spellLetter,
  lowerLetter: (n) => spellLetter(n).toLowerCase(),
  upperRoman: spellRoman,
  lowerRoman: (n) => spellRoman(n).toLowerCase(),
  none: () => "",
};

/** `spellNumber(3, "chineseCounting")` → 三; an unknown format counts in digits. */
export function spellNumber(n: number, format: string): string {
  return n > 0 && n < 100_000 ? (FORMATS[format] ?? String)(n) : String(n);
}
