import { type ServeOptions, serve } from "./serve.ts";

/** Serves, says where in one line, and shuts down in order on Ctrl-C or a service manager's stop. */
export const runUntilStopped = async (options: ServeOptions): Promise<void> => {
  const say = (line: string) => process.stdout.write(`${line}\n`);
  const serving = await serve({ progress: ({ zh, en }) => say(`${zh} ${en}`), ...options });
  say(`序时已就绪 Xushi is ready: ${serving.url}`);
  if (serving.firstRunUrl !== null) {
    say("还没有账号。请在 24 小时内用这个一次性链接设立第一位管理员；重新启动会换一个新链接：");
    say("Nobody has an account yet. Set up the first administrator by this one-time link within 24 hours:");
    say(serving.firstRunUrl);
  }
  let stopping = false;
  const stop = () => {
    // A second Ctrl-C means now: nothing acknowledged is lost, requests in flight are.
    if (stopping) process.exit(130);
    stopping = true;
    serving.close().then(
      () => process.exit(0),
      (error: unknown) => {
        process.stderr.write(`${String(error)}\n`);
        process.exit(1);
      },
    );
  };
  process.on("SIGINT", stop);
  process.on("SIGTERM", stop);
};
