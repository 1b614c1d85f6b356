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
      today: null,
      hosts: [],
      accounts: DEFAULT_ACCOUNT_SETTINGS,
      secret: null,
    },
  });
});

test("every wrong value is named", () => {
  const read = readSettings({ PORT: "http", XUSHI_TODAY: "2026-02-30" });
  expect(read.ok).toBe(false);
  expect(read.ok ? [] : read.problems).toHaveLength(2);
  expect(readSettings({ PORT: "70000" }).ok).toBe(false);
  expect(readSettings({ PORT: "0" }).ok).toBe(true);
});
