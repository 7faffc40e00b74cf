const tones = 5;

/** Which of the five tones a point of the scale has: the ends are always the ends, the middle the middle. */
export function toneOf(point: number, points: number): string {
  return String(1 + Math.round(((point - 1) * (tones - 1)) / (points - 1)));
}
