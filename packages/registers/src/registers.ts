/** Every register that the product knows. One more is one file and its line here; nothing else names a register. */
import type { Register } from "@xushi/core";
import { ASSIGNED_MATTERS } from "./assigned-matters.register.ts";
import { CHAINS } from "./chains.register.ts";
import { ENTERPRISES } from "./enterprises.register.ts";
import { INVESTMENT_LEADS } from "./investment-leads.register.ts";
import { KEY_PROJECTS } from "./key-projects.register.ts";
import { KEY_TASKS } from "./key-tasks.register.ts";
import { LIVELIHOOD_PROJECTS } from "./livelihood-projects.register.ts";
import { LIVELIHOOD_WORKS } from "./livelihood-works.register.ts";
import { MONTHLY_RETURNS } from "./monthly-returns.register.ts";
import { RECTIFICATION_POINTS } from "./rectification-points.register.ts";
import { REFORMS } from "./reforms.register.ts";
import { URBAN_RENEWAL } from "./urban-renewal.register.ts";

/** In the order in which they are listed. */
export const REGISTERS: readonly Register[] = [
  KEY_PROJECTS,
  INVESTMENT_LEADS,
  CHAINS,
  ENTERPRISES,
  LIVELIHOOD_PROJECTS,
  LIVELIHOOD_WORKS,
  URBAN_RENEWAL,
  RECTIFICATION_POINTS,
  REFORMS,
  KEY_TASKS,
  ASSIGNED_MATTERS,
  MONTHLY_RETURNS,
];

export const registerById = (id: string): Register | undefined => REGISTERS.find((r) => r.id === id);
