/** Words that many titles have, and by which people search. */
export const frequent = ['wikidata', 'community', 'workshop', 'wikipedia', 'сообщество', 'библиотека', 'kutubxona'];

const onsets = ['b', 'd', 'f', 'g', 'k', 'l', 'm', 'n', 'p', 'r', 's', 't', 'v', 'z', 'sh', 'ch'];
const vowels = ['a', 'e', 'i', 'o', 'u'];

/** A made-up word of three syllables, another for each number below 512,000. */
export function inventedWord(n: number): string {
  const count = onsets.length * vowels.length;
  return [n, Math.floor(n / count), Math.floor(n / count ** 2)]
    .map((one, place) => (one * 7 + place * 31) % count)
    .map((one) => `${onsets[Math.floor(one / vowels.length)]}${vowels[one % vowels.length]}`)
    .join('');
}

/** Whole numbers below a count, the same each time; with a skew, small ones come more often. */
export function createPick(seed: number): (count: number, skew?: number) => number {
  let state = seed;
  return (count, skew = 1) => {
    state = (state * 1_103_515_245 + 12_345) % 2 ** 31;
    return Math.floor(count * (state / 2 ** 31) ** skew);
  };
}
