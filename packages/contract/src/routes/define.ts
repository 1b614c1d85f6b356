import { z } from "@hono/zod-openapi";
import { Id, Refusal } from "../wire.ts";

const refusal = (description: string) => ({
  description,
  content: { "application/json": { schema: Refusal } },
});

/** Every refusal has the same body, so a client handles it once. */
export const refusals = {
  400: refusal("The request cannot be understood"),
  401: refusal("Not signed in, or not by this"),
  403: refusal("The caller's posts do not allow it, or something is to be done first"),
  404: refusal("No such thing here"),
  409: refusal("It would contradict what is held"),
  413: refusal("Too large"),
  415: refusal("Not a kind of file that can be read"),
  429: refusal("Too many requests: wait as long as retry-after says"),
  422: refusal("Understood, and refused for the reason given"),
  502: refusal("Another server that this one needs does not answer"),
} as const;

export const json = <T extends z.ZodType>(schema: T, description: string) => ({
  description,
  content: { "application/json": { schema } },
});

export const body = <T extends z.ZodType>(schema: T) => ({
  required: true,
  content: { "application/json": { schema } },
});

/** One file, and who may see the source that it becomes. */
export const uploadBody = {
  required: true,
  content: {
    "multipart/form-data": {
      schema: z.object({
        file: z.any().openapi({ type: "string", format: "binary" }),
        shared: z.enum(["true", "false"]).optional().openapi({ description: "全县可见; true when left out" }),
      }),
    },
  },
};

export const InJurisdiction = z.object({
  jurisdiction: Id.openapi({ param: { name: "jurisdiction", in: "path" } }),
});
