import { join } from "node:path";
import { type HashAlgorithm, type Ledger, type ObserveStatement, openLedger } from "@xushi/ledger";
import { REGISTERS } from "@xushi/registers";
import { secretKey } from "../accounts/secret-key.ts";

/** Where the books are, as the settings say it. */
export type LedgerPlace = {
  readonly dataDir: string;
  readonly databaseUrl?: string | null;
  /** The owner of the tables, where `databaseUrl` is a role that owns nothing. */
  readonly databaseOwnerUrl?: string | null;
  /** The installation's key; left out: from `secret.key` in the data folder, which is made on the first start. */
  readonly secret?: string | null;
  /** Of new journal entries: SM3 where commercial cryptography is prescribed. */
  readonly journalHash?: HashAlgorithm;
};

/**
 * The same for the server and the command line. On PostgreSQL the working role's password is made from the installation's
 * key, so that whoever has the one can have the other, and nobody else.
 */
export const openLedgerAt = async (place: LedgerPlace, observe?: ObserveStatement): Promise<Ledger> => {
  const { dataDir, databaseUrl, databaseOwnerUrl = null, secret = null, journalHash = "sha256" } = place;
  const more = {
    algorithm: journalHash,
    registers: REGISTERS,
    ...(observe === undefined ? {} : { observe }),
  };
  if (!databaseUrl) return openLedger({ dataDir, ...more });
  const key = await secretKey(join(dataDir, "secret.key"), secret);
  return openLedger({ url: databaseUrl, ownerUrl: databaseOwnerUrl, secret: key, ...more });
};
