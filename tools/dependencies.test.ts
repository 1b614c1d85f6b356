import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";

const ROOT = fileURLToPath(new URL("../", import.meta.url));
const KINDS = ["dependencies", "devDependencies", "optionalDependencies", "peerDependencies"] as const;
type Manifest = { readonly license?: string } & {
  readonly [kind in (typeof KINDS)[number]]?: Readonly<Record<string, string>>;
};

const read = (path: string): Manifest => JSON.parse(readFileSync(path, "utf8")) as Manifest;
const workspaces = ["packages", "apps"].flatMap((folder) =>
  readdirSync(join(ROOT, folder)).map((name) => join(ROOT, folder, name)),
);
const homes = [ROOT, ...workspaces].filter((folder) => existsSync(join(folder, "package.json")));

const named = homes.flatMap((home) => {
  const manifest = read(join(home, "package.json"));
  return KINDS.flatMap((kind) => Object.entries(manifest[kind] ?? {})).map(([name, version]) => ({
    home,
    name,
    version,
  }));
});
const direct = named.filter(({ name }) => !name.startsWith("@xushi/"));

const listed = new Map(
  readFileSync(join(ROOT, "docs/dependencies.md"), "utf8")
    .split("\n")
    .map((line) => line.split("|").map((cell) => cell.trim()))
    .filter((cells) => cells.length === 7 && /^\d/.test(cells[2] ?? ""))
    .map(([, name = "", version, licence, , why]) => [name, { version, licence, why }] as const),
);

/** As installed; undefined for a package of another system. */
const installed = (home: string, name: string): Manifest | undefined => {
  const path = [home, ROOT]
    .map((folder) => join(folder, "node_modules", name, "package.json"))
    .find(existsSync);
  return path === undefined ? undefined : read(path);
};

test("every version is exact", () => {
  expect(named.filter(({ version }) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version))).toEqual([]);
});

test("every direct dependency is listed in docs/dependencies.md, at its version and with a reason", () => {
  const unlisted = direct.filter(({ name, version }) => {
    const entry = listed.get(name);
    return entry?.version !== version || (entry.why ?? "") === "";
  });
  expect(unlisted.map(({ name, version }) => `${name} ${version}`)).toEqual([]);
});

test("nothing is listed that is not used any more", () => {
  const used = new Set(direct.map(({ name }) => name));
  expect([...listed.keys()].filter((name) => !used.has(name))).toEqual([]);
});

test("each package states the licence that is listed", () => {
  const differing = direct
    .map(({ home, name }) => ({ name, states: installed(home, name)?.license }))
    .filter(({ name, states }) => states !== undefined && states !== listed.get(name)?.licence);
  expect(differing).toEqual([]);
});
