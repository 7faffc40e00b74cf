import { roundHalfUp } from "./rounding";

/** The 97.5 % point of the normal distribution: two-sided 95 %. */
export const Z_95 = 1.959964;

export interface Interval {
  low: number;
  high: number;
}

/**
 * The score interval for a share, as proportions between 0 and 1.
 *
 * E. B. Wilson, "Probable inference, the law of succession, and statistical inference", Journal of the American
 * Statistical Association 22 (1927), 209-212; method 3 of R. G. Newcombe, "Two-sided confidence intervals for the
 * single proportion: comparison of seven methods", Statistics in Medicine 17 (1998), 857-872, whose table is in
 * the tests. It stays inside 0..1 and is not empty at the ends, which the textbook interval is with eight answers.
 */
export function wilsonInterval(successes: number, n: number, z: number = Z_95): Interval {
  if (n <= 0 || successes < 0 || successes > n) {
    throw new RangeError(`no share: ${successes} of ${n}`);
  }
  const z2 = z * z;
  const centre = 2 * successes + z2;
  const spread = z * Math.sqrt(z2 + (4 * successes * (n - successes)) / n);
  const width = 2 * (n + z2);
  return {
    low: successes === 0 ? 0 : (centre - spread) / width,
    high: successes === n ? 1 : (centre + spread) / width,
  };
}

/** The interval as it is printed: whole per cents, halves upwards. */
export function wilsonPercentages(successes: number, n: number): Interval {
  const { low, high } = wilsonInterval(successes, n);
  return { low: roundHalfUp(100 * low), high: roundHalfUp(100 * high) };
}
