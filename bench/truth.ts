/**
 * `npm run bench -- truth`: whether the checks see what was falsified, and how often they cry for nothing. The falsifications
 * (bench/truth/plant) know nothing of the checks; each round is a county of its own seed. A falsification counts as flagged
 * when a finding names a row that it changed, and the same finding was not there in the clean year.
 */
import { cleanYear } from "./truth/clean-year.ts";
import { falseAlarms, flaggedIn, type Outcome } from "./truth/judge.ts";
import { plantRound, wantedOf } from "./truth/plant/plant-rounds.ts";
import { printAlarms, printKinds } from "./truth/print.ts";

const PLANTED = 1000;
const FIRST_SEED = 1;
/** Rounds in which a kind may wait for a place before the bench gives up on planting all. */
const MOST_ROUNDS = 400;

export async function run(): Promise<void> {
  const wanted = wantedOf(PLANTED);
  const left = () => [...wanted.values()].reduce((a, b) => a + b, 0);
  const outcomes: Outcome[] = [];
  const alarms = falseAlarms();
  for (let seed = FIRST_SEED; left() > 0 && seed < FIRST_SEED + MOST_ROUNDS; seed++) {
    const clean = cleanYear(seed);
    const round = plantRound(clean, seed, wanted);
    if (round.plants.length === 0) continue;
    const before = alarms.add(clean);
    outcomes.push(...flaggedIn(clean, round, before));
  }
  printAlarms(alarms.byRule());
  printKinds(outcomes);
  const flagged = outcomes.filter((o) => o.by.length > 0).length / outcomes.length;
  console.log(
    JSON.stringify({
      flagged: rounded(flagged),
      falseAlarms: rounded(alarms.share()),
      planted: outcomes.length,
    }),
  );
}

const rounded = (share: number): number => Math.round(share * 10_000) / 10_000;
