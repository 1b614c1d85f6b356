import { useEffect, useState } from "react";

/** True once `on` has lasted that long: what is quick shows no progress at all. */
export const useDelayed = (on: boolean, milliseconds = 300): boolean => {
  const [late, setLate] = useState(false);
  useEffect(() => {
    if (!on) return;
    const timer = setTimeout(() => setLate(true), milliseconds);
    return () => {
      clearTimeout(timer);
      setLate(false);
    };
  }, [on, milliseconds]);
  return on && late;
};
