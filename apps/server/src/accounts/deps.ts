import type { AccountStore, Ledger } from "@xushi/ledger";
import type { ClientOf } from "../http/client-address.ts";
import type { Log } from "../http/log.ts";
import type { AccountSettings } from "./account-settings.ts";
import type { SendMail } from "./mail.ts";
import type { AccountPorts } from "./ports.ts";

/** What the accounts need from outside; tests hand in their own. */
export type AccountDeps = {
  readonly store: AccountStore;
  readonly jurisdictions: Ledger["jurisdictions"];
  readonly settings: AccountSettings;
  readonly ports: AccountPorts;
  /** Signs cookies, encrypts second-factor secrets. */
  readonly secret: string;
  readonly now: () => Date;
  readonly log: Log;
  /** From where a request comes, and whether by https: the server's own way of telling. */
  readonly clientOf: ClientOf;
  /** `null`: links are handed over by hand. */
  readonly sendMail: SendMail | null;
};

export const momentNow = (deps: Pick<AccountDeps, "now">): string => deps.now().toISOString();

export const momentIn = (deps: Pick<AccountDeps, "now">, minutes: number): string =>
  new Date(deps.now().getTime() + minutes * 60_000).toISOString();
