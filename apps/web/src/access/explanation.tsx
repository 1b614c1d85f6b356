import { useQuery } from "@tanstack/react-query";
import type { AccessExplanation } from "@xushi/contract";
import { formatDate, localDate } from "@xushi/core";
import { useTranslation } from "react-i18next";
import { useJurisdiction } from "../api/jurisdiction.ts";
import { indicatorsQuery } from "../api/queries.ts";
import { useLang } from "../i18n/use-lang.ts";
import { usePostWords } from "../i18n/use-post-words.ts";
import { useText } from "../i18n/use-text.ts";
import { Empty } from "../ui/states.tsx";
import { useUnitWord } from "../units/use-unit-word.ts";

type ExplanationProps = {
  readonly answer: AccessExplanation;
  readonly unit: string;
  readonly indicator: string;
};

/** The answer: a sentence, then each right with the posts that give it, then each post with its reason. */
export function Explanation({ answer, unit, indicator }: ExplanationProps) {
  const { t } = useTranslation();
  const { lineWord } = usePostWords();
  return (
    <>
      <Sentence answer={answer} unit={unit} indicator={indicator} />
      <section aria-label={t("why.verdicts")}>
        <h2>{t("why.verdicts")}</h2>
        <Verdicts answer={answer} />
        <p className="muted small">{t("why.line", { line: lineWord(answer.line) })}</p>
      </section>
      <section aria-label={t("why.posts")}>
        <h2>{t("why.posts")}</h2>
        <Reasons answer={answer} />
      </section>
    </>
  );
}

function Sentence({ answer, unit, indicator }: ExplanationProps) {
  const { t } = useTranslation();
  const text = useText();
  const lang = useLang();
  const unitWord = useUnitWord();
  const indicators = useQuery(indicatorsQuery(useJurisdiction().id)).data;
  const found = indicators?.find((i) => i.id === indicator);
  const list = (allowed: boolean) =>
    answer.verdicts
      .filter((verdict) => verdict.allowed === allowed)
      .map((verdict) => t(`why.right.${verdict.right}`))
      .join(t("access.listComma"));
  const [can, cannot] = [list(true), list(false)];
  return (
    <p className="lead">
      {t("why.sentence", {
        day: formatDate(localDate(answer.on), lang),
        name: answer.account.person || answer.account.username,
        unit: unitWord(unit),
        indicator: found === undefined ? indicator : text(found.name),
        can: can === "" ? "" : t("why.can", { list: can }),
        cannot: cannot === "" ? "" : `${can === "" ? "" : t("why.both")}${t("why.cannot", { list: cannot })}`,
      })}
    </p>
  );
}

function Verdicts({ answer }: { answer: AccessExplanation }) {
  const { t } = useTranslation();
  const { postName } = usePostWords();
  const byId = new Map(answer.posts.map((post) => [post.id, post]));
  return (
    <table className="verdicts">
      <thead>
        <tr>
          {(["right", "verdict", "by"] as const).map((column) => (
            <th key={column} scope="col" className="l">
              {t(`why.col.${column}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {answer.verdicts.map(({ right, allowed, posts }) => (
          <tr key={right}>
            <th scope="row" className="l">
              {t(`why.right.${right}`)}
            </th>
            <td className="l">
              <span className={allowed ? "verdict-yes" : "verdict-no"}>
                <span aria-hidden="true">{allowed ? "✓" : "✕"}</span> {t(allowed ? "why.yes" : "why.no")}
              </span>
            </td>
            <td className="l wrap muted">
              {posts
                .flatMap((id) => byId.get(id) ?? [])
                .map(postName)
                .join(t("access.listComma"))}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Reasons({ answer }: { answer: AccessExplanation }) {
  const { t } = useTranslation();
  const text = useText();
  const { postName, linesOf, spanWord } = usePostWords();
  if (answer.posts.length === 0) return <Empty>{t("why.noPosts")}</Empty>;
  return (
    <ul className="reasons">
      {answer.posts.map((post) => (
        <li key={post.id}>
          <b>{postName(post)}</b>{" "}
          <span className="muted">
            {[linesOf(post), spanWord(post)].filter(Boolean).join(" · ")}
            {post.endedOn !== null && ` · ${t("access.endedOn", { day: post.endedOn })}`}
          </span>
          <p>{text(post.why)}</p>
        </li>
      ))}
    </ul>
  );
}
