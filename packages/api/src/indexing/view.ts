import { createHash } from 'node:crypto';
import {
  conferenceOf,
  ownedKinds,
  typeNameOf,
  type AnyNode,
  type Conference,
  type Id,
  type PersonId,
  type Topic,
} from '@wikicon/schema';
import { nodeReaders } from '../authority/rules.ts';
import { visible } from '../authority/visible.ts';
import type { Table } from '../dynamo/table.ts';
import type { CommitteeContent } from '../nouns/committee.ts';
import { publicPart } from '../nouns/private-values.ts';
import { nounOf } from '../nouns/registry.ts';
import { conferenceFrom, conferenceKey } from '../rows/conference.ts';
import { participationKey } from '../rows/participation.ts';
import { referenceDataFrom, referenceDataKey } from '../rows/reference-data.ts';
import type { SessionContent } from '../rows/session.ts';
import { textsOf, type Text } from './texts.ts';

/** What everybody sees of a node, as far as it is found by it. */
export interface PublicView {
  readonly texts: readonly Text[];
  /** Items of Wikidata that it is about. */
  readonly items: readonly string[];
  /** People and organizations who had a part in it together, where it is a thing that ties them. */
  readonly parts: readonly Id[];
  /** Sorts what is newer first. */
  readonly rank: string;
  /** A digest of all that everybody sees. */
  readonly content: string;
  /** When it begins to be seen, to the millisecond, where that is still to come. */
  readonly from: string | null;
}

/** @param now 2025-04-19T04:30:00Z @returns null for what not everybody sees, and never will without a write */
export async function publicView(table: Table, id: Id, now: string): Promise<PublicView | null> {
  const noun = nounOf(id);
  const isOwned = ownedKinds.includes(typeNameOf(id));
  const [stored, ownerRow] = await Promise.all([
    noun.load(id, table),
    isOwned ? table.get(conferenceKey(conferenceOf(id))) : null,
  ]);
  const content = stored?.content as AnyNode | undefined;
  // Affiliates and institutions share their keys.
  if (content === undefined || content.id !== id || (isOwned && ownerRow === null)) return null;
  const owner = isOwned ? conferenceFrom(ownerRow!) : id.startsWith('con_') ? (content as Conference) : null;
  // Its address leads to it, and no search.
  if (owner?.isHidden === true) return null;
  const isSeen = (at: string): boolean => visible(null, { id, content, owner, at });
  const from = isSeen(now) ? null : startOf(content);
  if (from === null && !isSeen(now)) return null;
  if (from !== null && !isSeen(from)) return null;
  const shown = withoutUnlisted(publicPart(noun, content));
  const [listed, items] = await Promise.all([listedIn(table, shown), itemsOf(table, shown)]);
  return {
    texts: textsOf(shown).filter(({ person }) => person === undefined || listed.has(person)),
    items,
    parts: partsOf(shown, listed),
    rank: rankOf(owner?.startsOn ?? null),
    // Its version, too: what was changed and changed back is another one.
    content: digestOf({ ...shown, updatedAt: null, version: stored!.main.version }),
    from: from && new Date(from).toISOString(),
  };
}

export const digestOf = (value: unknown): string =>
  createHash('sha256').update(JSON.stringify(value)).digest('base64url').slice(0, 12);

/** Days as numbers that fall: what is newer comes first, and first of all what has no day yet. */
export const rankOf = (day: string | null): string =>
  day === null ? '00000000' : String(99_999_999 - Number(day.replaceAll('-', ''))).padStart(8, '0');

function startOf(content: AnyNode): string | null {
  const readers = nodeReaders[typeNameOf(content.id)];
  const value = typeof readers === 'object' ? (content as never as Record<string, unknown>)[readers.from] : null;
  return typeof value === 'string' ? value : null;
}

function withoutUnlisted(node: AnyNode): AnyNode {
  if (!node.id.startsWith('com_')) return node;
  const { members } = node as never as CommitteeContent;
  return { ...node, members: members.filter(({ isUnlisted }) => isUnlisted !== true) } as AnyNode;
}

/** The people of a node who are listed in its conference: the others are found by nothing there. */
async function listedIn(table: Table, node: AnyNode): Promise<ReadonlySet<Id>> {
  const people = peopleOf(node);
  if (people.length === 0) return new Set();
  const conference = conferenceOf(node.id);
  const rows = await table.getMany(people.map((id) => participationKey(conference, id)));
  return new Set(people.filter((_id, at) => rows[at] !== null));
}

type WithParts = Partial<Pick<SessionContent, 'speakers'>> &
  Partial<Pick<CommitteeContent, 'members'>> & {
    readonly people?: readonly { readonly id: PersonId }[];
    readonly organizations?: readonly { readonly id: Id }[];
  };

const tying = new Set(['ses', 'com', 'mil']);

/** At most so many have a part in what ties them: a list of hundreds ties nobody. */
const maxParts = 30;

function peopleOf(node: AnyNode): PersonId[] {
  if (!tying.has(node.id.slice(0, 3))) return [];
  const { speakers = [], members = [], people = [] } = node as WithParts;
  const all = [...[...speakers, ...members].map(({ person }) => person), ...people].map(({ id }) => id);
  return [...new Set(all)].slice(0, 100);
}

/** Whoever is listed, and whom they stand for there. */
function partsOf(node: AnyNode, listed: ReadonlySet<Id>): Id[] {
  if (!tying.has(node.id.slice(0, 3))) return [];
  const { speakers = [], members = [], organizations = [] } = node as WithParts;
  const standing = [...speakers, ...members]
    .filter(({ person }) => listed.has(person.id as Id))
    .flatMap(({ representing }) => representing.map(({ id }) => id as Id));
  const parts = new Set<Id>([
    ...peopleOf(node).filter((id) => listed.has(id)),
    ...standing,
    ...organizations.map(({ id }) => id),
  ]);
  return parts.size > maxParts ? [] : [...parts].toSorted();
}

async function itemsOf(table: Table, node: AnyNode): Promise<string[]> {
  if (node.id.startsWith('top_')) return known([(node as Topic).wikidataId]);
  if (!node.id.startsWith('ses_')) return [];
  const rows = await table.getMany((node as never as SessionContent).topics.map(({ id }) => referenceDataKey(id)));
  return known(rows.map((row) => row && (referenceDataFrom(row).node as Topic).wikidataId));
}

const known = (items: readonly (string | null)[]): string[] => [...new Set(items.filter((one) => one !== null))];
