import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { Provider } from "oidc-provider";

export type Person = {
  readonly sub: string;
  readonly name: string;
  readonly preferred_username?: string;
  readonly groups?: unknown;
};

/** A real OpenID provider on loopback, whose sign-in page lets in whoever `person` says, without asking. */
export type TestProvider = {
  readonly issuer: string;
  person: Person;
  /** Goes through the provider's pages as a browser would, and returns the address at which it sends the browser back. */
  signInAt(url: string): Promise<string>;
  close(): Promise<void>;
};

export const startProvider = async (redirectUri: string): Promise<TestProvider> => {
  const server = createServer();
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const state: { person: Person } = { person: { sub: "s-1", name: "郑州" } };
  const provider = new Provider(issuer, {
    clients: [{ client_id: "xushi", client_secret: "client-secret", redirect_uris: [redirectUri] }],
    pkce: { required: () => true },
    claims: { openid: ["sub"], profile: ["name", "preferred_username", "groups"] },
    features: { devInteractions: { enabled: false } },
    cookies: { keys: ["test"] },
    findAccount: (_ctx, sub) => ({ accountId: sub, claims: async () => ({ ...state.person, sub }) }),
    interactions: { url: (_ctx, interaction) => `/interaction/${interaction.uid}` },
  });
  const oidc = provider.callback();
  server.on("request", (req, res) => {
    if (!req.url?.startsWith("/interaction/")) return void oidc(req, res);
    void letIn(provider, state.person, req, res);
  });
  return {
    issuer,
    get person() {
      return state.person;
    },
    set person(person) {
      state.person = person;
    },
    signInAt: (url) => follow(issuer, url),
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
};

type Request = Parameters<ReturnType<Provider["callback"]>>[0];
type Response = Parameters<ReturnType<Provider["callback"]>>[1];

const letIn = async (provider: Provider, { sub }: Person, req: Request, res: Response): Promise<void> => {
  const { prompt, params, session } = await provider.interactionDetails(req, res);
  if (prompt.name === "login") return provider.interactionFinished(req, res, { login: { accountId: sub } });
  const grant = new provider.Grant({
    clientId: String(params.client_id),
    ...(session?.accountId === undefined ? {} : { accountId: session.accountId }),
  });
  grant.addOIDCScope(String(params.scope));
  await provider.interactionFinished(req, res, { consent: { grantId: await grant.save() } });
};

const follow = async (issuer: string, first: string): Promise<string> => {
  const cookies = new Map<string, string>();
  let url = first;
  for (let hop = 0; hop < 10; hop++) {
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join("; ");
    const response = await fetch(url, { redirect: "manual", headers: { cookie } });
    for (const line of response.headers.getSetCookie()) {
      const [pair = ""] = line.split(";");
      cookies.set(pair.slice(0, pair.indexOf("=")), pair.slice(pair.indexOf("=") + 1));
    }
    const location = response.headers.get("location");
    if (location === null) throw new Error(`${url} answered ${response.status}: ${await response.text()}`);
    url = new URL(location, issuer).href;
    if (!url.startsWith(issuer)) return url;
  }
  throw new Error("the provider sends the browser in circles");
};
