import { readText } from "@xushi/reader";
import type { ReadAnswer, ReadRequest } from "./read-message.ts";

/** Reads away from the page, so that typing never waits for reading. */
addEventListener("message", ({ data }: MessageEvent<ReadRequest>) => {
  const started = performance.now();
  const { figures } = readText(data.text, data.options);
  const answer: ReadAnswer = {
    id: data.id,
    milliseconds: performance.now() - started,
    figures: figures.map((f) => ({ span: f.span, kind: f.kind.value, modality: f.modality.value })),
  };
  postMessage(answer);
});
