/**
 * `npm run new -- rule|register|migration|adr NAME`: the file, its test, its fixture and its line in the list, so that a new
 * thing starts in the shape of the others. What it writes compiles, and its test fails until it is filled in.
 */
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const ROOT = fileURLToPath(new URL("../", import.meta.url));

export type Scaffold = { readonly files: Readonly<Record<string, string>>; readonly edits: readonly Edit[] };
type Edit = { readonly path: string; readonly change: (text: string) => string };

const USAGE = `usage: npm run new -- KIND NAME
  rule NAME        a reader rule that drops a look-alike, with its test and a fixture text
  register NAME    a register, with its test and its line in the list
  migration NAME   the next SQL migration
  adr "TITLE"      the next decision record
NAME is kebab-case: npm run new -- register village-roads`;

const camel = (name: string): string => name.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
const constant = (name: string): string => name.replaceAll("-", "_").toUpperCase();

/** 0009 after 0008: the highest number in the folder, plus one. */
export const nextNumber = (names: readonly string[]): string => {
  const numbers = names.map((name) => Number(/^(\d{4})/.exec(name)?.[1] ?? 0));
  return String(Math.max(0, ...numbers) + 1).padStart(4, "0");
};

const list = (folder: string): string[] =>
  existsSync(join(ROOT, folder)) ? readdirSync(join(ROOT, folder)) : [];

const adr = (title: string): Scaffold => {
  const number = nextNumber(list("docs/adr"));
  const slug = title
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "");
  const text = `# ${Number(number)}. ${title}\n\n**Context.**\n\n**Decision.**\n\n**Consequences.**\n`;
  return { files: { [`docs/adr/${number}-${slug || "decision"}.md`]: text }, edits: [] };
};

const migration = (name: string): Scaffold => {
  const number = nextNumber(list("packages/ledger/migrations"));
  const file = `${number}_${name.replaceAll("-", "_")}.sql`;
  const sql = `-- ${name.replaceAll("-", " ")}
-- jurisdiction_id is part of every key; constraints are named; foreign keys come after, by ALTER; no triggers.

`;
  const test = `import { readFileSync } from "node:fs";
import { expect, test } from "vitest";

const sql = readFileSync(new URL("../migrations/${file}", import.meta.url), "utf8");

test("${file} does something", () => {
  expect(sql.replace(/--.*$/gm, "").trim()).not.toBe("");
});
`;
  return {
    files: {
      [`packages/ledger/migrations/${file}`]: sql,
      [`packages/ledger/test/migration-${number}.test.ts`]: test,
    },
    edits: [],
  };
};

/** The import, and the name at the end of the list. */
const listed =
  (id: string, name: string): Edit["change"] =>
  (text) => {
    const withLine = text.replace(/(REGISTERS[^=]*= \[[^\]]*?)(,?\s*\])/, `$1, ${id}$2`);
    return withLine.replace(
      /^import .* from "@xushi\/core";\n/m,
      `$&import { ${id} } from "./${name}.register.ts";\n`,
    );
  };

const register = (name: string): Scaffold => {
  const id = constant(name);
  const source = `import { defineRegister } from "@xushi/core";

/** What it lists, who keeps it, and where its columns come from. */
export const ${id} = defineRegister({
  id: "${name}",
  title: { zh: "", en: "" },
  itemTitle: { zh: "", en: "" },
  line: "other",
  fields: {
    name: { kind: "text", title: { zh: "名称", en: "Name" }, required: true },
    owner: { kind: "org-unit", title: { zh: "责任单位", en: "Owner" }, required: true },
  },
  stages: {
    open: { title: { zh: "进行中", en: "Open" }, next: ["closed"] },
    closed: { title: { zh: "销号", en: "Closed" }, kind: "done" },
    dropped: { title: { zh: "终止", en: "Dropped" }, kind: "ended" },
  },
  first: "open",
  roles: { owner: "owner" },
  name: "name",
  columns: ["name", "owner"],
});
`;
  const test = `import { movesFrom } from "@xushi/core";
import { expect, test } from "vitest";
import { ${id} } from "./${name}.register.ts";

test("has a title in both languages", () => {
  expect(${id}.title.zh).not.toBe("");
  expect(${id}.title.en).not.toBe("");
});

test("what is closed stays closed", () => {
  expect(movesFrom(${id}, { stage: "closed", pausedFrom: null })).toEqual([]);
});
`;
  return {
    files: {
      [`packages/registers/src/${name}.register.ts`]: source,
      [`packages/registers/src/${name}.register.test.ts`]: test,
    },
    edits: [{ path: "packages/registers/src/registers.ts", change: listed(id, name) }],
  };
};

const rule = (name: string): Scaffold => {
  const id = camel(name);
  const source = `import type { DropRule } from "./drop-rule.ts";

/** Phrases that it takes out: …. Not …, which is a figure. */
export const ${id}: DropRule = {
  id: "drop/${name}",
  applies: () => false,
};
`;
  const test = `import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { readText } from "../read-text.ts";

const text = readFileSync(new URL("../../fixtures/drop/${name}.txt", import.meta.url), "utf8");

test("drop/${name}: nothing in the fixture is a figure", () => {
  expect(readText(text).figures.map((figure) => figure.quote)).toEqual([]);
});
`;
  return {
    files: {
      [`packages/reader/src/drop/${name}.ts`]: source,
      [`packages/reader/src/drop/${name}.test.ts`]: test,
      [`packages/reader/fixtures/drop/${name}.txt`]: "序川县有20个镇。\n",
    },
    edits: [
      {
        path: "packages/reader/src/drop/rules.ts",
        change: (text) =>
          `import { ${id} } from "./${name}.ts";\n${text.replace(/(DROP_RULES[^=]*= \[[^\]]*?)(,?\s*\])/, `$1, ${id}$2`)}`,
      },
    ],
  };
};

const KINDS: Readonly<Record<string, (name: string) => Scaffold>> = { rule, register, migration, adr };

/** The files that a kind asks for; a sentence when the call is off. */
export const scaffold = (kind: string | undefined, name: string | undefined): Scaffold | string => {
  const make = KINDS[kind ?? ""];
  if (make === undefined || name === undefined) return USAGE;
  if (kind !== "adr" && !/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(name))
    return `"${name}" is not kebab-case\n\n${USAGE}`;
  return make(name);
};

/** Writes all or nothing: a file that is there already stops it before the first is written. */
export const write = (root: string, { files, edits }: Scaffold): string[] => {
  const there = Object.keys(files).filter((path) => existsSync(join(root, path)));
  if (there.length > 0) throw new Error(`already there: ${there.join(", ")}`);
  const changed = edits.map(
    ({ path, change }) => [path, change(readFileSync(join(root, path), "utf8"))] as const,
  );
  for (const [path, text] of [...Object.entries(files), ...changed]) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
  return [...Object.keys(files), ...edits.map((edit) => edit.path)];
};

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const made = scaffold(process.argv[2], process.argv[3]);
  if (typeof made === "string") {
    console.error(made);
    process.exit(2);
  }
  const paths = write(ROOT, made);
  // A list that grew may want another line; the formatter knows.
  spawnSync(join(ROOT, "node_modules/.bin/biome"), ["check", "--write", ...paths], {
    cwd: ROOT,
    stdio: "ignore",
  });
  console.log(paths.join("\n"));
}
