import type { Text } from "@xushi/contract";

const BROWSERS: readonly (readonly [RegExp, string])[] = [
  [/MicroMessenger\/(\d+)/, "微信 WeChat"],
  [/DingTalk\/(\d+)/, "钉钉 DingTalk"],
  [/Edg(?:e|A|iOS)?\/(\d+)/, "Edge"],
  [/(?:360SE|QIHU|360EE)/i, "360"],
  [/(?:OPR|Opera)\/(\d+)/, "Opera"],
  [/(?:Firefox|FxiOS)\/(\d+)/, "Firefox"],
  [/(?:Chrome|CriOS|Chromium)\/(\d+)/, "Chrome"],
  [/Version\/(\d+).*Safari/, "Safari"],
];
const SYSTEMS: readonly (readonly [RegExp, string])[] = [
  [/HarmonyOS|OpenHarmony/, "HarmonyOS"],
  [/Android/, "Android"],
  [/iPhone|iPad|iPod/, "iOS"],
  [/Windows/, "Windows"],
  [/Mac OS X|Macintosh/, "macOS"],
  [/UOS|Kylin|Linux|X11/, "Linux"],
];

/** "Chrome 126 · Windows", enough to recognise one's own device by. */
export const deviceWords = (userAgent: string | null): Text => {
  const agent = (userAgent ?? "").slice(0, 500);
  const browser = BROWSERS.find(([pattern]) => pattern.test(agent));
  const system = SYSTEMS.find(([pattern]) => pattern.test(agent))?.[1];
  const version = browser?.[0].exec(agent)?.[1];
  const words = [browser && [browser[1], version].filter(Boolean).join(" "), system]
    .filter(Boolean)
    .join(" · ");
  return words === "" ? { zh: "未知设备", en: "Unknown device" } : { zh: words, en: words };
};
