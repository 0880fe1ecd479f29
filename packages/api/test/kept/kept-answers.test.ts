import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { examples } from '../examples.ts';
import { addressOf, keptServer, type KeptServer, type Sent } from './server.ts';
import { index } from '../pages.ts';
import { world, type World } from '../world.ts';

let page: string = index;
let here: World;
let server: KeptServer;
let twin: KeptServer;
beforeAll(async () => {
  const builtFiles = async (name: string) => (name === 'index.html' ? page : null);
  here = await world({ builtFiles });
  server = await keptServer(here, { ...here, builtFiles });
  twin = await keptServer(here, { ...here, builtFiles, megabytes: 0 });
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
  'rooms',
  'search-within',
  'session',
  'story',
  'topic',
]);

/** One says until when it tells of changes, and so is another one each time. */
const standing = examples.filter(({ name }) => name !== 'follow-changes');

const pages = ['/conferences/demo', '/conferences/demo/program'];
const files = ['ics', 'xml', 'json'].map((form) => `/conferences/demo/schedule.${form}`);
const others = ['/conferences/demo/people.csv', '/conferences/demo/affiliates.csv'];

describe('A kept answer', () => {
  it.each(standing)('equals the one that is made anew, however it is asked for: $name', async (example) => {
    for (const sent of waysOf(example)) await expectSame(sent, ofOneConference.has(example.name));
  });

  it.each([...pages, ...files, ...others])('equals the file or page that is made anew: %s', async (path) => {
    for (const language of acceptLanguages)
      for (const encoding of encodings)
        await expectSame(
          {
            path,
            headers: {
              ...(language && { 'accept-language': language }),
              ...(encoding && { 'accept-encoding': encoding }),
            },
          },
          true,
        );
  });

  it('is as little as word that the client has it already', async () => {
    const path = pages[0]!;
    for (const encoding of ['identity', 'gzip', 'br']) {
      const headers = { 'accept-encoding': encoding };
      const { headers: whole } = await server.ask({ path, headers });
      const asked = { path, headers: { ...headers, 'if-none-match': whole['etag'] as string } };
      for (let time = 1; time <= 3; time += 1) {
        const again = await server.ask(asked);
        expect([again.status, again.bytes.length, again.headers['etag']]).toEqual([304, 0, whole['etag']]);
        expect(again).toEqual(await twin.ask(asked));
      }
    }
  });

  it('of a page ends when the web client is built anew', async () => {
    page = `${index}<!-- another build -->`;
    const answer = await server.ask({ path: pages[0]! });
    expect(answer.bytes.toString()).toContain('another build');
    expect(answer).toEqual(await twin.ask({ path: pages[0]! }));
  });
});

async function expectSame(sent: Sent, isKept: boolean): Promise<void> {
  const made = await twin.ask(sent);
  for (let time = 1; time <= 4; time += 1) {
    const before = server.made;
    expect([time, sent.path, await server.ask(sent)]).toEqual([time, sent.path, made]);
    if (time > 2) expect([sent.path, server.made === before]).toEqual([sent.path, isKept]);
  }
}
