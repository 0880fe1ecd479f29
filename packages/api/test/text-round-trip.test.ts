import { acceptText, isVisible, knownUserName, lengthOf, type TextKind } from '@wikicon/schema';
import { fold } from '@wikicon/schema/client';
import * as fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { draft, type Draft } from './drafts.ts';
import { built, elementsOf, index } from './pages.ts';
import { rowsIn } from './rows.ts';
import { emptyWorld, type World } from './world.ts';

let here: World;
let own: Draft;
beforeAll(async () => {
  here = await emptyWorld({ builtFiles: built(index) });
  own = await draft(here, 'round-trip');
  await own.publish();
});
afterAll(() => here.close());

const awkward = fc.constantFrom(
  ...'\0\t\n\r\u001B\u0085\u00A0\u00AD\u0301\u061C\u180B\u200B\u200C\u200D\u200E\u2028\u202E\u2060\u2066\u3000\u3164\uFE0F\uFEFF\uFFFD\uFFFE',
  ...'<>&\'"`{}[]|#/@:%~_=+-.\\ aßىİ\u{1F3F4}\u{E0067}\u{E007F}𐐷',
  '\uD800',
  '</title>',
  '&amp;',
);
const anyText = fc.oneof(
  fc.string({
    unit: fc.oneof(awkward, fc.string({ unit: 'grapheme', minLength: 1, maxLength: 1 })),
    minLength: 1,
    maxLength: 12,
  }),
  fc.string({ unit: 'binary', minLength: 1, maxLength: 8 }),
);

/** In milliseconds: each run writes, reads and compares whole tables. */
const slow = 180_000;

/** The accepted form; null for what is refused. */
const formOf = (text: string, kind: TextKind): string | null => {
  const accepted = acceptText(text, kind);
  return 'text' in accepted && isVisible(accepted.text) ? accepted.text : null;
};

const headTitle = async (path: string): Promise<[number, string | undefined]> => {
  const response = await here.app(new Request(`http://localhost:4000${path}`));
  return [response.status, elementsOf(await response.text()).find(({ name }) => name === 'title')?.text];
};

it(
  'what was accepted reads back by the API and in the heads of pages, and what was refused leaves no trace',
  () =>
    fc.assert(
      fc.asyncProperty(anyText, async (text) => {
        const texts = [{ language: 'und', text }];
        const [line, prose] = [formOf(text, 'line'), formOf(text, 'prose')];
        await here.jobs.idle();
        const before = await rowsIn(here);
        const { node } = await own.tell('createSession', { conference: own.id, title: texts, abstract: texts });
        if (line === null || prose === null) {
          expect([node, await rowsIn(here)]).toEqual([undefined, before]);
          return;
        }
        const query = 'query ($id: ID!) { node(id: $id) { ... on Session { title { text } abstract { text } } } }';
        const { data } = await here.ask(query, { id: node.id });
        expect(data.node).toEqual({ title: { text: line }, abstract: { text: prose } });
        expect(await headTitle(`/sessions/${node.id}`)).toEqual([200, `${line} – round-trip – Wikicon Graph`]);
        expect(fold(line)).toContain(fold(text));
      }),
      { numRuns: 20 },
    ),
  slow,
);

it(
  'a user name that was accepted finds its person, by the API and by the address of their page',
  () =>
    fc.assert(
      fc.asyncProperty(anyText, async (text) => {
        await here.jobs.idle();
        const before = await rowsIn(here);
        const { node: person, problems } = await own.tell('createPerson', { conference: own.id, username: text });
        if (person === undefined) {
          expect([problems!.map(({ field }) => field), await rowsIn(here)]).toEqual([['username'], before]);
          return;
        }
        await own.make('Session', {
          title: [{ language: 'en', text: 'A talk' }],
          speakers: [{ person: person.id, role: 'PRESENTER' }],
        });
        await here.jobs.idle();
        const query = 'query ($name: String!) { person(username: $name) { id username displayName url } }';
        const name = knownUserName(text)!;
        const asked = await Promise.all(
          [text, name, `\u202A${name}\u200E`].map((one) => here.ask(query, { name: one })),
        );
        expect(asked.map(({ data }) => data.person)).toEqual(
          asked.map(() => ({ id: person.id, username: name, displayName: name, url: expect.any(String) })),
        );
        const { pathname } = new URL(asked[0]!.data.person.url);
        expect([await headTitle(pathname), lengthOf(name) <= 85]).toEqual([[200, `${name} – Wikicon Graph`], true]);
      }),
      { numRuns: 20 },
    ),
  slow,
);
