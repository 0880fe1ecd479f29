import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { examples } from '../examples.ts';
import { addressOf, keptServer, type KeptServer, type Sent } from './server.ts';
import { world, type World } from '../world.ts';

let here: World;
let server: KeptServer;
let twin: KeptServer;
beforeAll(async () => {
  here = await world();
  server = await keptServer(here, here);
  twin = await keptServer(here, { ...here, megabytes: 0 });
});
afterAll(async () => {
  await Promise.all([server, twin].map((one) => one.close()));
  await here.close();
});

const acceptLanguages = [undefined, 'uz, ru;q=0.5', 'fa'];
const encodings = [undefined, 'gzip', 'br, gzip'];
const types = [undefined, 'application/graphql-response+json'];

/** The same query in all the ways in which clients ask. */
const waysOf = ({ query, variables }: { readonly query: string; readonly variables: object }): Sent[] =>
  acceptLanguages.flatMap((language) =>
    encodings.flatMap((encoding) =>
      types.flatMap((type): Sent[] => {
        const headers = {
          ...(language && { 'accept-language': language }),
          ...(encoding && { 'accept-encoding': encoding }),
          ...(type && { accept: type }),
        };
        return [
          { path: '/graphql', body: { query, variables }, headers },
          { path: addressOf({ query, variables }), headers },
        ];
      }),
    ),
  );

/** Those that ask about one conference, by its address. */
const ofOneConference = new Set([
  'conference',
  'find-sessions',
  'grant-report',
  'now-and-next',
  'people',
  'program',
  'session',
  'story',
]);

describe('A kept answer', () => {
  it.each(examples)('equals the one that is made anew, however it is asked for: $name', async (example) => {
    for (const sent of waysOf(example)) {
      const made = await twin.ask(sent);
      for (let time = 1; time <= 4; time += 1) {
        const before = server.made;
        expect([time, await server.ask(sent)]).toEqual([time, made]);
        if (time > 2)
          expect([example.name, server.made - before === 0]).toEqual([example.name, ofOneConference.has(example.name)]);
      }
    }
  });
});
