import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { DataDirLockedError, lockDataDir, readLock } from "../src/engine/data-dir-lock.ts";
import { ownIdentity } from "../src/engine/process-identity.ts";
import { temporaryFolder } from "./fresh-data-dir.ts";

const LOCKER = `
  import { lockDataDir } from ${JSON.stringify(new URL("../src/engine/data-dir-lock.ts", import.meta.url).href)};
  try { lockDataDir(process.argv[1]); console.log("held"); } catch { console.log("refused"); }
  setTimeout(() => undefined, 60_000);`;

/** Another process that tries to lock the folder and then stays, until it is ended. */
const otherProcess = async (folder: string) => {
  const child = spawn(process.execPath, ["--input-type=module", "-e", LOCKER, folder], {
    stdio: ["ignore", "pipe", "ignore"],
  });
  const [said] = (await once(child.stdout, "data")) as [Buffer];
  const end = async () => {
    child.kill("SIGKILL");
    await once(child, "exit");
  };
  return { pid: child.pid ?? 0, said: said.toString().trim(), end };
};

describe("lock of the data folder", () => {
  let folder: string;
  const lockFile = () => join(folder, "ledger.lock");
  beforeEach(() => {
    folder = temporaryFolder();
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  it("is held once, and free again after release", () => {
    const lock = lockDataDir(folder);
    expect(readLock(folder)).toMatchObject({ pid: process.pid, port: null });
    expect(() => lockDataDir(folder)).toThrow(DataDirLockedError);
    lock.release();
    expect(readLock(folder)).toBeNull();
    expect(readdirSync(folder)).toEqual([]);
    lockDataDir(folder).release();
  });

  it("tells the port once it was announced", () => {
    const lock = lockDataDir(folder);
    lock.announce({ port: 5173 });
    expect(readLock(folder)).toMatchObject({ pid: process.pid, port: 5173 });
    expect(() => lockDataDir(folder)).toThrow(
      `${folder} is in use: process ${process.pid} holds it and serves on port 5173.`,
    );
    lock.release();
  });

  it("names the process that holds it, and is taken over once that one was killed", async () => {
    const other = await otherProcess(folder);
    expect(other.said).toBe("held");
    expect(() => lockDataDir(folder)).toThrow(`process ${other.pid} holds it`);
    expect(readLock(folder)?.pid).toBe(other.pid);
    await other.end();
    expect(readLock(folder)).toBeNull();
    lockDataDir(folder).release();
  });

  it("is not held by a later process of the same number", () => {
    const own = ownIdentity();
    writeFileSync(lockFile(), JSON.stringify({ ...own, born: "another boot:1", port: 80 }));
    expect(readLock(folder)).toBeNull();
    writeFileSync(lockFile(), JSON.stringify({ pid: 1, born: "another boot:1", port: 80 }));
    expect(readLock(folder)).toBeNull();
    // Where the system does not say when a process began, our own number in a note that we did not write is stale too.
    writeFileSync(lockFile(), JSON.stringify({ pid: process.pid, born: null, port: null }));
    expect(readLock(folder)).toBeNull();
    lockDataDir(folder).release();
  });

  it("is not held by a note that cannot be read", () => {
    writeFileSync(lockFile(), "not json");
    const lock = lockDataDir(folder);
    expect(JSON.parse(readFileSync(lockFile(), "utf8"))).toMatchObject({ pid: process.pid });
    lock.release();
  });

  it("goes to one of several that find a dead process's note at once", async () => {
    mkdirSync(folder, { recursive: true });
    writeFileSync(lockFile(), JSON.stringify({ pid: 1, born: "another boot:1", port: null }));
    const others = await Promise.all(Array.from({ length: 4 }, () => otherProcess(folder)));
    expect(others.map((other) => other.said).sort()).toEqual(["held", "refused", "refused", "refused"]);
    for (const other of others) await other.end();
  });
});
