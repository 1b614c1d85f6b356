/** The ledger's contract, held by both engines. */
import { afterAll, beforeAll, describe } from "vitest";
import { accessContract } from "./contract/access.ts";
import { accountsContract } from "./contract/accounts.ts";
import { authAdapterContract } from "./contract/auth-adapter.ts";
import { boardContract } from "./contract/board.ts";
import { catalogueContract } from "./contract/catalogue.ts";
import { compareContract } from "./contract/compare.ts";
import { correctionsContract } from "./contract/corrections.ts";
import { findingsContract } from "./contract/findings.ts";
import { inspectionsContract } from "./contract/inspections.ts";
import { itemAccessContract } from "./contract/item-access.ts";
import { itemsContract } from "./contract/items.ts";
import { journalContract } from "./contract/journal.ts";
import { observationsContract } from "./contract/observations.ts";
import { postingsContract } from "./contract/postings.ts";
import { postsContract } from "./contract/posts.ts";
import { readingDeskContract } from "./contract/reading-desk.ts";
import { targetsContract } from "./contract/targets.ts";
import type { OpenScene, Scene } from "./scene.ts";

export const ledgerContract = (name: string, open: OpenScene): void => {
  describe(`ledger on ${name}`, () => {
    let scene: Awaited<ReturnType<OpenScene>>;
    beforeAll(async () => {
      scene = await open();
    });
    afterAll(() => scene.close());
    const current = (): Scene => scene;
    catalogueContract(current);
    observationsContract(current);
    correctionsContract(current);
    readingDeskContract(current);
    targetsContract(current);
    boardContract(current);
    compareContract(current);
    journalContract(current);
    postsContract(current);
    inspectionsContract(current);
    findingsContract(current);
    itemsContract(current);
    postingsContract(current);
    itemAccessContract(current);
    authAdapterContract(current);
    accountsContract(current);
    accessContract(current);
  });
};
