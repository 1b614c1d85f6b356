import { handOverPost, type Post } from "@xushi/contract";
import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { call } from "../api/client.ts";
import { useJurisdiction } from "../api/jurisdiction.ts";
import { usePostWords } from "../i18n/use-post-words.ts";
import { DayField } from "../ui/day-field.tsx";
import { FormActs } from "../ui/form-acts.tsx";
import { FormField } from "../ui/form-field.tsx";
import { TextField } from "../ui/text-field.tsx";
import { useSend } from "../ui/use-send.ts";
import { ChangeFailure } from "./change-failure.tsx";
import { PersonField } from "./person-field.tsx";
import { usePostsChanged } from "./use-posts-changed.ts";

type HandOverFormProps = { readonly post: Post; readonly onDone: (said: string) => void };

/** 移交: ends it for one and begins it for another, both or neither. */
export function HandOverForm({ post, onDone }: HandOverFormProps) {
  const { t } = useTranslation();
  const county = useJurisdiction().id;
  const { postName } = usePostWords();
  const [account, setAccount] = useState("");
  const [from, setFrom] = useState("");
  const [reason, setReason] = useState("");
  const { sending, error, send } = useSend();
  const changed = usePostsChanged();
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const next = await send(() =>
      call(handOverPost, {
        params: { jurisdiction: county, post: post.id },
        body: { accountId: account, from, reason: reason.trim() },
      }),
    );
    if (next === null) return;
    changed();
    onDone(t("access.handSaved", { name: next.person, post: postName(post), day: from }));
  };
  const isWhole = account !== "" && from !== "" && reason.trim() !== "";
  return (
    <form className="form" aria-label={t("access.handOver")} onSubmit={(event) => void submit(event)}>
      <FormField label={t("access.field.to")}>
        <PersonField label={t("access.field.to")} account={account} onAccount={setAccount} />
      </FormField>
      <FormField label={t("access.field.firstDay")}>
        <DayField label={t("access.field.firstDay")} day={from} onDay={setFrom} />
      </FormField>
      <TextField label={t("access.field.reason")} text={reason} most={300} onText={setReason} />
      <ChangeFailure error={error} />
      <FormActs disabled={!isWhole || sending} onClose={() => onDone("")}>
        {t(sending ? "access.keeping" : "access.handOver")}
      </FormActs>
    </form>
  );
}
