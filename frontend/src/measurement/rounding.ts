/**
 * Rounds a fraction to a whole number, halves upwards. The division comes last, so that fractions of whole numbers
 * are exact: 100 * 0.145 is 14.499999999999998, and the server must print the same number.
 *
 * @param numerator not negative
 * @param denominator above zero
 */
export function roundHalfUp(numerator: number, denominator: number = 1): number {
  return Math.floor((2 * numerator + denominator) / (2 * denominator));
}
