import { existsSync } from "node:fs";
import { type Browser, chromium } from "playwright-core";

const PATH = process.env.XUSHI_CHROMIUM ?? "/usr/bin/chromium";

export const hasChromium = existsSync(PATH);

/** Said once, so that a skipped run is not mistaken for a passed one. */
export const WHY_SKIPPED = `Browser journeys skipped: no Chromium at ${PATH} (set XUSHI_CHROMIUM to its path)`;

export const openBrowser = (): Promise<Browser> =>
  chromium.launch({
    executablePath: PATH,
    args: [
      "--no-sandbox",
      "--disable-gpu",
      "--disable-quic",
      "--no-first-run",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
    ],
  });
