type Words = { readonly zh: string; readonly en: string };

/** Why a backup is not made or not taken in; nothing was changed. Tells what to do, in both languages. */
export type BackupRefused = { readonly ok: false; readonly code: BackupCode; readonly message: Words };

const WORDS = {
  "backup.not-a-backup": [
    "{file} 不是 xushi 的备份文件。什么都没有改动。",
    "{file} is not a backup that xushi made. Nothing was changed.",
  ],
  "backup.truncated": [
    "{file} 不完整：文件在中途断了（{subject}）。什么都没有改动。请用另一份备份。",
    "{file} is incomplete: it breaks off ({subject}). Nothing was changed. Use another backup.",
  ],
  "backup.altered": [
    "{file} 的内容与它的清单不符：{subject}。什么都没有改动。请用另一份备份。",
    "{file} does not agree with its own manifest: {subject}. Nothing was changed. Use another backup.",
  ],
  "backup.newer": [
    "{file} 是由另一个版本的序时做的（{subject}），这个版本读不了。请用做备份的那个版本，或更新的版本。",
    "{file} was made by another version of Xushi ({subject}), which this one cannot read. Use that version or a newer one.",
  ],
  "restore.not-empty": [
    "{subject} 里已经有内容。恢复只进入空的目录或空的数据库，不覆盖任何东西。",
    "{subject} is not empty. A backup is restored only into an empty folder or database; nothing is ever written over.",
  ],
  "restore.keys-differ": [
    "{subject} 已有另一套密钥。请把它移走再恢复，或用不含密钥的备份。",
    "{subject} holds other keys already. Move it away first, or restore a backup without keys.",
  ],
  "restore.busy": [
    "另一个恢复正在写 {subject}。请等它结束。",
    "Another restore is writing {subject}. Wait until it has ended.",
  ],
  "restore.journal-broken": [
    "备份里的流水验证不过：{subject}。没有恢复。它在备份之前就被改动过；确实要照原样恢复，请加 --even-if-broken。",
    "A journal in the backup does not verify: {subject}. Nothing was restored. It was altered before the backup was made; to restore it as it is, add --even-if-broken.",
  ],
  "restore.mount-point": [
    "{subject} 不能整个换掉（它是挂载点）。请恢复到它下面的一个新目录。",
    "{subject} cannot be replaced as a whole (it is a mount point). Restore into a new folder below it.",
  ],
} as const satisfies Record<string, readonly [string, string]>;

export type BackupCode = keyof typeof WORDS;

export const refuseBackup = (
  code: BackupCode,
  places: { file?: string; subject?: string },
): BackupRefused => {
  const fill = (text: string) =>
    text.replace(/\{(file|subject)\}/g, (_, name: "file" | "subject") => places[name] ?? "");
  const [zh, en] = WORDS[code];
  return { ok: false, code, message: { zh: fill(zh), en: fill(en) } };
};

/** Carries a refusal out of a stream; nobody outside this folder sees it. */
export class BackupStop extends Error {
  override readonly name = "BackupStop";
  readonly refused: BackupRefused;

  constructor(code: BackupCode, places: { file?: string; subject?: string }) {
    const refused = refuseBackup(code, places);
    super(refused.message.en);
    this.refused = refused;
  }
}

export const orRefused = async <T extends object>(work: () => Promise<T>): Promise<T | BackupRefused> => {
  try {
    return await work();
  } catch (error) {
    if (error instanceof BackupStop) return error.refused;
    throw error;
  }
};
