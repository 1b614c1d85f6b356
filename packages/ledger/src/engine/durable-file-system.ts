/**
 * The file system under the embedded engine, with an fsync that reaches the disk.
 *
 * PGlite's own NODEFS has no fsync at all, and its fdatasync returns success without doing anything: a commit was
 * acknowledged that a power cut could take back. Here the stream operations get an `fsync` that calls the real one, and
 * the engine is told to use it (`DURABLE_START`): no `-F`, and `fsync` rather than the default `fdatasync`.
 */
import { fsyncSync } from "node:fs";
import { PGlite } from "@electric-sql/pglite";
import { NodeFS } from "@electric-sql/pglite/nodefs";

type Stream = { readonly nfd?: number };
type NodeFileSystem = { stream_ops: { fsync?: (stream: Stream) => number } };
type EmscriptenOptions = Parameters<NodeFS["init"]>[1];
type EmscriptenModule = { readonly NODEFS: NodeFileSystem };

const EIO = 29;

export const DURABLE_START: readonly string[] = [
  ...PGlite.defaultStartParams.filter((p) => p !== "-F"),
  "-c",
  "fsync=on",
  "-c",
  "synchronous_commit=on",
  "-c",
  "wal_sync_method=fsync",
];

export class DurableFileSystem extends NodeFS {
  /** How often the disk was asked to hold what it has: at least once a commit. */
  syncs = 0;

  override async init(pg: PGlite, options: EmscriptenOptions): ReturnType<NodeFS["init"]> {
    const { emscriptenOpts } = await super.init(pg, options);
    const install = (module: unknown) => {
      (module as EmscriptenModule).NODEFS.stream_ops.fsync = (stream) => this.sync(stream);
    };
    return { emscriptenOpts: { ...emscriptenOpts, preRun: [install, ...(emscriptenOpts.preRun ?? [])] } };
  }

  private sync(stream: Stream): number {
    if (stream.nfd === undefined) return 0;
    try {
      fsyncSync(stream.nfd);
      this.syncs++;
      return 0;
    } catch {
      // The engine must panic on this, as PostgreSQL does: after a failed fsync nobody knows what is on the disk.
      return EIO;
    }
  }
}
