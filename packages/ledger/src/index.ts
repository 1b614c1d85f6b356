export * from "./accounts/account-row.ts";
export type { AccountStore } from "./accounts/account-store.ts";
export type { AuthAdapter } from "./accounts/adapter.ts";
export { type DataDirLock, DataDirLockedError, type LockNote, readLock } from "./engine/data-dir-lock.ts";
export { DatabaseError } from "./engine/engine.ts";
export * from "./ledger.ts";
export { MigrationError } from "./migrate.ts";
export { type OpenOptions, openLedger } from "./open-ledger.ts";
export { canonicalJson } from "./record/canonical-json.ts";
