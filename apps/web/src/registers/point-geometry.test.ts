import { expect, test } from "vitest";
import { placePins, scaleBar } from "./point-geometry.ts";

const box = { width: 640, height: 480 };

test("north is up, east is right, and everything is inside", () => {
  const { placed } = placePins(
    [
      { id: "sw", lng: 118.1, lat: 30.1 },
      { id: "ne", lng: 118.5, lat: 30.3 },
    ],
    box,
  );
  const [sw, ne] = placed;
  expect(ne?.x).toBeGreaterThan(sw?.x ?? 0);
  expect(ne?.y).toBeLessThan(sw?.y ?? 0);
  for (const { x, y } of placed) {
    expect(x).toBeGreaterThanOrEqual(23.9);
    expect(x).toBeLessThanOrEqual(616.1);
    expect(y).toBeGreaterThanOrEqual(23.9);
    expect(y).toBeLessThanOrEqual(456.1);
  }
});

test("one point stands in the middle", () => {
  expect(placePins([{ id: "a", lng: 118, lat: 30 }], box).placed).toEqual([{ id: "a", x: 320, y: 240 }]);
});

test("the bar says a round length that fits", () => {
  expect(scaleBar(10, 120)).toEqual({ km: 10, width: 100 });
  expect(scaleBar(30, 120)).toEqual({ km: 2, width: 60 });
});
