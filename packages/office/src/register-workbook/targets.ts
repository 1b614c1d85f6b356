import type { Fields } from "@xushi/core";
import { barerName, cutUnit, levelName } from "./header-name.ts";
import type { RegisterShape } from "./register-shape.ts";
import { SPECIAL, SPECIAL_ALIASES, SPECIAL_TITLES, type SpecialColumn } from "./special-column.ts";

/** What a column may be matched to: a field, or one of the special columns; and by which names. */
export interface Target {
  readonly field: string;
  readonly titles: readonly string[];
  readonly aliases: readonly string[];
}

export interface Targets {
  readonly list: readonly Target[];
  /** Names of what stands in an export and is never read: what is computed, papers, groups. */
  readonly ignored: ReadonlySet<string>;
  /** Base units of the fields, for headers that name them: 座, 元/亩. */
  readonly bases: ReadonlySet<string>;
  /** What a head means, where that changes from file to file: in October's workbook 1-10月 is 累计. As it stands when left out. */
  readonly reword?: (head: string) => string;
}

/** Of the main sheet. */
export function itemTargets(shape: RegisterShape): Targets {
  const computed = Object.values(shape.computed).map(({ title }) => title);
  return targetsOf(shape.fields, [SPECIAL.id, SPECIAL.stage], computed);
}

/** Of the sheet of a group: its own fields, and the item's id, code and name, which say whose row it is. */
export function groupTargets(shape: RegisterShape, group: string): Targets {
  const field = shape.fields[group];
  const inner = field?.kind === "group" ? field.fields : {};
  const own = targetsOf(inner, [SPECIAL.id, SPECIAL.row], []);
  const keys = [shape.name, ...(shape.code === null ? [] : [shape.code])].map((name) => ({
    ...withItemTitle(targetOf(name, shape.fields), shape),
    field: itemKey(name),
  }));
  return { ...own, list: [...own.list, ...keys] };
}

/** 项目·名称 is the item's name where its group has a 名称 as well. */
const withItemTitle = (target: Target, { itemTitle }: RegisterShape): Target => ({
  ...target,
  aliases: [
    ...target.aliases,
    ...target.titles.flatMap((title) => [levelName(itemTitle.zh + title), levelName(itemTitle.en + title)]),
  ],
});

/** A key of the item beside the fields of its group: a milestone has a name of its own. */
const ITEM_KEY = "$item.";
export const itemKey = (field: string): string => `${ITEM_KEY}${field}`;

/** The field of the item that such a key names; `null` for a field of the group itself. */
export const keyedField = (column: string): string | null =>
  column.startsWith(ITEM_KEY) ? column.slice(ITEM_KEY.length) : null;

function targetsOf(
  fields: Fields,
  special: readonly SpecialColumn[],
  computed: readonly { readonly zh: string; readonly en: string }[],
): Targets {
  const names = Object.keys(fields);
  const isRead = (name: string): boolean => fields[name]?.kind !== "files" && fields[name]?.kind !== "group";
  const unread = names.filter((name) => !isRead(name)).map((name) => fields[name]?.title);
  const ignored = [...computed, ...unread].flatMap((title) => (title ? [title.zh, title.en] : []));
  return {
    list: [
      ...special.map((field) => ({
        field,
        titles: bothLanguages(SPECIAL_TITLES[field]),
        aliases: SPECIAL_ALIASES[field].map(levelName),
      })),
      ...names.filter(isRead).map((name) => targetOf(name, fields)),
    ],
    ignored: new Set(ignored.map(levelName)),
    bases: new Set(Object.values(fields).flatMap((f) => (f.kind === "decimal" ? [f.unit] : []))),
  };
}

function targetOf(field: string, fields: Fields): Target {
  const { title, aliases = [] } = fields[field] ?? { title: { zh: field, en: field } };
  return { field, titles: bothLanguages(title), aliases: aliases.map((alias) => levelName(alias)) };
}

/** A title may itself end in a bracket that reads like a unit, 占比（%）: both forms are its own. */
function bothLanguages({ zh, en }: { readonly zh: string; readonly en: string }): readonly string[] {
  const forms = [zh, en].flatMap((title) => [levelName(title), levelName(cutUnit(title).name)]);
  return [...new Set([...forms, ...forms.map(barerName)])].filter((form) => form !== "");
}
