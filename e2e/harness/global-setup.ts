import type { TestProject } from "vitest/node";
import { hasChromium, WHY_SKIPPED } from "./chromium.ts";
import { startServer } from "./server.ts";

declare module "vitest" {
  export interface ProvidedContext {
    /** Where the server answers; "" where there is no browser to visit it with. */
    readonly baseUrl: string;
  }
}

export default async function setup(project: TestProject): Promise<(() => Promise<void>) | undefined> {
  if (!hasChromium) {
    process.stdout.write(`${WHY_SKIPPED}\n`);
    project.provide("baseUrl", "");
    return undefined;
  }
  // A server that runs already, for work on the journeys themselves.
  const running = process.env.XUSHI_E2E_URL;
  if (running !== undefined) {
    project.provide("baseUrl", running);
    return undefined;
  }
  const server = await startServer();
  project.provide("baseUrl", server.url);
  return server.stop;
}
