import type { LocalDate } from "@xushi/core";
import type { Ledger } from "@xushi/ledger";
import { INDICATORS, LIGHT_RULES } from "@xushi/registers";
import { rowOfIndicator } from "../county/indicator-row.ts";
import { DEMO_ID, isDemoLoaded } from "../demo/about.ts";
import type { Originals } from "../reading/originals.ts";

/** What is being done, for the person who waits at the terminal. */
export type Progress = (message: { readonly zh: string; readonly en: string }) => void;

/** The catalogue and the light rules as this version has them; the demo county where there is no county yet. */
export const prepare = async (
  ledger: Ledger,
  originals: Pick<Originals, "put">,
  today: LocalDate,
  demo: boolean,
  progress: Progress,
): Promise<void> => {
  await putCatalogue(ledger);
  if (!demo || !(await wantsDemo(ledger))) return;
  progress({ zh: "第一次使用，正在装入示例县…", en: "First use: loading the demo county…" });
  // The generator is only loaded on the one start that needs it.
  const { loadDemoCounty } = await import("../demo/load-demo-county.ts");
  const loaded = await loadDemoCounty(ledger, originals, today);
  progress({
    zh: `示例县已装入：${loaded.targets} 项目标，${loaded.observations} 条数据，${loaded.items} 个台账条目。`,
    en: `Demo county loaded: ${loaded.targets} targets, ${loaded.observations} observations, ${loaded.items} register items.`,
  });
};

/** An empty ledger, or one in which the loading of the demo county was cut off. */
const wantsDemo = async (ledger: Ledger): Promise<boolean> => {
  const counties = await ledger.jurisdictions();
  if (counties.length === 0) return true;
  return counties.some((c) => c.id === DEMO_ID && c.demo) && !(await isDemoLoaded(ledger));
};

export const putCatalogue = async (ledger: Ledger): Promise<void> => {
  await ledger.putIndicators(INDICATORS.map((i) => ({ ...rowOfIndicator(i), proposedBy: null })));
  await ledger.putLightRules(
    LIGHT_RULES.map((rule) => ({ id: rule.id, version: rule.version, definition: { ...rule } })),
  );
};
