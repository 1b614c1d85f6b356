/** The files that were dropped, one after the other; each has its own end, and one that fails stops no other. */

export type QueuedFile = {
  readonly id: number;
  readonly name: string;
  readonly size: number;
  readonly state: "waiting" | "reading" | "done" | "failed" | "cancelled";
  readonly sourceId?: string;
  readonly figures?: number;
  readonly alreadyHeld?: boolean;
  readonly error?: unknown;
};

export type QueueEvent =
  | { readonly type: "added"; readonly files: readonly Pick<QueuedFile, "id" | "name" | "size">[] }
  | { readonly type: "started"; readonly id: number }
  | {
      readonly type: "finished";
      readonly id: number;
      readonly sourceId: string;
      readonly figures: number;
      readonly alreadyHeld: boolean;
    }
  | { readonly type: "failed"; readonly id: number; readonly error: unknown }
  | { readonly type: "cancelled"; readonly id: number }
  | { readonly type: "retried"; readonly id: number };

export const queueAfter = (queue: readonly QueuedFile[], event: QueueEvent): readonly QueuedFile[] => {
  if (event.type === "added")
    return [...queue, ...event.files.map((f) => ({ ...f, state: "waiting" as const }))];
  return queue.map((f) => (f.id === event.id ? fileAfter(f, event) : f));
};

const fileAfter = (file: QueuedFile, event: Exclude<QueueEvent, { type: "added" }>): QueuedFile => {
  const { id, name, size } = file;
  const bare = { id, name, size };
  switch (event.type) {
    case "started":
      return { ...bare, state: "reading" };
    case "finished":
      return {
        ...bare,
        state: "done",
        sourceId: event.sourceId,
        figures: event.figures,
        alreadyHeld: event.alreadyHeld,
      };
    case "failed":
      return file.state === "cancelled" ? file : { ...bare, state: "failed", error: event.error };
    case "cancelled":
      return file.state === "done" ? file : { ...bare, state: "cancelled" };
    case "retried":
      return { ...bare, state: "waiting" };
  }
};

/** The next to be sent: one at a time, in the order they came. */
export const nextToSend = (queue: readonly QueuedFile[]): QueuedFile | undefined =>
  queue.some((f) => f.state === "reading") ? undefined : queue.find((f) => f.state === "waiting");
