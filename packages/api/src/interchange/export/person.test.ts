import { ownedId, type PageArguments, type Session } from '@wikicon/schema';
import { expect, it } from 'vitest';
import { readStage } from './person.ts';

const conference = 'con_01M82V7M003BEM5YTXPP6KNMN2';
const person = 'per_01M82V7M003BEM5YTXPP6KNMN2';

it('reads the latest sessions of a person who never ends, and no more', async () => {
  const pages: PageArguments[] = [];
  let made = 0;
  const session = () => ({
    id: ownedId('ses', conference, String((made += 1)).padStart(26, '0')),
    slot: null,
    speakers: [{ person: { id: person } }],
  });
  const node = async (id: string) =>
    id.startsWith('ses') ? { ...session(), id } : id === conference || id === person ? { id } : null;
  const stage = await readStage(
    {
      nodes: { byId: node, byIds: (ids: readonly string[]) => Promise.all(ids.map(node)) },
      sessions: {
        abstract: async () => null,
        ofPerson: async (_person: string, page: PageArguments) => {
          pages.push(page);
          const edges = Array.from({ length: page.first! }, () => ({
            cursor: '',
            node: session() as never as Session,
          }));
          return { edges, pageInfo: { hasNextPage: true, endCursor: `page ${pages.length}` } };
        },
      },
    } as never,
    person,
    'http://localhost:4000',
  );
  expect(pages).toEqual([
    { first: 100, after: null },
    { first: 100, after: 'page 1' },
  ]);
  expect(stage!.conferences.map(({ sessions }) => sessions.length)).toEqual([200]);
});
