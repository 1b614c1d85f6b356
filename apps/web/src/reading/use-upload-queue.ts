import { useQueryClient } from "@tanstack/react-query";
import { uploadSource } from "@xushi/contract";
import { useCallback, useEffect, useReducer, useRef } from "react";
import { call } from "../api/client.ts";
import { useJurisdiction } from "../api/jurisdiction.ts";
import { nextToSend, type QueuedFile, queueAfter } from "./upload-queue.ts";

export type UploadQueue = {
  readonly queue: readonly QueuedFile[];
  /** `shared` holds for these files, whatever is chosen for later ones. */
  readonly add: (files: readonly File[], shared: boolean) => void;
  readonly cancel: (id: number) => void;
  readonly retry: (id: number) => void;
};

/** Sends the dropped files one after the other; leaving the page cancels only what has not been sent. */
export const useUploadQueue = (): UploadQueue => {
  const jurisdiction = useJurisdiction().id;
  const queries = useQueryClient();
  const [queue, tell] = useReducer(queueAfter, []);
  const files = useRef(new Map<number, { readonly file: File; readonly shared: boolean }>());
  const running = useRef(new Map<number, AbortController>());
  const count = useRef(0);

  const send = useCallback(
    async (id: number, { file, shared }: { readonly file: File; readonly shared: boolean }) => {
      const abort = new AbortController();
      running.current.set(id, abort);
      const form = new FormData();
      form.set("file", file, file.name);
      form.set("shared", String(shared));
      try {
        const held = await call(
          uploadSource,
          // The contract types JSON bodies only; the client sends a form as it is.
          { params: { jurisdiction }, body: form as never },
          { signal: abort.signal },
        );
        queries.setQueryData([jurisdiction, "source", held.source.id], held);
        void queries.invalidateQueries({ queryKey: [jurisdiction, "sources"] });
        const { source, figures, alreadyHeld } = held;
        tell({ type: "finished", id, sourceId: source.id, figures: figures.length, alreadyHeld });
      } catch (error) {
        tell({ type: "failed", id, error });
      } finally {
        running.current.delete(id);
      }
    },
    [jurisdiction, queries],
  );

  useEffect(() => {
    const next = nextToSend(queue);
    const file = next && files.current.get(next.id);
    if (next === undefined || file === undefined) return;
    tell({ type: "started", id: next.id });
    void send(next.id, file);
  }, [queue, send]);

  const add = (chosen: readonly File[], shared: boolean) =>
    tell({
      type: "added",
      files: chosen.map((file) => {
        count.current += 1;
        files.current.set(count.current, { file, shared });
        return { id: count.current, name: file.name, size: file.size };
      }),
    });
  const cancel = (id: number) => {
    tell({ type: "cancelled", id });
    running.current.get(id)?.abort();
  };
  return { queue, add, cancel, retry: (id) => tell({ type: "retried", id }) };
};
