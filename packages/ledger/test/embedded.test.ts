import { ledgerContract } from "./contract.ts";
import { openEmbeddedScene } from "./embedded-scene.ts";

ledgerContract("the embedded engine", openEmbeddedScene);
