import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openLedger, systemActing } from "@xushi/ledger";
import { serve } from "@xushi/server";

export type OwnInstallation = {
  /** By name: a passkey is bound to one, an address will not do. */
  readonly url: string;
  readonly firstRunUrl: string;
  readonly stop: () => Promise<void>;
};

/** A real installation with one county and no account yet. */
export const startOwnInstallation = async (): Promise<OwnInstallation> => {
  const dataDir = await mkdtemp(join(tmpdir(), "xushi-e2e-own-"));
  const ledger = await openLedger({ dataDir });
  await ledger.createJurisdiction(
    { id: "qing", orgUnitId: "qing", name: "青山县", nameEn: "Qingshan", demo: false },
    systemActing("测试"),
  );
  await ledger.close();
  const serving = await serve({ port: 0, host: "127.0.0.1", dataDir, demo: false, logLevel: "silent" });
  const named = (url: string) => url.replace("127.0.0.1", "localhost");
  return {
    url: named(serving.url),
    firstRunUrl: named(serving.firstRunUrl ?? ""),
    stop: async () => {
      await serving.close();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
};
