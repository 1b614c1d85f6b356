/** Student's t for whole degrees of freedom. Doubles: a chance of 83 % is not an amount of money. */

/**
 * P(T ≤ t), by the finite series for whole degrees of freedom (Abramowitz and Stegun 26.7.3 and 26.7.4).
 * @throws RangeError when the degrees of freedom are not a whole number from one on.
 */
export const studentCdf = (t: number, freedom: number): number => {
  if (!Number.isInteger(freedom) || freedom < 1) throw new RangeError(`Not degrees of freedom: ${freedom}`);
  const angle = Math.atan(t / Math.sqrt(freedom));
  return 0.5 + (freedom % 2 === 1 ? odd(angle, freedom) : even(angle, freedom)) / 2;
};

const odd = (angle: number, freedom: number): number => {
  const [sin, cos] = [Math.sin(angle), Math.cos(angle)];
  let [sum, term] = [0, cos];
  for (let k = 1; k <= freedom - 2; k += 2) {
    sum += term;
    term *= (cos * cos * (k + 1)) / (k + 2);
  }
  return (2 / Math.PI) * (angle + sin * sum);
};

const even = (angle: number, freedom: number): number => {
  const [sin, cos] = [Math.sin(angle), Math.cos(angle)];
  let [sum, term] = [0, 1];
  for (let k = 0; k <= freedom - 2; k += 2) {
    sum += term;
    term *= (cos * cos * (k + 1)) / (k + 2);
  }
  return sin * sum;
};

/** The t that a share `p` of the distribution lies below: 1.886 for 0.9 and two degrees of freedom. */
export const studentQuantile = (p: number, freedom: number): number => {
  let [low, high] = [-1000, 1000];
  for (let i = 0; i < 80; i++) {
    const middle = (low + high) / 2;
    if (studentCdf(middle, freedom) < p) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
};
