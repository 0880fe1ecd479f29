import {
  parseId,
  type Conference,
  type ConferenceId,
  type Id,
  type Localized,
  type PersonId,
  type Room,
  type SessionId,
  type SessionType,
  type Topic,
  type Venue,
} from '@wikicon/schema';
import type { ReferenceNode } from '../../rows/reference-data.ts';
import { referenceDataAmong } from '../../read/reference-data.ts';
import { conferencePartition } from '../../dynamo/compose.ts';
import type { Row } from '../../dynamo/row.ts';
import type { Table } from '../../dynamo/table.ts';
import { failing } from '../../dynamo/parsed.ts';
import { withPrivate } from '../../conflicts/program.ts';
import { privateRowsAmong, valuesOf } from '../../rows/private-values.ts';
import { conferenceFrom } from '../../rows/conference.ts';
import { isMerged, mergedFrom } from '../../rows/merge.ts';
import { personKey, storedPerson, type StoredPerson } from '../../rows/person.ts';
import { abstractFrom, abstractPrefix, sessionFrom, type SessionContent } from '../../rows/session.ts';
import { memoryOf, type Memory } from './memory.ts';

export type Versioned<Node> = Node & { readonly version: number };

export type KnownSession = Versioned<SessionContent & { readonly abstract: Localized | null }>;

/** All that stands of a conference before an import. */
export interface Known {
  readonly conference: Versioned<Conference>;
  readonly venues: readonly Versioned<Venue>[];
  readonly rooms: readonly Versioned<Room>[];
  readonly topics: readonly Versioned<Topic>[];
  readonly types: readonly Versioned<SessionType>[];
  readonly sessions: ReadonlyMap<SessionId, KnownSession>;
  readonly memory: Memory;
  /** Its whole partition. */
  readonly rows: readonly Row[];
}

/** @returns null where there is no such conference */
export async function readKnown(table: Table, conference: ConferenceId, source: string): Promise<Known | null> {
  const rows = await table.all({ partition: conferencePartition(conference) });
  const main = rows.find(({ sk }) => sk === 'META');
  return main === undefined ? null : knownFrom({ ...conferenceFrom(main), version: main.version }, source, rows);
}

export function knownFrom(conference: Versioned<Conference>, source: string, rows: readonly Row[]): Known {
  const abstracts = new Map(rows.filter(({ type }) => type === 'Abstract').map((row) => [row.sk, abstractFrom(row)]));
  const referenceData = [...referenceDataAmong(rows, failing).byId.values()];
  const every = <Node extends ReferenceNode>(prefix: string) =>
    referenceData.filter(({ id }) => id.startsWith(prefix)) as unknown as Versioned<Node>[];
  const hidden = privateRowsAmong(rows);
  const values = new Map([...hidden].map(([id, row]) => [id, valuesOf(row)]));
  /** With the values that not everybody sees, at the version that counts them. */
  const seenByTeam = <Node extends { readonly id: Id }>(node: Versioned<Node>): Versioned<Node> => ({
    ...withPrivate(node, values),
    version: node.version + (hidden.get(node.id)?.version ?? 0),
  });
  const sessions = rows
    .filter(({ type }) => type === 'Session')
    .map((row): KnownSession => {
      const abstract = abstracts.get(`${abstractPrefix}${row.sk.slice('SES#'.length)}`) ?? null;
      return seenByTeam({ ...sessionFrom(row), abstract, version: row.version });
    });
  return {
    conference: seenByTeam(conference),
    venues: every<Venue>('ven'),
    rooms: every<Room>('rom'),
    topics: every<Topic>('top'),
    types: every<SessionType>('typ'),
    sessions: new Map(sessions.map((session) => [session.id, session])),
    memory: memoryOf(conference.id, source, rows),
    rows,
  };
}

/** Reads people by their ids; who is not there is not in the answer. */
export async function readPeople(
  table: Table,
  ids: readonly PersonId[],
): Promise<ReadonlyMap<PersonId, Versioned<StoredPerson>>> {
  const found = new Map<PersonId, Versioned<StoredPerson>>();
  const distinct = [...new Set(ids)].filter((id) => parseId(id) !== null);
  for (let at = 0; at < distinct.length; at += 100)
    for (const row of await table.getMany(distinct.slice(at, at + 100).map(personKey)))
      if (isMerged(row)) {
        // Whom an earlier import made of a name is by now somebody else.
        const { id, mergedInto } = mergedFrom(row!);
        const left = (await readPeople(table, [mergedInto])).get(mergedInto);
        if (left !== undefined) found.set(id, left);
      } else if (row !== null) {
        const person = storedPerson(row);
        found.set(person.id, { ...person, version: row.version });
      }
  return found;
}
