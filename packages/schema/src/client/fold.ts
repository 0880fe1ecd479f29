const apostrophes = /['’‘ʻʼʹ′＇`´]/g;

/** The same letters of the Persian and the Arabic keyboard, which look alike in most places. */
const persian: Readonly<Record<string, string>> = { ي: 'ی', ى: 'ی', ك: 'ک' };

/** A text for finding it again: without case, accents, invisible signs and the many kinds of apostrophe. */
export const fold = (text: string): string =>
  text
    // Before they are decomposed, for an acute accent by itself becomes a space and a mark.
    .replaceAll(apostrophes, '')
    .normalize('NFKD')
    .toLowerCase()
    .normalize('NFKD')
    .replaceAll(apostrophes, '')
    .replaceAll(/[\p{M}\p{Cf}ـ]/gu, '')
    .replaceAll(/[يىك]/g, (letter) => persian[letter]!)
    .replaceAll(/\s+/g, ' ')
    .trim();
