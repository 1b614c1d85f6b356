import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

/** Browser journeys against the real server: `npx vitest run --config e2e/vitest.config.ts`. */
export default defineConfig({
  root: fileURLToPath(new URL("..", import.meta.url)),
  test: {
    include: ["e2e/journeys/**/*.test.ts"],
    globalSetup: ["e2e/harness/global-setup.ts"],
    // One browser and one server for all journeys: they share the machine's two cores.
    fileParallelism: false,
    // Pages that are only looked at may be looked at side by side: most of the time one waits for the network to fall silent.
    maxConcurrency: 3,
    testTimeout: 90_000,
    // As long as the browser itself waits for an element: how fast a page answers is no question of these journeys.
    expect: { poll: { timeout: 15_000 } },
    hookTimeout: 180_000,
  },
});
