import { expect, test } from "vitest";
import { DEFAULT_ACCOUNT_SETTINGS } from "../accounts/account-settings.ts";
import { readSettings } from "./settings.ts";

test("defaults: loopback, ./data, the embedded engine", () => {
  expect(readSettings({})).toEqual({
    ok: true,
    settings: {
      port: 8317,
      host: "127.0.0.1",
      dataDir: "./data",
      databaseUrl: null,
      databaseOwnerUrl: null,
      journalHash: "sha256",
      today: null,
      hosts: [],
      backup: null,
      proxies: "",
      rates: { requests: 3000, uploads: 240, signIns: 120 },
      logLevel: null,
      traceEndpoint: null,
      keys: { json: null, file: "data/keys.json", algorithm: "aes-256-gcm" },
      accounts: DEFAULT_ACCOUNT_SETTINGS,
      secret: null,
    },
  });
});

test("every wrong value is named", () => {
  const wrong = {
    PORT: "http",
    XUSHI_TODAY: "2026-02-30",
    XUSHI_SEAL_ALGORITHM: "des",
    XUSHI_BACKUP_KEEP: "0",
    XUSHI_BACKUP_AT: "2.30",
    XUSHI_TRUSTED_PROXIES: "10.0.0.0/33",
    XUSHI_RATE_LIMIT: "-1",
    XUSHI_UPLOAD_RATE_LIMIT: "many",
    XUSHI_SIGN_IN_RATE_LIMIT: "1.5",
    XUSHI_LOG: "loud",
  };
  const read = readSettings(wrong);
  expect(read.ok).toBe(false);
  expect(read.ok ? [] : read.problems.map((p) => p.split("=")[0])).toEqual(Object.keys(wrong));
  expect(readSettings({ PORT: "70000" }).ok).toBe(false);
  expect(readSettings({ PORT: "0" }).ok).toBe(true);
});
