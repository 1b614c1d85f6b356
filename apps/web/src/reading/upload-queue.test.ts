import { expect, test } from "vitest";
import { nextToSend, type QueuedFile, type QueueEvent, queueAfter } from "./upload-queue.ts";

const run = (...events: QueueEvent[]): readonly QueuedFile[] =>
  events.reduce<readonly QueuedFile[]>((queue, event) => queueAfter(queue, event), []);
const added: QueueEvent = {
  type: "added",
  files: [
    { id: 1, name: "a.docx", size: 10 },
    { id: 2, name: "b.pdf", size: 20 },
  ],
};

test("files are sent one at a time, in their order", () => {
  expect(nextToSend(run(added))?.id).toBe(1);
  expect(nextToSend(run(added, { type: "started", id: 1 }))).toBeUndefined();
  expect(nextToSend(run(added, { type: "started", id: 1 }, { type: "failed", id: 1, error: "x" }))?.id).toBe(
    2,
  );
});

test("a file that fails keeps its reason and can be tried again", () => {
  const failed = run(added, { type: "failed", id: 1, error: "encrypted" });
  expect(failed[0]).toMatchObject({ state: "failed", error: "encrypted" });
  expect(queueAfter(failed, { type: "retried", id: 1 })[0]).toEqual({
    id: 1,
    name: "a.docx",
    size: 10,
    state: "waiting",
  });
});

test("what was cancelled stays cancelled when its request ends, what is done stays done", () => {
  const cancelled = run(added, { type: "cancelled", id: 1 }, { type: "failed", id: 1, error: "aborted" });
  expect(cancelled[0]?.state).toBe("cancelled");
  const done = run(added, { type: "finished", id: 1, sourceId: "s", figures: 3, alreadyHeld: false });
  expect(queueAfter(done, { type: "cancelled", id: 1 })[0]?.state).toBe("done");
});
