/** Lets one piece of work through at a time, in the order of arrival. */
export type Turnstile = { enter<T>(work: () => Promise<T>): Promise<T>; drained(): Promise<void> };

export const turnstile = (): Turnstile => {
  let last: Promise<unknown> = Promise.resolve();
  return {
    enter(work) {
      const mine = last.then(work);
      // A failure is the caller's; whoever comes next must not inherit it.
      last = mine.catch(() => undefined);
      return mine;
    },
    async drained() {
      await last;
    },
  };
};
