import * as fc from 'fast-check';

const signs = [...'\n\t,;"\'=+-@＝＋－＠|{}[]<>&\\!*#~_:% \u2028', '\r\n', '|-', '{{', '|}', "''", '\n=', '\n|-\n'];
/** Texts that break what writes files carelessly: with what separates, quotes, marks up, runs and ends lines anywhere. */
export const awkwardTexts = fc.string({
  unit: fc.oneof(fc.constantFrom(...signs), fc.string({ unit: 'grapheme', minLength: 1, maxLength: 1 })),
  minLength: 1,
  maxLength: 90,
});
