import { useQueryClient } from "@tanstack/react-query";
import { type SourceReading, shareSource } from "@xushi/contract";
import { useTranslation } from "react-i18next";
import { call } from "../api/client.ts";
import { useJurisdiction } from "../api/jurisdiction.ts";
import { useRight } from "../api/my-access.ts";
import { sourceQuery } from "../api/queries.ts";
import { RefusalWords } from "../ui/states.tsx";
import { useSend } from "../ui/use-send.ts";

type SharingProps = { readonly source: string; readonly shared: boolean };

/** 全县可见 or 仅本单位; whoever receives at the unit that received it may change that. */
export function Sharing({ source, shared }: SharingProps) {
  const { t } = useTranslation();
  const mayChange = useRight("receive");
  const { sending, error, change } = useSharing(source);
  const word = t(shared ? "sharing.shared" : "sharing.own");
  if (!mayChange) return <span className="muted">{word}</span>;
  const next = t(shared ? "sharing.makeOwn" : "sharing.makeShared");
  return (
    <>
      <button
        type="button"
        className="act"
        title={next}
        aria-label={`${word}，${next}`}
        disabled={sending}
        onClick={() => void change(!shared)}
      >
        {word}
      </button>
      {error !== null && (
        <small className="lag sharing-refused" role="alert">
          <RefusalWords error={error} />
        </small>
      )}
    </>
  );
}

const useSharing = (source: string) => {
  const jurisdiction = useJurisdiction().id;
  const queries = useQueryClient();
  const { sending, error, send } = useSend();
  const change = async (shared: boolean) => {
    const params = { jurisdiction, source };
    const row = await send(() => call(shareSource, { params, body: { shared } }));
    if (row === null) return;
    queries.setQueryData(
      sourceQuery(jurisdiction, source).queryKey,
      (held: SourceReading | undefined) => held && { ...held, shared: row.shared },
    );
    await queries.invalidateQueries({ queryKey: [jurisdiction, "sources"] });
  };
  return { sending, error, change };
};
