/**
 * A register (台账) as code: one typed definition from which storage, validation, forms, views, import, export and docs are
 * derived. What derives from it asks the definition, never the register's name. A wrong field or stage does not compile.
 */
import type { Line } from "../access/post.ts";
import type { DecimalText } from "../decimal.ts";
import type { LocalDate } from "../plain-date.ts";
import type { Bilingual } from "../text.ts";
import type { Field, Fields, NameOf } from "./field.ts";
import type { Asked, Item } from "./item.ts";
import type { Stage } from "./stage.ts";

/** Worked out from what the item holds, whenever it is shown; kept nowhere. `undefined`: nothing to work it out from. */
export type Computed<F extends Fields, S extends string> = {
  readonly title: Bilingual;
  readonly unit?: string;
  readonly shownIn?: string;
  readonly help?: Bilingual;
} & (
  | { readonly kind: "decimal"; from(item: Item<F, S>, asked: Asked): DecimalText | undefined }
  | { readonly kind: "date"; from(item: Item<F, S>, asked: Asked): LocalDate | undefined }
  | { readonly kind: "flag"; from(item: Item<F, S>, asked: Asked): boolean | undefined }
  | { readonly kind: "text"; from(item: Item<F, S>, asked: Asked): string | undefined }
);

/**
 * What the item is read against. `milestones`: a group with `name`, `due` and `reachedOn`. `amount`: a year's plan and what
 * is done of it, the plan due in equal months. `deadline`: days left until `due`; `done` stops it. `G`, `D` and `N` name the
 * register's groups, dates and decimals.
 */
export type ItemClock<G extends string = string, D extends string = string, N extends string = string> =
  | {
      readonly kind: "milestones";
      readonly group: G;
      readonly investment?: { readonly plan: N; readonly done: N };
      readonly lightRule: string;
    }
  | {
      readonly kind: "amount";
      readonly plan: N;
      readonly done: N;
      readonly lightRule: string;
    }
  | {
      readonly kind: "deadline";
      readonly from: D;
      readonly due: D;
      readonly done: D;
      readonly days: "natural-days" | "working-days";
      readonly lightRule: string;
    };

/** Yes counts one, no counts nothing; an amount counts itself; `undefined` is not counted at all. */
export type Counted = boolean | DecimalText | undefined;

/** 率, or a plain count or sum where there is no `whole`. The definition is always shown beside the number. */
export type Rate<F extends Fields, S extends string> = {
  readonly title: Bilingual;
  readonly definition: Bilingual;
  /** Of a count or sum: 个, 元. A rate is in %. */
  readonly unit?: string;
  part(item: Item<F, S>, asked: Asked): Counted;
  whole?(item: Item<F, S>, asked: Asked): Counted;
  /** The indicator that it rolls up into. */
  readonly indicator?: string;
};

/** A list that somebody goes through every month: 未开复工, 滞后. */
export type Watch<F extends Fields, S extends string> = {
  readonly title: Bilingual;
  readonly definition: Bilingual;
  includes(item: Item<F, S>, asked: Asked): boolean;
};

/** 分组: rates for each value of a field, side by side. `N` names the fields that have such values. */
export type Breakdown<N extends string = string> = {
  readonly title: Bilingual;
  readonly by: N;
  /** Names of the register's rates, in the table's order. */
  readonly rates: readonly string[];
};

/**
 * 入账: what entering a stage puts into the books, as preliminary observations of one unit, in the same step as the move. `G`, `D`
 * and `U` name the register's groups, dates and org units; the group has `indicator`, `period`, `value`, `unit` and `growth`.
 */
export type Posts<
  S extends string = string,
  G extends string = string,
  D extends string = string,
  U extends string = string,
> = {
  readonly stage: S;
  readonly group: G;
  /** The last day of the month that it is about. */
  readonly month: D;
  /** Whose figures they are. */
  readonly about: U;
};

/** `U` names fields that are org units, `P` those that are people in office. */
export type Roles<U extends string = string, P extends string = string> = {
  /** 责任单位: whose row it is; it reports it. */
  readonly owner: U;
  /** 属地: where it is; sees it too. */
  readonly place?: U;
  /** 责任人 */
  readonly responsible?: P;
  /** 包保领导 */
  readonly leader?: P;
};

type Named<V> = Readonly<Record<string, V>>;

export type Register<F extends Fields = Fields, S extends string = string> = {
  /** kebab-case; part of addresses and of what is kept. */
  readonly id: string;
  readonly title: Bilingual;
  /** One of it: 项目. */
  readonly itemTitle: Bilingual;
  /** The line of work whose office oversees it. */
  readonly line: Line;
  readonly fields: F;
  readonly computed?: Named<Computed<F, S>>;
  readonly stages: Readonly<Record<S, Stage<S, keyof F & string, NameOf<F, "date">>>>;
  /** The stage of a new item. */
  readonly first: S;
  readonly roles: Roles<NameOf<F, "org-unit">, NameOf<F, "official">>;
  /** What an item is called by. */
  readonly name: NameOf<F, "text">;
  /** What it is known by outside: 项目代码, 统一社会信用代码. An item may not have it yet; no two have the same. */
  readonly code?: NameOf<F, "text">;
  /** Names of fields and of what is computed, in the list's order. */
  readonly columns: readonly string[];
  /** Fields that the list is filtered by, besides stage, owner and place. */
  readonly filters?: readonly NameOf<F, "choice" | "flag" | "org-unit" | "reference" | "text">[];
  /** 级别与批次: a group with `level`, `year` and `batch`; an item may carry several. */
  readonly tiers?: NameOf<F, "group">;
  /** Start and end, drawn as bars; milestones, where the clock has them, as ticks. */
  readonly span?: { readonly start: NameOf<F, "date">; readonly end: NameOf<F, "date"> };
  readonly point?: NameOf<F, "point">;
  readonly clock?: ItemClock<NameOf<F, "group">, NameOf<F, "date">, NameOf<F, "decimal">>;
  readonly posts?: Posts<S, NameOf<F, "group">, NameOf<F, "date">, NameOf<F, "org-unit">>;
  readonly rates?: Named<Rate<F, S>>;
  readonly breakdowns?: Named<Breakdown<NameOf<F, "choice" | "org-unit" | "text">>>;
  readonly watches?: Named<Watch<F, S>>;
};

export const fieldOf = (register: Pick<Register, "fields">, name: string): Field | undefined =>
  Object.hasOwn(register.fields, name) ? register.fields[name] : undefined;
