/** Codes that name no country: unions, the unknown, and islands that have another code as well. */
const others = new Set('AC AN CP CQ DG EA EU EZ IC QO TA UN XA XB ZZ'.split(' '));

const letters = Array.from('ABCDEFGHIJKLMNOPQRSTUVWXYZ');

/** The codes of all countries that this browser knows; of those that were renamed, the present one. */
export function countryCodes(): readonly string[] {
  const names = new Intl.DisplayNames(['en'], { type: 'region', fallback: 'none' });
  return letters
    .flatMap((one) => letters.map((other) => one + other))
    .filter((code) => !others.has(code) && names.of(code) !== undefined)
    .filter((code) => new Intl.Locale(`und-${code}`).region === code);
}
