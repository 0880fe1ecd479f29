/**
 * A name as keys were made of it before people and sessions had keys of their own, and `fold` knew fewer letters. It
 * stays as it is: what such imports remember is found by it.
 */
export const formerFold = (text: string): string =>
  text
    .replaceAll(apostrophes, '')
    .normalize('NFKD')
    .toLowerCase()
    .normalize('NFKD')
    .replaceAll(apostrophes, '')
    .replaceAll(/[\p{M}\p{Cf}ـ]/gu, '')
    .replaceAll(/[يى]/g, 'ی')
    .replaceAll('ك', 'ک')
    .replaceAll(/\s+/g, ' ')
    .trim();

const apostrophes = /['’‘ʻʼʹ′＇`´]/g;
