/**
 * Ten digits that pass the NHS number's check (modulus 11), written with or without spaces or hyphens.
 * One in eleven ten-digit numbers passes by chance, so this is a question to the writer, never a verdict.
 */
export function nhsNumbersIn(text: string): string[] {
  const found = text.match(/(?<!\d)\d(?:[ \u00a0-]?\d){9}(?!\d)/g) ?? [];
  return found.filter((candidate) => passesModulus11(candidate.replace(/\D/g, "")));
}

function passesModulus11(digits: string): boolean {
  const weighted = Array.from(digits.slice(0, 9)).reduce(
    (sum, digit, place) => sum + Number(digit) * (10 - place),
    0,
  );
  const check = (11 - (weighted % 11)) % 11;
  // A remainder that would need a check digit of ten is never given out.
  return check !== 10 && check === Number(digits[9]);
}
