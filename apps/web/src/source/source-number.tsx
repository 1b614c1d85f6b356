import { type ReactNode, useCallback, useState } from "react";
import { useTranslation } from "react-i18next";
import { Panel } from "../ui/panel.tsx";
import { ProvenanceCard } from "./provenance-card.tsx";
import "../number/number.css";
import "./source.css";

/** A number that says where it comes from when pressed. */
export function SourceNumber({ observationId, children }: { observationId: string; children: ReactNode }) {
  const { t } = useTranslation();
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const close = useCallback(() => setAnchor(null), []);
  return (
    <>
      <button
        type="button"
        className="source-number"
        aria-haspopup="dialog"
        aria-expanded={anchor !== null}
        title={t("source.open")}
        onClick={(event) => setAnchor(anchor === null ? event.currentTarget : null)}
      >
        {children}
      </button>
      {anchor !== null && (
        <Panel anchor={anchor} label={t("source.title")} onClose={close} width={420}>
          <ProvenanceCard observationId={observationId} />
        </Panel>
      )}
    </>
  );
}
