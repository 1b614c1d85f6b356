import { openEmbeddedScene } from "../embedded-scene.ts";
import { accessOracle } from "./oracle.ts";

accessOracle("the embedded engine", openEmbeddedScene);
