import { expect, test } from "vitest";
import { actorOf } from "./person.ts";

test("percent-encoded, cut to a sane length, never empty", () => {
  expect(actorOf(encodeURIComponent("王经手"))).toEqual({ person: "王经手" });
  expect(actorOf(undefined)).toEqual({ person: "未署名" });
  expect(actorOf("%20")).toEqual({ person: "未署名" });
  expect(actorOf("%E0%A4%A")).toEqual({ person: "%E0%A4%A" });
  expect(actorOf("a".repeat(300)).person).toHaveLength(60);
});
