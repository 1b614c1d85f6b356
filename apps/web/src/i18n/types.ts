import type { zh } from "./zh.ts";

/** The keys of the Chinese resource; English must have every one of them. */
export type Messages<T = typeof zh> = {
  readonly [K in keyof T]: T[K] extends string ? string : Messages<T[K]>;
};

declare module "i18next" {
  interface CustomTypeOptions {
    resources: { translation: typeof zh };
  }
}
