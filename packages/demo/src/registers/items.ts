/** Everything that the demo county keeps in its registers on a day. */
import type { LocalDate } from "@xushi/core";
import { assignedMatterItems } from "./assigned-matters.ts";
import { chainItems } from "./chains.ts";
import { keyOf } from "./draw.ts";
import { enterprisePlans } from "./enterprise-plans.ts";
import { enterpriseItems } from "./enterprises.ts";
import { keyTaskItems } from "./key-tasks.ts";
import { leadItem, leadPlans } from "./leads.ts";
import type { DemoItem } from "./life.ts";
import { livelihoodProjectItems } from "./livelihood-projects.ts";
import { livelihoodWorkItems } from "./livelihood-works.ts";
import { monthlyReturnItems } from "./monthly-returns.ts";
import { projectPlans } from "./project-plans.ts";
import { projectItem } from "./projects.ts";
import { rectificationItems } from "./rectification.ts";
import { reformItems } from "./reforms.ts";
import { renewalItems } from "./renewal.ts";

/** One thread: the lead's project, the project's lead and firm, the firm's project and lead, and the chain that all are on. */
const threadItems = (seed: number, today: LocalDate): readonly DemoItem[] => {
  const projects = projectPlans(seed, today);
  const leads = leadPlans(seed, projects);
  const leadOf = new Map(
    leads.flatMap(({ key, project }) => (project === null ? [] : [[project.key, key] as const])),
  );
  const firmOf = new Map(
    projects.flatMap((p) => (p.firm === null ? [] : [[p.key, keyOf("enterprises", p.firm.i)] as const])),
  );
  const links = { lead: (key: string) => leadOf.get(key), enterprise: (key: string) => firmOf.get(key) };
  const made = [
    ...projects.map((plan) => projectItem(plan, today, links)),
    ...leads.map((plan) => leadItem(seed, plan, today)),
    ...enterpriseItems(seed, enterprisePlans(seed, projects, links.lead), today),
  ];
  return [...made, ...chainItems(seed, made, today)];
};

/** The same seed and day give the same items. Keys stand for ids: `withIds` puts a ledger's own in their place. */
export const demoItems = (seed: number, today: LocalDate): readonly DemoItem[] => [
  ...threadItems(seed, today),
  ...livelihoodProjectItems(seed, today),
  ...livelihoodWorkItems(seed, today),
  ...renewalItems(seed, today),
  ...rectificationItems(seed, today),
  ...reformItems(seed, today),
  ...keyTaskItems(seed, today),
  ...assignedMatterItems(seed, today),
  ...monthlyReturnItems(seed, today),
];
