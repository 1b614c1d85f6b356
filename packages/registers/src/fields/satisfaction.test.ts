import { expect, test } from "vitest";
import { contentShare, satisfiedShare } from "./satisfaction.ts";

test("a road with 182, 10 and 1 votes, by both rates", () => {
  const votes = { votesSatisfied: "182", votesFair: "10", votesDissatisfied: "1" };
  expect(satisfiedShare(votes)).toBe("94.3");
  expect(contentShare(votes)).toBe("99.48");
});

test("without votes there is no rate; votes that nobody cast count as none", () => {
  expect(satisfiedShare({})).toBeUndefined();
  expect(contentShare({ votesDissatisfied: "3" })).toBeUndefined();
  expect(contentShare({ votesSatisfied: "3" })).toBe("100");
});
