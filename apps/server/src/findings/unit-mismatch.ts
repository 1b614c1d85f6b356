import type { Finding } from "@xushi/contract";
import { unitFits } from "@xushi/core";
import type { Placed } from "./held.ts";

/** 5000万美元 for an indicator kept in 亿元. */
export const againstUnit = ({ kind, row, indicator }: Placed): Finding[] =>
  unitFits(kind, row.unit, indicator)
    ? []
    : [
        {
          code: "unit-mismatch",
          severity: "warn",
          message: {
            zh: `“${indicator.name.zh}”按${indicator.unit}记账，本文的单位是${row.unitAsWritten}，不能换算。请核对指标或单位。`,
            en: `“${indicator.name.en}” is kept in ${indicator.unit}; the text says ${row.unitAsWritten}, which cannot be converted.`,
          },
          observationId: null,
          targetId: null,
        },
      ];
