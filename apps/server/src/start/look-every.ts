/** Does something now and every so many milliseconds, never twice at once; what it throws is its own to tell. `stop` waits for what is under way. */
export const lookEvery = (milliseconds: number, look: () => Promise<void>): { stop(): Promise<void> } => {
  let running: Promise<void> = Promise.resolve();
  const next = () => {
    running = running.then(look);
  };
  next();
  const timer = setInterval(next, milliseconds);
  timer.unref();
  return {
    async stop() {
      clearInterval(timer);
      await running;
    },
  };
};
