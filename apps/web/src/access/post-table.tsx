import type { Post } from "@xushi/contract";
import { Fragment, useState } from "react";
import { useTranslation } from "react-i18next";
import { useMoment } from "../i18n/use-moment.ts";
import { usePostWords } from "../i18n/use-post-words.ts";
import { useUnitWord } from "../units/use-unit-word.ts";
import { EndForm } from "./end-form.tsx";
import { HandOverForm } from "./hand-over-form.tsx";

type PostTableProps = {
  readonly posts: readonly Post[];
  /** Also those that are filtered out: a deputy's principal may be among them. */
  readonly all: readonly Post[];
  readonly mayGrant: boolean;
  readonly say: (words: string) => void;
};

type Changing = { readonly id: string; readonly how: "end" | "handOver" };

/** Who is what where, in which lines, from when to when, by whom and why. On a phone each is a short paragraph. */
export function PostTable({ posts, all, mayGrant, say }: PostTableProps) {
  const { t } = useTranslation();
  const [changing, setChanging] = useState<Changing | null>(null);
  const columns = ["person", "role", "unit", "lines", "span", "state", "by"] as const;
  const done = (words: string) => {
    setChanging(null);
    if (words !== "") say(words);
  };
  return (
    <table className="posts">
      <thead>
        <tr>
          {columns.map((column) => (
            <th key={column} scope="col" className="l">
              {t(`access.col.${column}`)}
            </th>
          ))}
          {mayGrant && (
            <th scope="col">
              <span className="sr-only">{t("access.col.deeds")}</span>
            </th>
          )}
        </tr>
      </thead>
      <tbody>
        {posts.map((post) => (
          <Fragment key={post.id}>
            <PostRow
              post={post}
              principal={all.find((other) => other.id === post.deputyFor)}
              onChange={mayGrant ? (how) => setChanging({ id: post.id, how }) : undefined}
            />
            {changing?.id === post.id && (
              <tr className="post-open">
                <td className="l wrap" colSpan={columns.length + 1}>
                  {changing.how === "end" ? (
                    <EndForm post={post} onDone={done} />
                  ) : (
                    <HandOverForm post={post} onDone={done} />
                  )}
                </td>
              </tr>
            )}
          </Fragment>
        ))}
      </tbody>
    </table>
  );
}

type PostRowProps = {
  readonly post: Post;
  readonly principal: Post | undefined;
  readonly onChange: ((how: Changing["how"]) => void) | undefined;
};

function PostRow({ post, principal, onChange }: PostRowProps) {
  const { t } = useTranslation();
  const unitWord = useUnitWord();
  const moment = useMoment();
  const { linesOf, spanWord } = usePostWords();
  const mayChange = onChange !== undefined && post.endedOn === null;
  return (
    <tr className={post.inForce ? "" : "is-ended"}>
      <th scope="row" className="l">
        {post.person || post.username} <small className="muted">{post.username}</small>
      </th>
      <td className="l">
        {t(`role.${post.role}`)}
        {post.deputyFor !== null && (
          <small className="muted">
            {" "}
            {principal ? t("access.deputyOf", { name: principal.person }) : t("access.deputy")}
          </small>
        )}
      </td>
      <td className="l">{unitWord(post.orgUnitId)}</td>
      <td className="l wrap post-lines">{linesOf(post)}</td>
      <td className="l">{spanWord(post)}</td>
      <td className="l">
        <PostState post={post} />
      </td>
      <td className="l wrap muted post-by">
        {t("access.granted", {
          by: post.grantedBy,
          day: moment(post.grantedAt).slice(0, 10),
          reason: post.reason,
        })}
        {post.endReason !== null && (
          <>
            <br />
            {t("access.ended", { reason: post.endReason })}
          </>
        )}
      </td>
      {onChange !== undefined && (
        <td className="post-deeds">
          {mayChange && (
            <>
              <button type="button" className="act" onClick={() => onChange("handOver")}>
                {t("access.handOver")}
              </button>{" "}
              <button type="button" className="act" onClick={() => onChange("end")}>
                {t("access.end")}
              </button>
            </>
          )}
        </td>
      )}
    </tr>
  );
}

/** Shape and word, so that it reads without colour. */
function PostState({ post }: { post: Post }) {
  const { t } = useTranslation();
  if (!post.inForce)
    return (
      <span className="muted">
        ○ {post.endedOn === null ? t("access.notInForce") : t("access.endedOn", { day: post.endedOn })}
      </span>
    );
  return (
    <span>
      <span className="post-in-force" aria-hidden="true">
        ●
      </span>{" "}
      {post.endedOn === null ? t("access.inForce") : t("access.endsOn", { day: post.endedOn })}
    </span>
  );
}
