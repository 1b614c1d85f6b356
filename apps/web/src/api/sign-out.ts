import { call } from "./client.ts";

/** The accounts library's own route; it is not in the contract, and answers nothing that is kept. */
export const signOut = (): Promise<unknown> =>
  call({ method: "post", path: "/api/auth/sign-out" }, { body: {} } as never);
