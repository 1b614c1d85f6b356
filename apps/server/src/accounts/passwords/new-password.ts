import { brokenRules, type PasswordRule } from "@xushi/contract";
import { done, type Outcome, refused } from "../../http/outcome.ts";
import type { AccountDeps } from "../deps.ts";
import { hashPassword, verifyPassword } from "./argon2.ts";

type Owner = { readonly id: string | null; readonly username: string; readonly name: string };

/** The hash of a password that keeps the rules, or why it does not. */
export const admitPassword = async (
  { settings, store }: Pick<AccountDeps, "settings" | "store">,
  owner: Owner,
  password: string,
): Promise<Outcome<string>> => {
  const { policy } = settings;
  const broken = brokenRules(policy, password, owner);
  if (broken.length > 0) return refused("password.weak", { rules: wordsOf(broken, policy) }, { broken });
  if (owner.id !== null && (await wasUsed(store, owner.id, password, policy.remember)))
    return refused("password.used-before", { count: policy.remember }, { broken: ["used-before"] });
  return done(await hashPassword(password));
};

/** One after another: five at once would hold a hundred megabytes for one person. */
const wasUsed = async (
  store: AccountDeps["store"],
  accountId: string,
  password: string,
  remember: number,
): Promise<boolean> => {
  const present = await store.passwordHash(accountId);
  const earlier = await store.earlierPasswords(accountId, Math.max(0, remember - 1));
  for (const hashed of [...(present === null ? [] : [present]), ...earlier])
    if (await verifyPassword(hashed, password)) return true;
  return false;
};

const wordsOf = (broken: readonly PasswordRule[], policy: AccountDeps["settings"]["policy"]) => {
  const words: Record<PasswordRule, readonly [string, string]> = {
    length: [`至少 ${policy.minLength} 个字符`, `at least ${policy.minLength} characters`],
    classes: [
      `小写、大写、数字、符号至少 ${policy.minClasses} 种`,
      `${policy.minClasses} of lower case, upper case, digits, signs`,
    ],
    username: ["不含用户名和姓名", "neither username nor name in it"],
    common: ["不是常见密码", "not a common password"],
  };
  return {
    zh: broken.map((rule) => words[rule][0]).join("；"),
    en: broken.map((rule) => words[rule][1]).join("; "),
  };
};
