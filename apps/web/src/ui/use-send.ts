import { useCallback, useState } from "react";
import { wasCancelled } from "../api/auth.ts";

/** One thing sent at a time: whether it is under way, and what it was refused with. `null` is what a refusal sends back. */
export const useSend = () => {
  const [sending, setSending] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const send = useCallback(async <T>(work: () => Promise<T>): Promise<T | null> => {
    setSending(true);
    setError(null);
    try {
      return await work();
    } catch (refused) {
      if (!wasCancelled(refused)) setError(refused);
      return null;
    } finally {
      setSending(false);
    }
  }, []);
  return { sending, error, send };
};
