/** Points of longitude and latitude in a box. Pure; no shapes of places, no tiles. */

export type Pin = { readonly id: string; readonly lng: number; readonly lat: number };
export type Placed = { readonly id: string; readonly x: number; readonly y: number };
export type Box = { readonly width: number; readonly height: number };

const EDGE = 24;
/** Degrees: one point alone, or points on one spot, still have ground around them (about 2 km). */
const LEAST_SPAN = 0.02;

/**
 * North is up, and a kilometre is as long to the east as to the north: a degree of longitude shrinks with the latitude, which
 * over one county is all the projection that is needed.
 */
export const placePins = (
  pins: readonly Pin[],
  { width, height }: Box,
): { readonly placed: readonly Placed[]; readonly pixelsPerKm: number } => {
  if (pins.length === 0) return { placed: [], pixelsPerKm: 0 };
  const [west, east] = ends(pins.map((p) => p.lng));
  const [south, north] = ends(pins.map((p) => p.lat));
  const middle = { lng: (west + east) / 2, lat: (south + north) / 2 };
  const squeeze = Math.cos((middle.lat * Math.PI) / 180);
  const scale = Math.min(
    (width - 2 * EDGE) / (Math.max(east - west, LEAST_SPAN) * squeeze),
    (height - 2 * EDGE) / Math.max(north - south, LEAST_SPAN),
  );
  const placed = pins.map(({ id, lng, lat }) => ({
    id,
    x: width / 2 + (lng - middle.lng) * squeeze * scale,
    y: height / 2 - (lat - middle.lat) * scale,
  }));
  return { placed, pixelsPerKm: scale / KM_PER_DEGREE };
};

/** Of latitude, on the sphere. */
const KM_PER_DEGREE = 111.2;

const ends = (values: readonly number[]): readonly [number, number] =>
  values.reduce<[number, number]>(
    ([low, high], v) => [Math.min(low, v), Math.max(high, v)],
    [values[0] ?? 0, values[0] ?? 0],
  );

/** A round length that the scale bar can show: the longest of 1, 2, 5 × 10ⁿ km that fits. */
export const scaleBar = (
  pixelsPerKm: number,
  room: number,
): { readonly km: number; readonly width: number } => {
  const most = room / pixelsPerKm;
  const power = 10 ** Math.floor(Math.log10(most));
  const km = [5, 2, 1].map((n) => n * power).find((n) => n <= most) ?? power;
  return { km, width: km * pixelsPerKm };
};
