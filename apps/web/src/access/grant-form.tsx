import { useQuery } from "@tanstack/react-query";
import { grantPost, type Input, type Post } from "@xushi/contract";
import { OFFICER_ROLES, ROLES } from "@xushi/core";
import type { FormEvent } from "react";
import { useTranslation } from "react-i18next";
import { call } from "../api/client.ts";
import { useJurisdiction } from "../api/jurisdiction.ts";
import { orgUnitsQuery } from "../api/queries.ts";
import { usePostWords } from "../i18n/use-post-words.ts";
import { DayField } from "../ui/day-field.tsx";
import { FormActs } from "../ui/form-acts.tsx";
import { FormField } from "../ui/form-field.tsx";
import { PickField } from "../ui/pick-field.tsx";
import { Failure } from "../ui/states.tsx";
import { TextField } from "../ui/text-field.tsx";
import { useKeptDraft } from "../ui/use-kept-draft.ts";
import { useSend } from "../ui/use-send.ts";
import { EMPTY_GRANT, fitsPrincipal, type GrantDraft, postOf, whatIsMissing } from "./grant-draft.ts";
import { LinesField } from "./lines-field.tsx";
import { PersonField } from "./person-field.tsx";
import type { PostField } from "./post-refusal.ts";
import { usePostRefusal } from "./use-post-refusal.ts";
import { usePostsChanged } from "./use-posts-changed.ts";

type GrantFormProps = { readonly posts: readonly Post[]; readonly onDone: (said: string) => void };

/** 授予岗位: to whom, as what, where, in which lines, from when to when, and why. */
export function GrantForm({ posts, onDone }: GrantFormProps) {
  const { t } = useTranslation();
  const county = useJurisdiction();
  const units = useQuery(orgUnitsQuery(county.id)).data ?? [];
  const { postName } = usePostWords();
  const { draft, change, forget } = useKeptDraft<GrantDraft>("grant", EMPTY_GRANT);
  const { sending, error, send } = useSend();
  const changed = usePostsChanged();
  const refusal = usePostRefusal(error);
  const errorUnder = (field: PostField) => (refusal.field === field ? refusal.words : undefined);
  const isOfficer = OFFICER_ROLES.has(draft.role);
  const principals = posts.filter((post) => fitsPrincipal(post, draft));
  const missing = whatIsMissing(draft);

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (missing.length > 0) return;
    const body: Input<typeof grantPost>["body"] = postOf(draft, county.orgUnitId);
    const post = await send(() => call(grantPost, { params: { jurisdiction: county.id }, body }));
    if (post === null) return;
    changed();
    forget();
    onDone(t("access.saved", { name: post.person, post: postName(post) }));
  };

  return (
    <form className="form" aria-label={t("access.grant")} onSubmit={(event) => void submit(event)}>
      <FormField label={t("access.field.account")} error={errorUnder("account")}>
        <PersonField
          label={t("access.field.account")}
          account={draft.account}
          onAccount={(account) => change({ account })}
        />
      </FormField>
      <FormField
        label={t("access.field.role")}
        hint={t(`roleMeans.${draft.role}`)}
        error={errorUnder("role")}
      >
        <select
          className="field"
          aria-label={t("access.field.role")}
          value={draft.role}
          onChange={(event) => change({ role: event.target.value as GrantDraft["role"], deputyFor: "" })}
        >
          {ROLES.map((role) => (
            <option key={role} value={role}>
              {t(`role.${role}`)}
            </option>
          ))}
        </select>
      </FormField>
      {!isOfficer && (
        <>
          <FormField label={t("access.field.unit")} error={errorUnder("unit")}>
            <PickField
              label={t("access.field.unit")}
              choices={units.map((u) => ({ id: u.id, label: u.name, detail: t(`units.kind.${u.kind}`) }))}
              chosen={draft.unit}
              onChosen={(unit) => change({ unit, deputyFor: "" })}
            />
          </FormField>
          <FormField label={t("access.field.lines")} error={errorUnder("lines")}>
            <LinesField lines={draft.lines} onLines={(lines) => change({ lines })} />
          </FormField>
        </>
      )}
      <div className="form-row">
        <FormField label={t("access.field.validFrom")}>
          <DayField
            label={t("access.field.validFrom")}
            day={draft.validFrom}
            onDay={(validFrom) => change({ validFrom })}
          />
        </FormField>
        <FormField label={t("access.field.validTo")} error={errorUnder("validTo")}>
          <DayField
            label={t("access.field.validTo")}
            day={draft.validTo}
            onDay={(validTo) => change({ validTo })}
          />
        </FormField>
      </div>
      {principals.length > 0 && (
        <FormField label={t("access.field.deputyFor")} error={errorUnder("deputyFor")}>
          <select
            className="field"
            aria-label={t("access.field.deputyFor")}
            value={draft.deputyFor}
            onChange={(event) => change({ deputyFor: event.target.value })}
          >
            <option value="">{t("access.notDeputy")}</option>
            {principals.map((post) => (
              <option key={post.id} value={post.id}>
                {post.person} {postName(post)}
              </option>
            ))}
          </select>
        </FormField>
      )}
      <TextField
        label={t("access.field.reason")}
        text={draft.reason}
        most={300}
        onText={(reason) => change({ reason })}
      />
      {error !== null && refusal.field === null && <Failure error={error} />}
      <FormActs disabled={missing.length > 0 || sending} onClose={() => onDone("")}>
        {t(sending ? "access.granting" : "access.grant")}
      </FormActs>
    </form>
  );
}
