import { recordOf } from '../../src/http/record.ts';
import type { Headers } from '../authority-world.ts';
import { askedAtOnce } from '../at-once.ts';
import { post, type World } from '../world.ts';
import type { Question } from './corpus.ts';
import { recorded } from './recorder.ts';

/**
 * The answers to each question and at each address: status, headers and body, byte for byte, their cost, and the
 * requests that were made to the store, level by level.
 */
export type Answers = ReadonlyMap<string, string>;

/** Asks everything as somebody, each question by a request of its own. */
export async function answersOf(
  world: World,
  { questions, addresses }: { readonly questions: readonly Question[]; readonly addresses: readonly string[] },
  headers: Headers,
): Promise<Answers> {
  const requests: (readonly [string, () => Request])[] = [
    ...questions.map(({ name, query, variables }) => [name, () => post({ query, variables }, headers)] as const),
    ...addresses.map((path) => [path, () => requestOf(path, headers)] as const),
  ];
  return new Map(await askedAtOnce(requests, async ([name, make]) => [name, await told(world, make())] as const));
}

const requestOf = (path: string, headers: Headers): Request =>
  new Request(`http://localhost:4000${path}`, { headers: { accept: '*/*', ...headers } });

/** The parts of headers and store requests that may differ in any two answers, behind their beginnings, and why. */
const excused: readonly (readonly [what: RegExp, why: string])[] = [
  [/^(x-correlation-id: ).*/, 'Drawn at random for each request.'],
  [
    /^(\d+ Query .*"CON#\w+#ANN".*:\{"S":")[\d:TZ-]+(?=[#$]\W)/,
    'The present moment, where the range of the announcements that are published ends.',
  ],
  [
    /^(\d+ (?:Batch)?GetItem .* read units).*/,
    'A row is read by its key, which anybody may guess, before it is known who may see it.',
  ],
  [
    /^(\d+ Query .*\{"S":"(COM#\w+)"\},":to":\{"S":"\2\u{10FFFF}"\}.* read units).*/u,
    'A committee and its members are read by its key, likewise.',
  ],
];

const unexcused = (line: string): string => excused.reduce((text, [what]) => text.replace(what, '$1…'), line);

async function told(world: World, request: Request): Promise<string> {
  const { meter } = recordOf(request);
  const { result: response, requests: made } = await recorded(world, meter, () => world.app(request));
  const headers = [...response.headers].map((one) => one.join(': '));
  const { requests, readUnits, depth } = meter;
  const cost = `${requests} requests of the store, ${readUnits} read units, ${depth} after each other`;
  return [response.status, ...headers.map(unexcused), await response.text(), cost, ...made.map(unexcused)].join('\n');
}
