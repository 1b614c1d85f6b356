import { createHash } from "node:crypto";
import { type Ledger, systemActing } from "@xushi/ledger";

export const DEMO_ID = "xuchuan";

/** The note that closes the loading of the demo county; also the first thing to read about it. */
export const ABOUT = {
  title: "关于示例县 About the demo county",
  publisher: "序时",
  text: `序川县是虚构的，地名、机构、数字和文件都不对应任何真实的地方。它用来试用序时：总览、指标、读报都可以随意操作。
换用自己的数据：停止服务，另选一个空的数据目录（XUSHI_DATA=目录 npm start），或用 xushi import 导入工作簿。

Xuchuan County is invented; no place, office, number or document in it is real. Use it to try Xushi.
For your own data, stop the server and start it on an empty folder (XUSHI_DATA=folder npm start), or use xushi import.
`,
} as const;

export const sha256OfText = (text: string): string => createHash("sha256").update(text, "utf8").digest("hex");

/** Whether the demo county is there as a whole: this note is written last. */
export const isDemoLoaded = async (ledger: Ledger): Promise<boolean> =>
  (await ledger.county(DEMO_ID, systemActing("示例数据")).sourceByHash(sha256OfText(ABOUT.text))) !== null;
