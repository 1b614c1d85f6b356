import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import type { Post } from "@xushi/contract";
import { useTranslation } from "react-i18next";
import { SignOutButton } from "../account/sign-out-button.tsx";
import { meQuery } from "../api/account-queries.ts";
import { useJurisdiction } from "../api/jurisdiction.ts";
import { myAccessQuery } from "../api/my-access.ts";
import { usePostWords } from "../i18n/use-post-words.ts";
import { Drop } from "../ui/drop.tsx";

/** Who is signed in and in which post: 石磊 · 石桥镇 填报单位. */
export function Who() {
  const { t } = useTranslation();
  const me = useQuery(meQuery).data;
  const posts = useQuery(myAccessQuery(useJurisdiction().id)).data?.posts ?? [];
  const { postName } = usePostWords();
  if (me === undefined || me === null) return null;
  const [first] = posts;
  return (
    <Drop
      label={t("who.title", { name: me.name })}
      className="bar-who"
      face={
        <>
          <b>{me.name}</b>
          <span className="bar-post">
            {" · "}
            {first === undefined ? t("who.noPost") : postName(first)}
            {posts.length > 1 && ` ${t("who.more", { count: posts.length })}`}
          </span>{" "}
          <small aria-hidden="true">▾</small>
        </>
      }
    >
      {(close) => <Whoami name={me.name} username={me.username} posts={posts} onDone={close} />}
    </Drop>
  );
}

type WhoamiProps = {
  readonly name: string;
  readonly username: string;
  readonly posts: readonly Post[];
  readonly onDone: () => void;
};

function Whoami({ name, username, posts, onDone }: WhoamiProps) {
  const { t } = useTranslation();
  return (
    <div className="who">
      <p>
        <b>{name}</b> <span className="muted">{username}</span>
      </p>
      {posts.length === 0 ? <p className="muted">{t("who.noPostLong")}</p> : <PostLines posts={posts} />}
      <p className="who-acts">
        <Link className="act" to="/account" onClick={onDone}>
          {t("who.account")}
        </Link>
        <Link className="act" to="/access" onClick={onDone}>
          {t("who.posts")}
        </Link>
        <SignOutButton />
      </p>
    </div>
  );
}

/** Each post in force: where, as what, in which lines, until when. */
export function PostLines({ posts }: { posts: readonly Post[] }) {
  const { t } = useTranslation();
  const { postName, linesOf, spanWord } = usePostWords();
  return (
    <ul className="who-posts">
      {posts.map((post) => (
        <li key={post.id}>
          <b>{postName(post)}</b>
          <span className="muted">
            {linesOf(post) !== "" && `${t("who.lines", { lines: linesOf(post) })} · `}
            {spanWord(post)}
            {post.deputyFor !== null && ` · ${t("access.deputy")}`}
          </span>
        </li>
      ))}
    </ul>
  );
}
