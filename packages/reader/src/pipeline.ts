import { distribute } from "./attach/distribute.ts";
import { attachIndicators } from "./attach/indicators.ts";
import { makeDrafts } from "./attach/make-drafts.ts";
import { attachPeriods } from "./attach/periods.ts";
import { attachPlaces } from "./attach/places.ts";
import { classifyBounds } from "./classify/bound.ts";
import { classifyKinds } from "./classify/kind.ts";
import { classifyModality } from "./classify/modality.ts";
import type { Document } from "./document.ts";
import { dropLookAlikes } from "./drop/drop-look-alikes.ts";
import { findSetting } from "./setting/find-setting.ts";

type Stage = { readonly id: string; readonly run: (document: Document) => void };

/** Every stage behind the scanner, in the order in which it runs. */
export const PIPELINE: readonly Stage[] = [
  { id: "setting", run: findSetting },
  { id: "attach/drafts", run: makeDrafts },
  { id: "drop", run: dropLookAlikes },
  { id: "classify/kind", run: classifyKinds },
  { id: "classify/bound", run: classifyBounds },
  { id: "classify/modality", run: classifyModality },
  { id: "attach/indicators", run: (document) => attachIndicators(document, document.skipTo) },
  { id: "attach/distribute", run: distribute },
  { id: "attach/periods", run: attachPeriods },
  { id: "attach/places", run: attachPlaces },
];
