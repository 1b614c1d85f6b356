import type { Post } from "@xushi/contract";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { usePostWords } from "../i18n/use-post-words.ts";
import "../ui/form.css";
import { Empty } from "../ui/states.tsx";
import { PostTable } from "./post-table.tsx";

type AllPostsProps = {
  readonly posts: readonly Post[];
  readonly mayGrant: boolean;
  readonly say: (words: string) => void;
};

/** Everyone's posts, the ended ones too, to be found by person, unit or post. */
export function AllPosts({ posts, mayGrant, say }: AllPostsProps) {
  const { t } = useTranslation();
  const { postName, linesOf } = usePostWords();
  const [q, setQ] = useState("");
  const [onlyInForce, setOnlyInForce] = useState(true);
  const wanted = q.trim().toLowerCase();
  const shown = posts
    .filter((post) => !onlyInForce || post.inForce)
    .filter((post) =>
      `${post.person} ${post.username} ${postName(post)} ${linesOf(post)}`.toLowerCase().includes(wanted),
    );
  const inForce = posts.filter((post) => post.inForce).length;
  return (
    <section aria-label={t("access.all")}>
      <h2>{t("access.all")}</h2>
      <p className="muted">{t("access.allLead", { inForce, count: posts.length })}</p>
      <div className="access-filters">
        <input
          className="field"
          type="search"
          aria-label={t("access.filter")}
          placeholder={t("access.filter")}
          value={q}
          onChange={(event) => setQ(event.target.value)}
        />
        <label className="check">
          <input
            type="checkbox"
            checked={onlyInForce}
            onChange={(event) => setOnlyInForce(event.target.checked)}
          />
          {t("access.onlyInForce")}
        </label>
      </div>
      {shown.length === 0 ? (
        <Empty>{t(posts.length === 0 ? "access.empty" : "access.none")}</Empty>
      ) : (
        <PostTable posts={shown} all={posts} mayGrant={mayGrant} say={say} />
      )}
    </section>
  );
}
