import type { Session } from "./engine.ts";

/** BEGIN … COMMIT around `work`, ROLLBACK when it throws; the first error is the one that is told. */
export const inTransaction = async <T>(
  session: Session,
  work: (tx: Session) => Promise<T>,
  prelude = "",
): Promise<T> => {
  try {
    await session.script(`BEGIN; ${prelude}`);
    const result = await work(session);
    await session.rows("COMMIT");
    return result;
  } catch (error) {
    await session.rows("ROLLBACK").catch(() => undefined);
    throw error;
  }
};
