import { afterAll, describe, it } from "vitest";
import { ledgerContract } from "./contract.ts";
import { startPostgres } from "./postgres-cluster.ts";
import { openPostgresScene } from "./postgres-scene.ts";

const cluster = await startPostgres();

if (cluster === null) {
  describe("ledger on PostgreSQL", () => {
    it.skip("PostgreSQL is not installed and XUSHI_TEST_POSTGRES is not set", () => undefined);
  });
} else {
  afterAll(() => cluster.stop());
  ledgerContract("PostgreSQL", openPostgresScene(cluster.url));
}
