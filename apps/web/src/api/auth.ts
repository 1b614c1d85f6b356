import { startAuthentication } from "@simplewebauthn/browser";
import { ApiError, type Refusal } from "@xushi/contract";

/** The sign-in routes under /api/auth; what a signed-in person does goes through the contract's own. */

const UNREACHABLE: Refusal = {
  code: "network.unreachable",
  message: { zh: "连不上服务，请稍后再试。", en: "The server cannot be reached. Try again later." },
};

const ask = async (method: "GET" | "POST", path: string, body?: object): Promise<Record<string, unknown>> => {
  const response = await fetch(`/api/auth${path}`, {
    method,
    headers: body === undefined ? {} : { "content-type": "application/json" },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  }).catch(() => {
    throw new ApiError(0, UNREACHABLE);
  });
  const answer = (await response.json().catch(() => ({}))) as Record<string, unknown>;
  if (!response.ok)
    throw new ApiError(response.status, "message" in answer ? (answer as Refusal) : UNREACHABLE);
  return answer;
};

export type Entered = "done" | "second-factor";

export const signInByPassword = async (username: string, password: string): Promise<Entered> => {
  const answer = await ask("POST", "/sign-in/username", { username, password });
  return answer.twoFactorRedirect === true ? "second-factor" : "done";
};

export const signInByCode = async (code: string, kind: "totp" | "backup-code"): Promise<void> => {
  await ask("POST", kind === "totp" ? "/two-factor/verify-totp" : "/two-factor/verify-backup-code", { code });
};

export const signInByPasskey = async (): Promise<void> => {
  const optionsJSON = await ask("GET", "/passkey/generate-authenticate-options");
  const response = await startAuthentication({
    optionsJSON: optionsJSON as unknown as Parameters<typeof startAuthentication>[0]["optionsJSON"],
  });
  await ask("POST", "/passkey/verify-authentication", { response });
};

export const signOut = async (): Promise<void> => {
  await ask("POST", "/sign-out", {});
};

/** The person closed the browser's own window, or the device has no such key: nothing that the server said. */
export const wasCancelled = (error: unknown): boolean =>
  error instanceof Error && (error.name === "NotAllowedError" || error.name === "AbortError");
