import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fail, ROOT, run, say } from "./install.mjs";

/** What the web bundle is made from. */
const INPUTS = ["apps/web", "packages/contract", "packages/core", "packages/reader", "package-lock.json"];
const LEFT_OUT = new Set(["node_modules", "dist", "test", "fixtures"]);

function* filesUnder(path) {
  if (!statSync(path).isDirectory()) {
    yield path;
    return;
  }
  for (const name of readdirSync(path).sort()) if (!LEFT_OUT.has(name)) yield* filesUnder(join(path, name));
}

function fingerprint() {
  const hash = createHash("sha256");
  for (const input of INPUTS)
    for (const file of filesUnder(join(ROOT, input)))
      hash.update(file).update("\0").update(readFileSync(file));
  return hash.digest("hex");
}

/** Builds the web app when what it is made from has changed. */
export async function ensureBuilt() {
  const stamp = join(ROOT, "apps/web/dist/.built-from");
  const now = fingerprint();
  if (existsSync(stamp) && readFileSync(stamp, "utf8") === now) return;
  say("正在生成网页…", "Building the web app…");
  const code = await run([
    join(ROOT, "node_modules/vite/bin/vite.js"),
    "build",
    "--logLevel",
    "warn",
    join(ROOT, "apps/web"),
  ]);
  if (code !== 0) fail("网页没有生成：原因见上。", "The web app was not built: the reason is above.");
  writeFileSync(stamp, now);
}
