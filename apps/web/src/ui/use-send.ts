import { useState } from "react";

/** One thing sent at a time: whether it is under way, and what it was refused with. */
export const useSend = () => {
  const [sending, setSending] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const send = async <T>(work: () => Promise<T>): Promise<T | null> => {
    setSending(true);
    setError(null);
    try {
      return await work();
    } catch (refused) {
      setError(refused);
      return null;
    } finally {
      setSending(false);
    }
  };
  return { sending, error, send };
};
