import type { ConferenceId, PersonId, SessionFilter } from '@wikicon/schema';
import { conferencePartition } from '../dynamo/compose.ts';
import { parsedAll } from '../dynamo/parsed.ts';
import type { Table } from '../dynamo/table.ts';
import { sessionMediaPrefix } from '../rows/media.ts';
import { conferencePeoplePrefix, participationFrom } from '../rows/participation.ts';
import type { SessionContent } from '../rows/session.ts';
import type { ReferenceData } from './reference-data.ts';
import type { SessionFacts } from './session-filter.ts';

/** What conditions ask of sessions beyond what stands in a program. */
export interface BesideProgram {
  /** Those who are listed. A program names everybody on stage, and yet nobody is found by it who chose not to be. */
  readonly isListed: (person: PersonId) => boolean;
  readonly hasMedia: (session: SessionContent) => boolean;
}

/** Reads what a filter asks for and no program holds, to be read beside the program. */
export async function readBeside(
  table: Table,
  conference: ConferenceId,
  { represented, text, hasMedia }: SessionFilter,
): Promise<BesideProgram> {
  const partition = conferencePartition(conference);
  const [people, media] = await Promise.all([
    represented != null || text != null ? table.all({ partition, prefix: conferencePeoplePrefix }) : [],
    hasMedia != null ? table.all({ partition, prefix: sessionMediaPrefix }) : [],
  ]);
  const listed = new Set(parsedAll(people, participationFrom, table).map(({ person }) => person.id));
  const withMedia = new Set(media.map(({ sk }) => sk.split('#')[1]));
  return { isListed: (person) => listed.has(person), hasMedia: ({ id }) => withMedia.has(id.slice(-26)) };
}

/** The facts of a session in a program. */
export const factsIn =
  ({ byId }: ReferenceData, { isListed, hasMedia }: BesideProgram) =>
  (session: SessionContent): SessionFacts => {
    const { slot, type, topics, speakers } = session;
    const slug = ({ id }: { readonly id: string }): string => {
      const node = byId.get(id);
      return node !== undefined && 'slug' in node ? node.slug : '';
    };
    const organizationsOf = (some: SessionContent['speakers']): string[] =>
      some.flatMap(({ representing }) => representing.map((one) => one.slug!));
    return {
      slot: slot && { ...slot, room: slot.room && slug(slot.room) },
      spoken: session.spokenLanguages,
      interpreted: session.interpretationLanguages,
      type: type && slug(type),
      topics: topics.map(slug),
      speakers: speakers.map(({ person }) => person.id),
      organizations: organizationsOf(speakers),
      get wikidataIds() {
        return topics.flatMap(({ id }) => {
          const node = byId.get(id);
          return node !== undefined && 'wikidataId' in node && node.wikidataId !== null ? [node.wikidataId] : [];
        });
      },
      get represented() {
        return organizationsOf(speakers.filter(({ person }) => isListed(person.id)));
      },
      get hasMedia() {
        return hasMedia(session);
      },
      get texts() {
        const listed = speakers.filter(({ person }) => isListed(person.id));
        return [...Object.values(session.title), ...listed.map(({ person }) => person.displayName)];
      },
    };
  };
