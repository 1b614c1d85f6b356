/** Every light rule at hand: those that places published, each with its holes, and the default. */
import type { LightRule } from "@xushi/core";
import { GUANGYUAN_RECTIFICATION } from "./light-rules/guangyuan.ts";
import { SANMING_SUPERVISION_SLIP } from "./light-rules/sanming.ts";
import { SANYA_DISTRICT, SANYA_PROJECT } from "./light-rules/sanya.ts";
import { SHENZHEN_COMPANY_SCHEDULE } from "./light-rules/shenzhen-company.ts";
import { SONGYANG_NOTICE } from "./light-rules/songyang.ts";
import { SUQIAN_SUPERVISION_SLIP } from "./light-rules/suqian.ts";
import { TIANJIN_INVESTMENT, TIANJIN_SPECIAL_BOND } from "./light-rules/tianjin.ts";
import { WUHAN_MAJOR_PROJECT } from "./light-rules/wuhan.ts";
import { XINHUANG_MONTH_TASK } from "./light-rules/xinhuang.ts";
import { XUCHUAN_RULES } from "./light-rules/xuchuan.ts";
import { YINCHUAN_DATABASE, YINCHUAN_PROGRESS, YINCHUAN_START } from "./light-rules/yinchuan.ts";
import { ZAOZHUANG_SCREEN } from "./light-rules/zaozhuang.ts";

export const PUBLISHED_LIGHT_RULES: readonly LightRule[] = [
  YINCHUAN_PROGRESS,
  YINCHUAN_START,
  YINCHUAN_DATABASE,
  SANYA_PROJECT,
  SANYA_DISTRICT,
  WUHAN_MAJOR_PROJECT,
  TIANJIN_INVESTMENT,
  TIANJIN_SPECIAL_BOND,
  XINHUANG_MONTH_TASK,
  SONGYANG_NOTICE,
  GUANGYUAN_RECTIFICATION,
  SHENZHEN_COMPANY_SCHEDULE,
  ZAOZHUANG_SCREEN,
  SANMING_SUPERVISION_SLIP,
  SUQIAN_SUPERVISION_SLIP,
];

/** For a county that has not set its own. */
export const DEFAULT_LIGHT_RULES: readonly LightRule[] = XUCHUAN_RULES;

export const LIGHT_RULES: readonly LightRule[] = [...PUBLISHED_LIGHT_RULES, ...DEFAULT_LIGHT_RULES];

export const findLightRule = (id: string): LightRule | undefined => LIGHT_RULES.find((r) => r.id === id);
