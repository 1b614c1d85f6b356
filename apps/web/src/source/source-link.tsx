import { Link } from "@tanstack/react-router";
import type { SourceBrief } from "@xushi/contract";
import type { ReactNode } from "react";

type SourceLinkProps = {
  readonly source: Pick<SourceBrief, "id">;
  readonly span?: { start: number; end: number } | null | undefined;
  readonly children: ReactNode;
};

/** Opens a document, at the figure where its place is known. */
export function SourceLink({ source, span, children }: SourceLinkProps) {
  const at = span ? `${span.start}-${span.end}` : undefined;
  return (
    <Link to="/reading/$source" params={{ source: source.id }} search={(before) => ({ ...before, at })}>
      {children}
    </Link>
  );
}
