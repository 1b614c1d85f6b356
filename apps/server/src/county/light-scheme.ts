import type { LightRule } from "@xushi/core";
import { DEFAULT_LIGHT_RULES, findLightRule, LIGHT_RULES } from "@xushi/registers";

/** Rules by precedence: the first that can speak of a reading gives its light. */
export type LightScheme = readonly [LightRule, ...LightRule[]];

/**
 * The rule that a target names, then the other rules of the same place: a rule on 百分点 cannot speak of a rank, its
 * neighbour can. A target that names a rule that is gone is read by the default one rather than not at all.
 */
export const schemeOf = (ruleId: string): LightScheme => {
  const named = findLightRule(ruleId) ?? defaultRule();
  const others = LIGHT_RULES.filter((r) => r.id !== named.id && r.place === named.place);
  return [named, ...others];
};

export const defaultRule = (): LightRule => {
  const [rule] = DEFAULT_LIGHT_RULES;
  if (rule === undefined) throw new Error("The registers hold no default light rule");
  return rule;
};
