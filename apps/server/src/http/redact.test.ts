import { expect, test } from "vitest";
import { jsonLog } from "./json-log.ts";
import { redact, redactText } from "./redact.ts";

test("what stands under a telling name is hidden, however deep", () => {
  const line = {
    user: "li",
    password: "hunter2",
    newPassword: "hunter2",
    body: { totpSecret: "hunter2", headers: { Cookie: "hunter2", "x-api-key": "hunter2" } },
    list: [{ session_token: "hunter2" }, { keys: ["hunter2"] }],
    authorization: { scheme: "hunter2" },
  };
  const said = JSON.stringify(redact(line));
  expect(said).not.toContain("hunter2");
  expect(said).toContain('"user":"li"');
});

test("credentials inside a text are hidden, the rest of it stays", () => {
  const said = [
    "cannot reach postgres://xushi:hunter2@db.local:5432/x",
    "Authorization: Bearer hunter2hunter2.x",
    'XUSHI_DB_PASSWORD=hunter2 and {"access_token":"hunter2"} and token: hunter2',
    "eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiJodW50ZXIyIn0.hunter2hunter2",
    "xushi1.aes-256-gcm.k20261105-1a2b.hunter2.hunter2",
  ].map(redactText);
  expect(said.join("\n")).not.toContain("hunter2");
  expect(said[0]).toBe("cannot reach postgres://xushi:[redacted]@db.local:5432/x");
  expect(said[4]).toContain("k20261105-1a2b");
  expect(redactText("完成投资19.4亿元，见 https://a.example/x?y=1")).toBe(
    "完成投资19.4亿元，见 https://a.example/x?y=1",
  );
});

test("long, deep and endless things end, and quickly", () => {
  const circle: Record<string, unknown> = {};
  circle.self = circle;
  expect(JSON.stringify(redact(circle)).length).toBeLessThan(200);
  const started = performance.now();
  for (const seed of ["a://", "token=", "eyJ", "xushi1.", "Bearer ", '"pwd": "'])
    redactText(seed.repeat(500_000 / seed.length));
  expect(performance.now() - started).toBeLessThan(1000);
});

test("one line an entry, with its time and level; what is below the level is not written", () => {
  const lines: string[] = [];
  const log = jsonLog(
    "info",
    (line) => lines.push(line),
    () => "2026-11-05T01:20:00Z",
  );
  log({ level: "debug", event: "noise" });
  log({ event: "说\n明", error: new Error("token=hunter2") });
  expect(lines).toEqual([
    '{"at":"2026-11-05T01:20:00Z","level":"info","event":"说\\n明","error":"Error: token=[redacted]"}\n',
  ]);
  jsonLog(
    "silent",
    (line) => lines.push(line),
    () => "",
  )({ level: "error" });
  expect(lines).toHaveLength(1);
});
