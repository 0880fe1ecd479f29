import type { Headers } from '../authority-world.ts';
import type { World } from '../world.ts';
import { answersOf, type Answers } from './answers.ts';
import type { Question } from './corpus.ts';

export interface Asked {
  readonly questions: readonly Question[];
  readonly addresses: readonly string[];
}

/** The most tries: by chance, reads of one moment come into one request of the store or two, and the cost says so. */
const maxTries = 3;

/** Returns the answers of a world that differ from those given elsewhere at every try, by question. */
export async function differing(world: World, all: Asked, was: Answers, headers: Headers): Promise<object> {
  let left = all;
  let found: [string, unknown][] = [];
  for (let round = 1; round <= maxTries && left.questions.length + left.addresses.length > 0; round += 1) {
    const is = await answersOf(world, left, headers);
    const isOther = (name: string) => is.get(name) !== was.get(name);
    left = {
      questions: left.questions.filter(({ name }) => isOther(name)),
      addresses: left.addresses.filter(isOther),
    };
    found = [...is].filter(([name]) => isOther(name)).map(([name, now]) => [name, [was.get(name), now]]);
  }
  return Object.fromEntries(found);
}

/** @throws the questions that tell, one a line, then what is answered to each, before and now */
export function expectNone(found: object): void {
  const names = Object.keys(found);
  if (names.length > 0) throw new Error([...names, JSON.stringify(found, null, 2)].join('\n'));
}
