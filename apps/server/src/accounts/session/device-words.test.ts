import { expect, test } from "vitest";
import { deviceWords } from "./device-words.ts";

test("browser and system, as one recognises one's own device", () => {
  const words = (agent: string | null) => deviceWords(agent).zh;
  expect(
    words(
      "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/126.0.0.0 Safari/537.36 Edg/126.0.1",
    ),
  ).toBe("Edge 126 · Windows");
  expect(
    words(
      "Mozilla/5.0 (Linux; Android 14) AppleWebKit/537.36 Chrome/120.0 Mobile Safari/537.36 MicroMessenger/8.0",
    ),
  ).toBe("微信 WeChat 8 · Android");
  expect(
    words("Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) Version/18.0 Mobile/15E148 Safari/604.1"),
  ).toBe("Safari 18 · iOS");
  expect(words("Mozilla/5.0 (X11; Kylin Linux) Gecko Firefox/115.0")).toBe("Firefox 115 · Linux");
  expect(words("curl/8")).toBe("未知设备");
  expect(words(null)).toBe("未知设备");
});
