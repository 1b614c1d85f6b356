import { readFileSync } from "node:fs";

/** A process, told apart from a later one that was given the same number. */
export type ProcessIdentity = { readonly pid: number; readonly born: string | null };

/**
 * When a process began, as the kernel counts: boot id and start ticks. `null` where there is no /proc.
 * Without it a lock of pid 7 left behind in a container is held against the next container's pid 7 for ever.
 */
const bornAt = (pid: number): string | null => {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
    // The name in parentheses may itself hold spaces and parentheses; start time is the 20th field after it.
    const ticks = stat.slice(stat.lastIndexOf(")") + 2).split(" ")[19];
    return `${readFileSync("/proc/sys/kernel/random/boot_id", "utf8").trim()}:${ticks}`;
  } catch {
    return null;
  }
};

export const ownIdentity = (): ProcessIdentity => ({ pid: process.pid, born: bornAt(process.pid) });

export const isAlive = (them: ProcessIdentity): boolean => {
  try {
    process.kill(them.pid, 0);
  } catch (error) {
    // EPERM: it is there and belongs to somebody else.
    if ((error as NodeJS.ErrnoException).code !== "EPERM") return false;
  }
  const born = bornAt(them.pid);
  return them.born === null || born === null || them.born === born;
};
