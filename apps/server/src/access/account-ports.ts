/** What happens to accounts, as the county's books hold it: journal entries, posts by single sign-on, who manages. */
import { addDays, type LocalDate } from "@xushi/core";
import { type County, type Ledger, type NewPost, type PostRow, systemActing } from "@xushi/ledger";
import type { AccountEvent, AccountPorts, MappedPost } from "../accounts/ports.ts";
import type { Log } from "../http/log.ts";
import { demandOfficerFactor } from "./officer-factor.ts";

type Around = { readonly ledger: Ledger; readonly today: () => LocalDate; readonly log: Log };

export const accountPorts = (around: Around): AccountPorts => ({
  onAccountEvent: (event) => recordEvent(around, event),
  onGroups: (accountId, posts) => fitPosts(around, accountId, posts),
  mayManageAccounts: async (accountId, jurisdictionId) => {
    if (jurisdictionId === null) return false;
    const who = { accountId, person: "" };
    const acting = await around.ledger.openActing(jurisdictionId, who, around.today());
    return acting?.access.write.includes("manage") ?? false;
  },
});

/**
 * Into the journal of the account's county. What is nobody's (a name that does not exist) goes into the first county's:
 * somebody tried this installation's door. Before there is a county, into the log alone.
 */
const recordEvent = async ({ ledger, log }: Around, event: AccountEvent): Promise<void> => {
  const { kind, accountId, username, byAccountId, sessionId, address, detail } = event;
  const jurisdictionId = event.jurisdictionId ?? (await ledger.jurisdictions())[0]?.id;
  if (jurisdictionId === undefined) return log({ level: "info", event: `account.${kind}`, accountId });
  const person = await nameOf(ledger, byAccountId ?? accountId);
  const county = ledger.county(jurisdictionId, systemActing(person, byAccountId ?? accountId ?? "system"));
  await county.recordEvent({
    action: `account.${kind}`,
    entity: "account",
    entityId: accountId ?? "",
    detail: { username, address, sessionId, ...detail },
  });
  if (kind === "first-administrator" && accountId !== null) await admitFirst(ledger, accountId, person);
};

const nameOf = async (ledger: Ledger, accountId: string | null): Promise<string> =>
  accountId === null ? "" : ((await ledger.accounts.byId(accountId))?.name ?? "");

/** Whoever followed the link that the start printed keeps the system of every county that is there. */
const admitFirst = async (ledger: Ledger, accountId: string, person: string): Promise<void> => {
  for (const { id, orgUnitId } of await ledger.jurisdictions()) {
    const post = { accountId, role: "system-admin", orgUnitId, lines: null, reason: "首次启动" } as const;
    const span = { validFrom: null, validTo: null, deputyFor: null };
    const granted = await ledger.county(id, systemActing(person)).grantPost({ ...post, ...span });
    if (granted.ok) await demandOfficerFactor(ledger, id, post);
  }
};

/** How posts by single sign-on are told from those that somebody granted. */
const BY_SSO = "统一身份认证：";

const keyOf = (post: Pick<NewPost, "role" | "orgUnitId" | "lines" | "reason">): string =>
  [post.role, post.orgUnitId, post.lines === null ? "*" : [...post.lines].sort().join(), post.reason].join(
    "|",
  );

const wantedPost = (accountId: string, { role, orgUnitId, lines, group }: MappedPost): NewPost => ({
  accountId,
  role,
  orgUnitId,
  lines,
  validFrom: null,
  validTo: null,
  deputyFor: null,
  reason: `${BY_SSO}${group}`,
});

/** Grants what the groups stand for and is missing, and ends what they no longer stand for; other posts are left alone. */
const fitPosts = async (
  { ledger, today, log }: Around,
  accountId: string,
  mapped: readonly MappedPost[],
): Promise<void> => {
  const on = today();
  for (const { id } of await ledger.jurisdictions()) {
    const county = ledger.county(id, systemActing("统一身份认证"));
    const held = await standing(county, accountId, on);
    const wanted = mapped
      .filter((post) => post.jurisdictionId === id)
      .map((post) => wantedPost(accountId, post));
    const keys = new Set(wanted.map(keyOf));
    // It holds no longer from this very sign-in on: yesterday was its last day.
    for (const post of held.filter((p) => !keys.has(keyOf(p))))
      await county.endPost(post.id, addDays(on, -1), "统一身份认证里已不在这个组");
    const present = new Set(held.map(keyOf));
    for (const post of wanted.filter((p) => !present.has(keyOf(p)))) {
      const granted = await county.grantPost(post);
      if (!granted.ok) log({ level: "warn", event: "sso.post-refused", accountId, reason: post.reason });
      else await demandOfficerFactor(ledger, id, post);
    }
  }
};

const standing = async (county: County, accountId: string, on: LocalDate): Promise<PostRow[]> =>
  (await county.posts()).filter(
    (p) =>
      p.accountId === accountId && p.reason.startsWith(BY_SSO) && (p.endedOn === null || p.endedOn >= on),
  );
