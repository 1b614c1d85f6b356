import { Failure } from "../ui/states.tsx";
import { usePostRefusal } from "./use-post-refusal.ts";

/** Why a post was not ended or handed over. Nobody does that with his own. */
export function ChangeFailure({ error }: { error: unknown }) {
  const { field, words } = usePostRefusal(error);
  if (error === null) return null;
  if (field === null) return <Failure error={error} />;
  return (
    <p className="lag" role="alert">
      {words}
    </p>
  );
}
