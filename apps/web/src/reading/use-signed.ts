import { useState } from "react";
import { usePerson } from "../api/use-person.ts";

export type Signed = {
  /** Does it now if we know who acts; else asks first, inline, and then does it. */
  readonly run: (deed: () => Promise<unknown>) => void;
  readonly isAsking: boolean;
  readonly answered: () => void;
  readonly dismiss: () => void;
};

/** The journal wants a name: asked once, at the first thing that is accepted. */
export const useSigned = (): Signed => {
  const person = usePerson();
  const [waiting, setWaiting] = useState<(() => Promise<unknown>) | null>(null);
  return {
    run: (deed) => {
      if (person === "") setWaiting(() => deed);
      else void deed();
    },
    isAsking: waiting !== null,
    answered: () => {
      void waiting?.();
      setWaiting(null);
    },
    dismiss: () => setWaiting(null),
  };
};
