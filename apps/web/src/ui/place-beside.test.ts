import { expect, test } from "vitest";
import { placeBeside } from "./place-beside.ts";

const view = { width: 1280, height: 800 };
const panel = { width: 360, height: 200 };

test("a panel opens below its anchor, left edges in line", () => {
  expect(placeBeside({ left: 100, top: 100, width: 40, height: 20 }, panel, view)).toMatchObject({
    left: 100,
    top: 126,
  });
});

test("near the foot of the screen it opens above", () => {
  expect(placeBeside({ left: 100, top: 760, width: 40, height: 20 }, panel, view).top).toBe(554);
});

test("it never leaves the screen sideways", () => {
  expect(placeBeside({ left: 1200, top: 100, width: 40, height: 20 }, panel, view).left).toBe(912);
  expect(placeBeside({ left: -20, top: 100, width: 40, height: 20 }, panel, view).left).toBe(8);
});
