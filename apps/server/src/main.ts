import { redactText } from "./http/redact.ts";
import { explainFailure } from "./start/explain-failure.ts";
import { runUntilStopped } from "./start/run.ts";
import { readSettings } from "./start/settings.ts";

/** What `npm start` runs: settings from the environment, then serve until told to stop. */
const read = readSettings(process.env);
if (!read.ok) {
  for (const problem of read.problems) process.stderr.write(`${problem}\n`);
  process.exit(2);
}
const { settings } = read;
try {
  await runUntilStopped(settings);
} catch (error) {
  const words = explainFailure(error, settings);
  process.stderr.write(
    words === null
      ? `${redactText(String((error as Error).stack ?? error))}\n`
      : `${words.zh}\n${words.en}\n`,
  );
  process.exit(1);
}
