import { typeNameOf, type AnyNode, type Id, type Match, type SearchQuery, type Topic } from '@wikicon/schema';
import { parsedAll } from '../dynamo/parsed.ts';
import type { Table } from '../dynamo/table.ts';
import { itemRange, postingFrom } from '../rows/index-rows.ts';
import type { Candidate, Proposed } from './search-postings.ts';

const most = { top: 50, ses: 200 } as const;

/** @returns the item of Wikidata that a question consists of: Q2013 */
export function itemIn(query: string): string | null {
  const item = query.trim().toUpperCase();
  return /^Q[1-9]\d{0,11}$/.test(item) ? item : null;
}

/** The topic that is about an item, and the sessions that are, the newest first. */
export async function proposeByItem(table: Table, item: string, { kinds }: SearchQuery): Promise<Proposed> {
  const [topics, sessions] = await Promise.all([read('top'), read('ses')]);
  const isAsked = (id: Id): boolean => kinds == null || kinds.includes(typeNameOf(id));
  const [first, ...others] = topics.filter(({ id }) => isAsked(id));
  const people = new Set<never>();
  const candidates: Candidate[] = [
    ...(first
      ? [
          {
            ids: [first, ...others].slice(0, 3).map(({ id }) => id),
            position: [0, first.rank, first.id] as const,
            people,
          },
        ]
      : []),
    ...sessions
      .filter(({ id }) => isAsked(id))
      .map(({ id, rank }) => ({ ids: [id], position: [1, rank, id] as const, people })),
  ];
  return { candidates, isPartial: sessions.length >= most.ses, rowsRead: 0 };

  async function read(prefix: keyof typeof most) {
    return parsedAll(await table.first(itemRange(item, prefix), most[prefix]), postingFrom, table);
  }
}

/** A session is about the item by one of its topics. */
export function matchOfItem(item: string, node: AnyNode): Match[] | null {
  if (node.id.startsWith('ses_')) return [{ field: 'topics', text: item, language: null }];
  return (node as Topic).wikidataId === item ? [{ field: 'wikidataId', text: item, language: null }] : null;
}
