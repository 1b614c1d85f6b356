import type { Text } from "@xushi/contract";
import type { Role } from "@xushi/core";
import type { AccountStore } from "@xushi/ledger";
import { DEMO_ID } from "./about.ts";

/** A post of docs/access.md, for whoever grants it: org units by their key in the demo county. */
export type DemoPost = {
  readonly role: Role;
  readonly orgUnitKey: string;
  /** `null`: every line of work. */
  readonly lines: readonly string[] | null;
};

export type DemoAccountSpec = {
  readonly username: string;
  /** Known to everyone: it stands on the sign-in page. */
  readonly password: string;
  readonly name: Text;
  readonly office: Text;
  readonly post: DemoPost;
};

const account = (
  username: string,
  name: readonly [zh: string, en: string],
  office: readonly [zh: string, en: string],
  role: Role,
  orgUnitKey: string,
  lines: readonly string[] | null = null,
): DemoAccountSpec => ({
  username,
  password: `xuchuan-${username}`,
  name: { zh: name[0], en: name[1] },
  office: { zh: office[0], en: office[1] },
  post: { role, orgUnitKey, lines },
});

const COUNTY = "county";

/** One of each kind of post. The people are as invented as the county. */
export const DEMO_ACCOUNTS: readonly DemoAccountSpec[] = [
  account("xianzhang", ["周川", "Zhou Chuan"], ["县长", "County head"], "leader", COUNTY),
  account(
    "fenguan",
    ["许衡", "Xu Heng"],
    ["分管副县长（工业、招商）", "Deputy head, industry and investment"],
    "leader",
    COUNTY,
    ["industry-investment", "trade-capital"],
  ),
  account(
    "ducha",
    ["邵明", "Shao Ming"],
    ["督查室", "Supervision Office"],
    "supervisor",
    "office:supervision",
  ),
  account(
    "fagai",
    ["沈禾", "Shen He"],
    ["发改局（归口部门）", "Development and Reform Bureau"],
    "line-office",
    "office:development-reform",
    ["overall", "industry-investment"],
  ),
  account(
    "tongji",
    ["陆青", "Lu Qing"],
    ["统计局（归口部门）", "Statistics Bureau"],
    "line-office",
    "office:statistics",
  ),
  account(
    "zhaoshang",
    ["何帆", "He Fan"],
    ["招商局（填报单位）", "Investment Promotion Bureau"],
    "reporting-unit",
    "office:investment-promotion",
    ["trade-capital"],
  ),
  account(
    "shiqiao",
    ["石磊", "Shi Lei"],
    ["石桥镇（填报单位）", "Shiqiao Town"],
    "reporting-unit",
    "town:shiqiao",
  ),
  account("gongzhong", ["访客", "Visitor"], ["公众", "The public"], "public", COUNTY),
  account("guanli", ["方圆", "Fang Yuan"], ["系统管理员", "System administrator"], "system-admin", COUNTY),
  account("anquan", ["安宁", "An Ning"], ["安全员", "Security officer"], "security-officer", COUNTY),
  account("shenji", ["金言", "Jin Yan"], ["审计员", "Auditor"], "auditor", COUNTY),
];

/** Makes those that are missing; a start that was cut off goes on where it ended. Returns account ids by username. */
export const putDemoAccounts = async (
  store: AccountStore,
  hash: (password: string) => Promise<string>,
  at: string,
): Promise<ReadonlyMap<string, string>> => {
  const ids = new Map<string, string>();
  for (const { username, password, name } of DEMO_ACCOUNTS) {
    const held = await store.byUsername(username);
    const row =
      held ??
      (await store.create(
        { username, name: name.zh, jurisdictionId: DEMO_ID, demo: true, passwordHash: await hash(password) },
        at,
      ));
    if (row?.demo) ids.set(username, row.id);
  }
  return ids;
};
