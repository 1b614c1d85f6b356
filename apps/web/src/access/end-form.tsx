import { endPost, type Post } from "@xushi/contract";
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
import { usePostsChanged } from "./use-posts-changed.ts";

type EndFormProps = { readonly post: Post; readonly onDone: (said: string) => void };

/** 结束岗位: the last day, and why. */
export function EndForm({ post, onDone }: EndFormProps) {
  const { t } = useTranslation();
  const county = useJurisdiction().id;
  const { postName } = usePostWords();
  const [day, setDay] = useState("");
  const [reason, setReason] = useState("");
  const { sending, error, send } = useSend();
  const changed = usePostsChanged();
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const ended = await send(() =>
      call(endPost, {
        params: { jurisdiction: county, post: post.id },
        body: { endedOn: day, reason: reason.trim() },
      }),
    );
    if (ended === null) return;
    changed();
    onDone(t("access.endSaved", { name: post.person, post: postName(post), day }));
  };
  return (
    <form className="form" aria-label={t("access.end")} onSubmit={(event) => void submit(event)}>
      <FormField label={t("access.field.lastDay")}>
        <DayField label={t("access.field.lastDay")} day={day} onDay={setDay} />
      </FormField>
      <TextField label={t("access.field.reason")} text={reason} most={300} onText={setReason} />
      <ChangeFailure error={error} />
      <FormActs disabled={day === "" || reason.trim() === "" || sending} onClose={() => onDone("")}>
        {t(sending ? "access.keeping" : "access.end")}
      </FormActs>
    </form>
  );
}
