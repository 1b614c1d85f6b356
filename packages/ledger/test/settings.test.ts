import { openEmbeddedScene } from "./embedded-scene.ts";
import { settingsContract } from "./settings.ts";

settingsContract("the embedded engine", openEmbeddedScene);
