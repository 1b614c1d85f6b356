export type { AccountEvent, AccountEventKind, AccountPorts, MappedPost } from "./accounts/ports.ts";
export { type AppOptions, createApp } from "./app.ts";
export { countyWords } from "./reading/county-words.ts";
export { originalsIn } from "./reading/originals.ts";
export { explainFailure } from "./start/explain-failure.ts";
export { putCatalogue } from "./start/prepare.ts";
export { runUntilStopped } from "./start/run.ts";
export { type ServeOptions, type Serving, serve } from "./start/serve.ts";
export { readSettings, type Settings } from "./start/settings.ts";
