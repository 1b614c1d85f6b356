import type { ErrorComponentProps } from "@tanstack/react-router";
import { Failure } from "../ui/states.tsx";

/** A page that broke, or whose part could not be fetched: said in words, with a way back in. */
export function PageError({ error }: ErrorComponentProps) {
  return (
    <div className="page">
      <Failure error={error} onRetry={() => location.reload()} />
    </div>
  );
}
