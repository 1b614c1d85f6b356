import { afterAll, describe, it } from "vitest";
import { startPostgres } from "./postgres-cluster.ts";
import { openPostgresScene } from "./postgres-scene.ts";
import { settingsContract } from "./settings.ts";

const cluster = await startPostgres();

if (cluster === null) {
  describe("settings on PostgreSQL", () => {
    it.skip("PostgreSQL is not installed and XUSHI_TEST_POSTGRES is not set", () => undefined);
  });
} else {
  afterAll(() => cluster.stop());
  settingsContract("PostgreSQL", openPostgresScene(cluster.url));
}
