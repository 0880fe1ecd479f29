import { conferenceOf, type Id, type Topic } from '@wikicon/schema';
import { parsedAll } from '../../dynamo/parsed.ts';
import type { Table } from '../../dynamo/table.ts';
import { longestWord, sameName } from '../../indexing/same-name.ts';
import { firstText } from '../../kernel/localized.ts';
import { publicNodes } from '../../read/public-nodes.ts';
import { postingFrom, postingRange } from '../../rows/index-rows.ts';

/** A topic of a file that names no item of Wikidata. */
export interface NamelessTopic {
  readonly place: string;
  /** What it is called, in each language of the file. */
  readonly names: readonly string[];
  /** Null where it is not here yet. */
  readonly topic: Id | null;
}

/** Items that topics of other conferences name, under the same name; none of them is applied. */
export interface ItemProposal {
  readonly place: string;
  readonly name: string;
  /** By which updateTopic sets an item; null where a dry run would make it. */
  readonly topic: Id | null;
  readonly items: readonly ProposedItem[];
}

interface ProposedItem {
  readonly wikidataId: string;
  /** What the newest of these conferences calls it. */
  readonly name: string;
  /** How many conferences have a topic of this name about it, as far as was looked. */
  readonly conferences: number;
}

/** The bounds of what an import reads for its proposals. */
export const maxTopics = 50;
const most = { names: 2, postings: 50, verified: 20, items: 3 } as const;

/**
 * Proposes items for topics by those that topics of the same name are about, of what everybody sees.
 *
 * @param now 2025-04-19T04:30:00Z
 */
export async function proposeItems(
  table: Table,
  nameless: readonly NamelessTopic[],
  now: string,
): Promise<readonly ItemProposal[]> {
  const asked = nameless.slice(0, maxTopics);
  const proposed = await Promise.all(asked.map(({ names }) => candidates(table, names)));
  const ids = [...new Set(proposed.flat())];
  const nodes = await publicNodes(table, ids, now);
  const topics = new Map(ids.map((id, at) => [id, nodes[at] as Topic | null | undefined]));
  return asked.flatMap(({ place, names, topic }, at) => {
    const isSame = names.map(sameName);
    const same = proposed[at]!.flatMap((id) => topics.get(id) ?? []).filter(({ name }) =>
      Object.values(name).some((text) => isSame.some((is) => is(text))),
    );
    const items = itemsOf(same);
    return items.length === 0 ? [] : [{ place, name: names[0]!, topic, items }];
  });
}

/** Topics about some item that the index has under a word of the name, the newest first. */
async function candidates(table: Table, names: readonly string[]): Promise<Id[]> {
  const words = new Set(names.slice(0, most.names).flatMap(longestWord));
  const rows = await Promise.all(
    [...words].map((word) => table.first({ ...postingRange('O', word), prefix: `${word}#` }, most.postings)),
  );
  const found = parsedAll(rows.flat(), postingFrom, table).filter(
    ({ id, item }) => id.startsWith('top_') && item !== undefined,
  );
  const newest = found.toSorted((one, other) => (one.rank < other.rank ? -1 : 1)).map(({ id }) => id);
  return [...new Set(newest)].slice(0, most.verified);
}

/** The items of topics, those of the most conferences first. @param topics the newest first */
function itemsOf(topics: readonly Topic[]): ProposedItem[] {
  const byItem = Map.groupBy(
    topics.filter(({ wikidataId }) => wikidataId !== null),
    ({ wikidataId }) => wikidataId!,
  );
  return [...byItem]
    .map(([wikidataId, about]) => ({
      wikidataId,
      name: firstText(about[0]!.name),
      conferences: new Set(about.map(({ id }) => conferenceOf(id))).size,
    }))
    .toSorted((one, other) => other.conferences - one.conferences)
    .slice(0, most.items);
}
