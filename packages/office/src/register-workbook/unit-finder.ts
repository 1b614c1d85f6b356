/** An org unit as workbooks name it. Plain data: it travels into the thread that reads. */
export interface UnitName {
  readonly id: string;
  readonly name: string;
  readonly nameEn?: string;
  readonly code: string | null;
  readonly parentId: string | null;
  /** Offices and companies are known by their whole name alone. */
  readonly isOffice: boolean;
}

/** `several`: more than one unit is called so; which, as one can write them. */
export type UnitFound = { readonly id: string } | { readonly several: readonly string[] } | undefined;

export interface UnitFinder {
  find(text: string): UnitFound;
  /** The name, or the path where another unit has the same name: 序川县/城关镇/东街社区. */
  write(id: string): string;
}

const ENDINGS = /(?:特别行政区|自治县|自治州|自治区|街道办事处|街道|人民政府|开发区|县|区|市|镇|乡|省)$/;
const MOST_LISTED = 5;

/** By id, code, name in either language, path from any unit above it, name after its parent's, and short name. */
export function unitFinder(units: readonly UnitName[]): UnitFinder {
  const byId = new Map(units.map((unit) => [unit.id, unit]));
  const exact = new Map<string, Set<string>>();
  const loose = new Map<string, Set<string>>();
  for (const unit of units) {
    for (const key of [unit.id, unit.code ?? "", unit.name, unit.nameEn ?? ""])
      put(exact, level(key), unit.id);
    const above = ancestors(unit, byId);
    for (let i = 0; i < above.length; i++) {
      const names = above.slice(i).map(({ name }) => name);
      put(exact, level(names.join("/")), unit.id);
      put(loose, level(names.join("")), unit.id);
    }
    const short = unit.name.replace(ENDINGS, "");
    if (!unit.isOffice && short.length >= 2) put(loose, level(short), unit.id);
  }
  const pathOf = (id: string): string => {
    const unit = byId.get(id);
    return unit === undefined
      ? id
      : ancestors(unit, byId)
          .map(({ name }) => name)
          .join("/");
  };
  const known = new Map<string, UnitFound>();
  const look = (text: string): UnitFound => {
    const key = level(text);
    const ids = exact.get(key) ?? loose.get(key) ?? loose.get(key.replace(ENDINGS, ""));
    if (ids === undefined) return undefined;
    const [id = ""] = ids;
    return ids.size === 1 ? { id } : { several: [...ids].slice(0, MOST_LISTED).map(pathOf) };
  };
  // A column of 50,000 rows repeats few names.
  const find = (text: string): UnitFound => {
    if (!known.has(text)) known.set(text, look(text));
    return known.get(text);
  };
  const leadsTo = (text: string, id: string): boolean => {
    const found = find(text);
    return found !== undefined && "id" in found && found.id === id;
  };
  return {
    find,
    write(id) {
      const unit = byId.get(id);
      if (unit === undefined) return id;
      if (leadsTo(unit.name, id)) return unit.name;
      const path = pathOf(id);
      return leadsTo(path, id) ? path : id;
    },
  };
}

const level = (text: string): string =>
  text
    .normalize("NFKC")
    .replace(/\s+/g, "")
    .replace(/[>\\→-]/g, "/");

/** From the top down, the unit itself last. */
function ancestors(unit: UnitName, byId: ReadonlyMap<string, UnitName>): readonly UnitName[] {
  const line: UnitName[] = [];
  for (let at: UnitName | undefined = unit; at && !line.includes(at); at = byId.get(at.parentId ?? ""))
    line.unshift(at);
  return line;
}

function put(index: Map<string, Set<string>>, key: string, id: string): void {
  if (key === "") return;
  const ids = index.get(key);
  if (ids) ids.add(id);
  else index.set(key, new Set([id]));
}
