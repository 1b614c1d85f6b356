import { Link } from "@tanstack/react-router";
import { ApiError } from "@xushi/contract";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { placeForRefusal } from "../api/first-steps.ts";
import { useText } from "../i18n/use-text.ts";
import { useDelayed } from "./use-delayed.ts";
import "./states.css";

/** Progress in words, once it takes more than a blink. */
export function Loading({ what }: { what: string }) {
  const late = useDelayed(true);
  return (
    <p className="state" role="status" aria-live="polite">
      {late && <span className="state-busy">{what}</span>}
    </p>
  );
}

/** What happened, what was kept, what to do. */
export function Failure({ error, onRetry }: { error: unknown; onRetry?: (() => void) | undefined }) {
  const { t } = useTranslation();
  const place = placeForRefusal(error);
  return (
    <div className="state state-failure" role="alert">
      <p>
        <RefusalWords error={error} />
      </p>
      {place !== null && (
        <a className="act" href={place} target="_blank" rel="noreferrer">
          {t("ui.signInBeside")}
        </a>
      )}
      {onRetry && (
        <button type="button" className="act" onClick={onRetry}>
          {t("ui.retry")}
        </button>
      )}
    </div>
  );
}

type Asked = { readonly place?: string | undefined; readonly indicator?: string | undefined };

/** A refusal's words; where one's posts do not reach, with the way to the reasons. */
export function RefusalWords({ error, about = {} }: { error: unknown; about?: Asked }) {
  const { t } = useTranslation();
  const words = useErrorMessage();
  const isAccess = error instanceof ApiError && error.refusal.code === "access.forbidden";
  return (
    <>
      {words(error)}
      {isAccess && (
        <>
          {" "}
          <Link to="/access/why" search={(before) => ({ ...before, ...about })}>
            {t("why.link")}
          </Link>
        </>
      )}
    </>
  );
}

/** The refusal's own words; a bug in the page says that it is one. */
export const useErrorMessage = (): ((error: unknown) => string) => {
  const { t } = useTranslation();
  const text = useText();
  return (error) => (error instanceof ApiError ? text(error.refusal.message) : t("ui.broken"));
};

/** An empty place says what belongs here and how to put it there. */
export function Empty({ children, actions }: { children: ReactNode; actions?: ReactNode }) {
  return (
    <div className="state">
      <p>{children}</p>
      {actions && <p className="state-actions">{actions}</p>}
    </div>
  );
}
