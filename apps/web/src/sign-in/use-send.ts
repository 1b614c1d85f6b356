import { useCallback, useState } from "react";
import { wasCancelled } from "../api/auth.ts";

/** One thing that is sent: whether it is under way, and what went wrong the last time. */
export const useSend = () => {
  const [sending, setSending] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const send = useCallback(async (work: () => Promise<void>): Promise<void> => {
    setSending(true);
    setError(null);
    try {
      await work();
    } catch (refused) {
      if (!wasCancelled(refused)) setError(refused);
    } finally {
      setSending(false);
    }
  }, []);
  return { sending, error, send };
};
