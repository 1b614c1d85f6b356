import { countRate, decideMove, localDate } from "@xushi/core";
import { describe, expect, test } from "vitest";
import { workingCalendar } from "./holidays.ts";
import { LEAD_RATES } from "./investment-leads/rates.ts";
import type { Lead } from "./investment-leads/standing.ts";
import { LEAD_WATCHES } from "./investment-leads/watches.ts";
import { INVESTMENT_LEADS } from "./investment-leads.register.ts";

const d = localDate;
const asked = { asOf: d("2026-10-31"), calendar: workingCalendar() };
const FILE = [{ sha256: "0".repeat(64), name: "进账单.pdf", size: 1 }];
const lead = (values: Lead["values"], stage: Lead["stage"] = "signed"): Lead => ({
  id: "l",
  stage,
  pausedFrom: null,
  entered: { signed: d("2026-05-01") } as Lead["entered"],
  values: { signedOn: d("2026-05-01"), ...values },
});
const rate = (id: keyof typeof LEAD_RATES, ...items: Lead[]) =>
  countRate(LEAD_RATES[id] as never, items as never, asked);

describe("到位资金", () => {
  const row = {
    arrivedOn: d("2026-06-01"),
    kind: "domestic",
    amount: "100",
    proof: "bank",
    file: FILE,
    recognised: true,
  } as const;
  const { proof: _, ...unproved } = row;

  test("counts with a proof, its file, a recognition, and in the year in which it arrived", () => {
    const capital = [
      row,
      unproved,
      { ...row, file: [] },
      { ...row, recognised: false },
      { ...row, arrivedOn: d("2025-12-31") },
      { ...row, kind: "foreign", amountUsd: "7" } as const,
    ];
    expect(rate("domesticArrived", lead({ capital })).part).toBe("100");
    expect(rate("foreignArrived", lead({ capital })).part).toBe("7");
    expect(LEAD_WATCHES.unproved.includes(lead({ capital }))).toBe(true);
  });

  test("does not count of a local investor, of what is excluded, or of a lead that is another's", () => {
    const capital = [row];
    expect(rate("domesticArrived", lead({ capital, origin: "local" })).part).toBe("0");
    expect(rate("domesticArrived", lead({ capital, exclusion: "realEstate" })).part).toBe("0");
    expect(rate("domesticArrived", lead({ capital }, "merged")).part).toBe("0");
    expect(LEAD_WATCHES.wronglyRecognised.includes(lead({ capital, exclusion: "realEstate" }))).toBe(true);
  });
});

test("a project counts once: from 100 million yuan, no increase, no lead that was merged", () => {
  const large = { totalInvestment: "100000000" };
  const items = [
    lead(large),
    lead({ totalInvestment: "99999999.99" }),
    lead({ ...large, increment: true }),
    lead(large, "merged"),
    lead({ ...large, signedOn: d("2025-12-31") }),
  ];
  expect(rate("newlySigned", ...items).value).toBe("1");
  expect(LEAD_WATCHES.increaseWithoutOriginal.includes(lead({ increment: true }))).toBe(true);
  expect(LEAD_WATCHES.increaseWithoutOriginal.includes(lead({ increment: true, original: "l0" }))).toBe(
    false,
  );
});

test("it lands as a project, and ends with a reason of its own", () => {
  const move = (to: string, values: object) =>
    decideMove(
      INVESTMENT_LEADS,
      { stage: "signed", pausedFrom: null, values: values as never },
      { to, reason: "条件未谈拢", on: asked.asOf, account: "li", lastMover: null },
    );
  expect(move("landed", { registration: FILE })).toMatchObject({ refusal: { fields: ["project"] } });
  expect(move("landed", { registration: FILE, project: "p1" })).toMatchObject({ ok: true });
  expect(move("dropped", {})).toMatchObject({ refusal: { fields: ["endReason"] } });
  expect(move("merged", {})).toMatchObject({ refusal: { fields: ["original"] } });
});
