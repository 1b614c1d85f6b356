/** 满意度测评: three numbers of votes. Two rates are in use, and they differ by the votes in the middle. */
import { add, type DecimalText, toPlain } from "@xushi/core";
import { percentOf, totalOf } from "../item-reading.ts";
import { date, quantity } from "./define.ts";

export const SATISFACTION = {
  votesSatisfied: quantity("票", "满意票", "Votes: satisfied", { aliases: ["满意"] }),
  votesFair: quantity("票", "基本满意票", "Votes: fairly satisfied", { aliases: ["基本满意"] }),
  votesDissatisfied: quantity("票", "不满意票", "Votes: dissatisfied", { aliases: ["不满意"] }),
  votedOn: date("测评日期", "Voted on"),
};

type Votes = {
  readonly votesSatisfied?: DecimalText;
  readonly votesFair?: DecimalText;
  readonly votesDissatisfied?: DecimalText;
};

/** 182, 10 and 1 of 193 votes: 94.30 % 满意, 99.48 % with the 基本满意. */
export const satisfiedShare = (votes: Votes): DecimalText | undefined =>
  percentOf(votes.votesSatisfied, allVotes(votes));

export const contentShare = (votes: Votes): DecimalText | undefined =>
  votes.votesSatisfied === undefined
    ? undefined
    : percentOf(toPlain(add(votes.votesSatisfied, votes.votesFair ?? "0")), allVotes(votes));

export const allVotes = (votes: Votes): DecimalText | undefined =>
  totalOf([votes.votesSatisfied, votes.votesFair, votes.votesDissatisfied]);
