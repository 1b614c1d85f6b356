import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openLedger } from "@xushi/ledger";
import { type AccountPorts, serve } from "@xushi/server";

export type OwnInstallation = {
  /** By name: a passkey is bound to one, an address will not do. */
  readonly url: string;
  readonly firstRunUrl: string;
  readonly stop: () => Promise<void>;
};

/** A real installation with one county and no account yet, in which everybody manages accounts. */
export const startOwnInstallation = async (): Promise<OwnInstallation> => {
  const dataDir = await mkdtemp(join(tmpdir(), "xushi-e2e-own-"));
  const ledger = await openLedger({ dataDir });
  await ledger.createJurisdiction(
    { id: "qing", orgUnitId: "qing", name: "青山县", nameEn: "Qingshan", demo: false },
    { person: "测试" },
  );
  await ledger.close();
  const ports: AccountPorts = {
    onAccountEvent: async () => {},
    onGroups: async () => {},
    mayManageAccounts: async () => true,
  };
  const serving = await serve({ port: 0, host: "127.0.0.1", dataDir, demo: false, ports });
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
