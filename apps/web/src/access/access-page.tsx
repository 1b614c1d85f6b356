import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import type { Post } from "@xushi/contract";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { postsQuery } from "../api/access-queries.ts";
import { meQuery } from "../api/account-queries.ts";
import { useJurisdiction } from "../api/jurisdiction.ts";
import { myAccessQuery, useRights } from "../api/my-access.ts";
import { usePostWords } from "../i18n/use-post-words.ts";
import { Empty, Failure, Loading } from "../ui/states.tsx";
import { AllPosts } from "./all-posts.tsx";
import { GrantForm } from "./grant-form.tsx";
import { PostTable } from "./post-table.tsx";
import "./access.css";

/** 岗位与权限: my own posts; for the officers everyone's, and for the security officer the means to change them. */
export function AccessPage() {
  const { t } = useTranslation();
  const rights = useRights();
  const posts = useQuery(postsQuery(useJurisdiction().id));
  const me = useQuery(meQuery).data;
  const [granting, setGranting] = useState(false);
  const [said, setSaid] = useState("");
  const seesAll = ["grant", "manage", "audit"].some((right) => rights.some((held) => held === right));
  const mine = posts.data?.filter((post) => post.accountId === me?.accountId) ?? [];
  return (
    <div className="page">
      <div className="section-head">
        <h1>{t("access.title")}</h1>
        <Link to="/access/why">{t("access.why")}</Link>
      </div>
      <Lead name={me?.name ?? ""} />
      {rights.includes("grant") && !granting && (
        <p>
          <button type="button" className="button" onClick={() => setGranting(true)}>
            {t("access.grant")}
          </button>
        </p>
      )}
      {granting && (
        <GrantForm
          posts={posts.data ?? []}
          onDone={(words) => {
            setSaid(words);
            setGranting(false);
          }}
        />
      )}
      <p className={said === "" ? "sr-only" : "said-good"} role="status">
        {said}
      </p>
      {posts.isPending && <Loading what={t("access.loading")} />}
      {posts.isError && <Failure error={posts.error} onRetry={() => void posts.refetch()} />}
      {posts.data &&
        (seesAll ? (
          <AllPosts posts={posts.data} mayGrant={rights.includes("grant")} say={setSaid} />
        ) : (
          <MyPosts posts={mine} />
        ))}
    </div>
  );
}

function MyPosts({ posts }: { posts: readonly Post[] }) {
  const { t } = useTranslation();
  if (posts.length === 0) return <Empty>{t("access.empty")}</Empty>;
  return (
    <section aria-label={t("access.mine")}>
      <h2>{t("access.mine")}</h2>
      <PostTable posts={posts} all={posts} mayGrant={false} say={() => {}} />
    </section>
  );
}

/** One sentence that says what this person is today. */
function Lead({ name }: { name: string }) {
  const { t } = useTranslation();
  const access = useQuery(myAccessQuery(useJurisdiction().id)).data;
  const { postName, linesOf, spanWord } = usePostWords();
  if (access === undefined || name === "") return null;
  const posts = access.posts.map((post) =>
    t("access.one", {
      post: postName(post),
      how: [linesOf(post), spanWord(post)].filter(Boolean).join(t("access.listComma")),
    }),
  );
  return (
    <p className="lead">
      {posts.length === 0
        ? t("access.leadNone", { name })
        : t("access.lead", { name, count: posts.length, posts: posts.join(t("why.both")) })}
    </p>
  );
}
