import { recordOf } from '../../src/http/record.ts';
import type { Headers } from '../authority-world.ts';
import { post, type World } from '../world.ts';
import type { Question } from './corpus.ts';

/** What was answered to each question and at each address: status, headers and body, byte for byte, and what it cost. */
export type Answers = ReadonlyMap<string, string>;

/** Asks everything as somebody, each question of a request of its own. */
export async function answersOf(
  world: World,
  { questions, addresses }: { readonly questions: readonly Question[]; readonly addresses: readonly string[] },
  headers: Headers,
): Promise<Answers> {
  const answers = new Map<string, string>();
  for (const { name, query, variables } of questions)
    answers.set(name, await told(world, post({ query, variables }, headers)));
  for (const path of addresses) {
    const url = `http://localhost:4000${path}`;
    answers.set(path, await told(world, new Request(url, { headers: { accept: '*/*', ...headers } })));
  }
  return answers;
}

/** What differs between any two answers, and why it may: the only excuses that there are. */
const excused: Readonly<Record<string, string>> = {
  'x-correlation-id': 'Drawn at random for each request.',
};

async function told({ app }: World, request: Request): Promise<string> {
  const response = await app(request);
  const headers = [...response.headers].filter(([name]) => !(name in excused)).map((one) => one.join(': '));
  const { requests, readUnits, depth } = recordOf(request).meter;
  const cost = `${requests} requests of the store, ${readUnits} read units, ${depth} after each other`;
  return [response.status, ...headers, '', await response.text(), cost].join('\n');
}
