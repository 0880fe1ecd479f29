import { fold } from '@wikicon/schema/client';

const wordsIn = (text: string): string[] => fold(text).match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];

/** Returns a condition on texts: each word that is looked for begins one of theirs, whatever its case and accents. */
export function findsWords(text: string): (texts: readonly string[]) => boolean {
  const wanted = wordsIn(text);
  return (texts) => {
    const words = texts.flatMap(wordsIn);
    return wanted.every((one) => words.some((word) => word.startsWith(one)));
  };
}
