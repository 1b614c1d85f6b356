import type { Register, RegisterColumn } from "@xushi/contract";
import { useMemo } from "react";
import type { Shaped } from "./show-value.ts";

export type ShapedColumn = { readonly column: RegisterColumn; readonly shape: Shaped };

/** The list's columns, each with what its values are written by; the name is left out, for it is the row's head. */
export const useColumns = (register: Register): readonly ShapedColumn[] =>
  useMemo(
    () =>
      register.columns
        .filter((column) => column.id !== register.name || column.computed)
        .map((column) => ({
          column,
          shape: (column.computed ? undefined : register.fields.find((f) => f.id === column.id)) ?? column,
        })),
    [register],
  );
