import { afterAll, describe, it } from "vitest";
import { startPostgres } from "../postgres-cluster.ts";
import { openPostgresScene } from "../postgres-scene.ts";
import { accessOracle } from "./oracle.ts";

const cluster = await startPostgres();

if (cluster === null) {
  describe("access on PostgreSQL", () => {
    it.skip("PostgreSQL is not installed and XUSHI_TEST_POSTGRES is not set", () => undefined);
  });
} else {
  afterAll(() => cluster.stop());
  accessOracle("PostgreSQL", openPostgresScene(cluster.url));
}
