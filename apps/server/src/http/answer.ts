import type { Context, TypedResponse } from "hono";
import type { JSONParsed } from "hono/utils/types";
import type { Outcome, Refused } from "./outcome.ts";

type Answer<T> = Response & TypedResponse<JSONParsed<T>, 200, "json">;

/**
 * The last of a handler's four lines: the value with 200, or the refusal with its own status.
 *
 * The type knows status 200 alone: the contract spreads its refusals into each route's responses, and TypeScript 7 turns
 * their numeric keys into strings when it reads them from source. The value is still checked against the contract.
 */
export const answer = <T extends object>(c: Context, outcome: Outcome<T>): Answer<T> =>
  (outcome.ok ? c.json(outcome.value, 200) : c.json(outcome.refusal, outcome.status)) as Answer<T>;

/** For a handler that stops early. */
export const refuse = (c: Context, refused: Refused): Answer<never> => answer<never>(c, refused);
