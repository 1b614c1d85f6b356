import { dateTimeOf, instant } from "@xushi/core";
import { useCallback } from "react";

/** A moment in the county's own time, to the minute: 2026-11-05 09:20. */
export const useMoment = (): ((at: string) => string) =>
  useCallback((at) => dateTimeOf(instant(at)).replace("T", " "), []);
