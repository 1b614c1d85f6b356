import { rm } from "node:fs/promises";
import { BlockList } from "node:net";
import type { Refusal } from "@xushi/contract";
import { type Ledger, type NewPost, openLedger, systemActing } from "@xushi/ledger";
import { vi } from "vitest";
import { freshDataDir } from "../../../../packages/ledger/test/fresh-data-dir.ts";
import { type AccountSettings, DEFAULT_ACCOUNT_SETTINGS } from "../../src/accounts/account-settings.ts";
import type { AccountDeps } from "../../src/accounts/deps.ts";
import type { Mail } from "../../src/accounts/mail.ts";
import { type Accounts, openAccounts } from "../../src/accounts/open-accounts.ts";
import { hashPassword } from "../../src/accounts/passwords/argon2.ts";
import type { AccountEvent, MappedPost } from "../../src/accounts/ports.ts";
import { clientBehind, readProxies } from "../../src/http/client-address.ts";
import { createApp } from "../../src/index.ts";

/** Some tests open an installation of their own, which takes long where others use the machine too. */
vi.setConfig({ testTimeout: 120_000 });

export const PASSWORD = "Right-Horse-42";
const ORIGIN = "http://localhost";

/** An installation with one real county, a clock that is moved by hand, and ports that write down what they are told. */
export type AccountScene = {
  readonly ledger: Ledger;
  readonly accounts: Accounts;
  readonly deps: AccountDeps;
  readonly app: ReturnType<typeof createApp>;
  readonly events: AccountEvent[];
  readonly groups: { accountId: string; posts: readonly MappedPost[] }[];
  readonly mails: Mail[];
  /** Usernames that manage accounts: in "xu" alone, or everywhere. */
  readonly managers: Map<string, "xu" | "everywhere">;
  /** Moves the clock on. */
  readonly pass: (span: { minutes?: number; hours?: number; days?: number }) => void;
  /** With the least of posts, unless told: it opens the county and nothing in it. */
  readonly addAccount: (username: string, more?: object, access?: { post?: boolean }) => Promise<string>;
  readonly browser: (address?: string) => Browser;
  readonly close: () => Promise<void>;
};

type More = {
  readonly settings?: Partial<AccountSettings>;
  readonly demo?: boolean;
  readonly mailFails?: boolean;
  /** Addresses of proxies whose word is taken. */
  readonly proxies?: string;
};

export const openAccountScene = async (more: More = {}): Promise<AccountScene> => {
  const folder = await freshDataDir();
  const ledger = await openLedger({ dataDir: folder });
  await ledger.createJurisdiction(
    { id: "xu", orgUnitId: "xu", name: "序川县", nameEn: "Xuchuan", demo: more.demo ?? false },
    systemActing("测试"),
  );
  const clientOf = clientBehind(readProxies(more.proxies ?? "") ?? new BlockList());
  let moved = 0;
  const told = recorders(ledger);
  const deps: AccountDeps = {
    store: ledger.accounts,
    jurisdictions: () => ledger.jurisdictions(),
    settings: {
      ...DEFAULT_ACCOUNT_SETTINGS,
      failureMilliseconds: 0,
      ...more.settings,
    },
    ports: told.ports,
    secret: "a key of more than thirty-two characters",
    now: () => new Date(Date.now() + moved),
    log: () => {},
    clientOf,
    sendMail: async (mail) => {
      if (more.mailFails) throw new Error("the mail server is down");
      told.mails.push(mail);
    },
  };
  const accounts = openAccounts(deps);
  const originals = { put: async () => {}, get: async () => null };
  const app = createApp({ ledger, originals, accounts, clientOf, log: () => {} });
  return {
    ...told,
    ledger,
    accounts,
    deps,
    app,
    pass: ({ minutes = 0, hours = 0, days = 0 }) => {
      moved += ((days * 24 + hours) * 60 + minutes) * 60_000;
    },
    addAccount: async (username, fields = {}, { post = true } = {}) => {
      const row = await ledger.accounts.create(
        {
          name: "王敏",
          username,
          jurisdictionId: "xu",
          passwordHash: await passwordHash(),
          ...fields,
        },
        deps.now().toISOString(),
      );
      if (row === null) throw new Error(`${username} is taken`);
      if (post) await ledger.county("xu", systemActing("测试")).grantPost({ ...VISITOR, accountId: row.id });
      return row.id;
    },
    browser: (address) => new Browser(app, address),
    close: async () => {
      await ledger.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
};

const VISITOR: Omit<NewPost, "accountId"> = {
  ...{ role: "public", orgUnitId: "xu", lines: null, reason: "测试" },
  ...{ validFrom: null, validTo: null, deputyFor: null },
};

let hashed: Promise<string> | undefined;
const passwordHash = (): Promise<string> => {
  hashed ??= hashPassword(PASSWORD);
  return hashed;
};

const recorders = (ledger: Ledger) => {
  const events: AccountEvent[] = [];
  const groups: { accountId: string; posts: readonly MappedPost[] }[] = [];
  const mails: Mail[] = [];
  const managers = new Map<string, "xu" | "everywhere">();
  const ports: AccountDeps["ports"] = {
    onAccountEvent: async (event) => void events.push(event),
    onGroups: async (accountId, posts) => void groups.push({ accountId, posts }),
    mayManageAccounts: async (accountId, jurisdictionId) => {
      const account = await ledger.accounts.byId(accountId);
      const where = managers.get(account?.username ?? "");
      return where === "everywhere" || (where === "xu" && jurisdictionId === "xu");
    },
  };
  return { events, groups, mails, managers, ports };
};

export type Answer<T> = {
  readonly status: number;
  readonly body: T & Partial<Refusal>;
  readonly response: Response;
};

/** Keeps cookies and says its origin, as a browser does. */
export class Browser {
  readonly cookies = new Map<string, string>();
  readonly app: ReturnType<typeof createApp>;
  readonly address: string;

  constructor(app: ReturnType<typeof createApp>, address = "10.0.0.1") {
    this.app = app;
    this.address = address;
  }

  async ask<T = Record<string, unknown>>(
    method: string,
    path: string,
    body?: unknown,
    headers: Record<string, string> = {},
  ): Promise<Answer<T>> {
    const cookie = [...this.cookies].map(([name, value]) => `${name}=${value}`).join("; ");
    const init = {
      method,
      headers: {
        origin: ORIGIN,
        "user-agent": "Mozilla/5.0 (Windows NT 10.0) Chrome/126.0 Safari/537.36",
        ...(cookie === "" ? {} : { cookie }),
        ...(body === undefined ? {} : { "content-type": "application/json" }),
        ...headers,
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    };
    const response = await this.app.request(path, init, {
      incoming: { socket: { remoteAddress: this.address } },
    });
    this.keep(response);
    const text = await response.clone().text();
    return {
      status: response.status,
      body: text.startsWith("{") || text.startsWith("[") ? JSON.parse(text) : {},
      response,
    };
  }

  get<T = Record<string, unknown>>(path: string): Promise<Answer<T>> {
    return this.ask<T>("GET", path);
  }

  post<T = Record<string, unknown>>(path: string, body: unknown = {}): Promise<Answer<T>> {
    return this.ask<T>("POST", path, body);
  }

  signIn(username: string, password = PASSWORD): Promise<Answer<Record<string, unknown>>> {
    return this.post("/api/auth/sign-in/username", { username, password });
  }

  private keep(response: Response): void {
    for (const line of response.headers.getSetCookie()) {
      const [pair = "", ...attributes] = line.split(";");
      const at = pair.indexOf("=");
      const name = pair.slice(0, at);
      if (attributes.some((a) => /^\s*max-age=0\s*$/i.test(a))) this.cookies.delete(name);
      else this.cookies.set(name, pair.slice(at + 1));
    }
  }
}
