import type { ConferenceId, Localized, Organization, Snapshot, Topic } from '@wikicon/schema';
import { programThing, visible } from '../authority/visible.ts';
import { conferencePartition } from '../dynamo/compose.ts';
import { parsedAll } from '../dynamo/parsed.ts';
import type { Table } from '../dynamo/table.ts';
import { conferenceFrom, conferenceKey, isFindable } from '../rows/conference.ts';
import type { Digest, DigestHead, DigestOrganization, DigestSession } from '../rows/digest.ts';
import { sessionMediaPrefix } from '../rows/media.ts';
import { conferenceOrganizationPrefix, isAffiliate, organizationParticipationFrom } from '../rows/organization.ts';
import { conferencePeoplePrefix, participationFrom } from '../rows/participation.ts';
import { referenceDataFrom, referenceDataRange } from '../rows/reference-data.ts';
import { sessionFrom, sessionRange, type SessionContent } from '../rows/session.ts';

/**
 * Makes the digest of a conference from its rows; null of one that not everybody sees.
 *
 * @param wasOpen true where everybody saw a session of it: the program is read at once. Else it is read after the row
 *   that says who sees it, for its size would show in what that costs
 */
export async function makeDigest(table: Table, conference: ConferenceId, wasOpen: boolean): Promise<Digest | null> {
  const partition = conferencePartition(conference);
  const readProgram = () =>
    Promise.all([table.all(sessionRange(conference)), table.all({ partition, prefix: sessionMediaPrefix })]);
  const [owner, reference, people, organizations, early] = await Promise.all([
    table.get(conferenceKey(conference)),
    table.all(referenceDataRange(conference)),
    table.all({ partition, prefix: conferencePeoplePrefix }),
    table.all({ partition, prefix: conferenceOrganizationPrefix }),
    wasOpen ? readProgram() : null,
  ]);
  if (owner === null) return null;
  const head = conferenceFrom(owner);
  if (!isFindable(head)) return null;
  const isOpen = visible(null, programThing(head));
  const [sessions, media] = isOpen ? (early ?? (await readProgram())) : [[], []];

  const nodes = new Map(
    parsedAll(
      reference.filter(({ type }) => type === 'Catalogue'),
      (row) => referenceDataFrom(row).node,
      table,
    ).map((node) => [node.id as string, node]),
  );
  const slugs = (ids: readonly { readonly id: string }[]): string[] =>
    ids.flatMap(({ id }) => {
      const node = nodes.get(id);
      return node !== undefined && 'slug' in node ? [node.slug] : [];
    });
  const named = (prefix: 'top' | 'typ'): Topic[] =>
    [...nodes.values()].flatMap((node) => (node.id.startsWith(prefix) && 'slug' in node ? [node as Topic] : []));
  const withMedia = new Set(media.map(({ sk }) => sk.split('#')[1]));
  const listed = parsedAll(people, participationFrom, table);
  const isListed = new Set(listed.map(({ person }) => person.id));
  const known = new Map<string, DigestOrganization>();
  for (const { organization } of parsedAll(organizations, organizationParticipationFrom, table))
    known.set(organization.slug!, organizationOf(organization, true));

  const standsFor = (all: readonly Snapshot<Organization>[]): string[] => {
    for (const one of all) if (!known.has(one.slug!)) known.set(one.slug!, organizationOf(one, false));
    return all.map(({ slug }) => slug!);
  };
  const sessionOf = (session: SessionContent): DigestSession => ({
    id: session.id,
    title: session.title,
    slot: session.slot && {
      startsAt: session.slot.startsAt,
      endsAt: session.slot.endsAt,
      day: session.slot.day,
      room: slugs(session.slot.room === null ? [] : [session.slot.room])[0] ?? null,
    },
    spoken: session.spokenLanguages,
    interpreted: session.interpretationLanguages,
    type: slugs(session.type === null ? [] : [session.type])[0] ?? null,
    topics: slugs(session.topics),
    speakers: session.speakers
      .filter(({ person }) => isListed.has(person.id))
      .map(({ person, representing }) => ({ id: person.id, representing: standsFor(representing) })),
    hasMedia: withMedia.has(session.id.slice(-26)),
  });

  const program = parsedAll(sessions, sessionFrom, table).map(sessionOf).toSorted(byStart);
  return {
    head: headOf(head),
    topics: named('top').map(({ slug, name, wikidataId }) => ({ slug, name, wikidataId })),
    types: named('typ').map(({ slug, name }) => ({ slug, name })),
    people: listed.map(({ person, representing }) => ({
      id: person.id,
      name: person.displayName,
      representing: standsFor(representing),
    })),
    sessions: program,
    organizations: [...known.values()],
  };
}

/** What the list of all conferences and a digest both say of one. */
export const headOf = ({
  id,
  slug,
  name,
  series,
  city,
  country,
  status,
  startsOn,
  workingLanguages,
  interpretationLanguages,
}: ReturnType<typeof conferenceFrom>): DigestHead => ({
  id,
  slug,
  name,
  series: series?.slug ?? null,
  city,
  country,
  status,
  startsOn,
  workingLanguages,
  interpretationLanguages,
});

const organizationOf = (organization: Snapshot<Organization>, takesPart: boolean): DigestOrganization => ({
  slug: organization.slug!,
  name: organization.name as Localized,
  isAffiliate: isAffiliate(organization),
  takesPart,
});

export const startOf = ({ slot }: Pick<DigestSession, 'slot'>): string => slot?.startsAt ?? '~';

const byStart = (one: DigestSession, other: DigestSession): number => {
  const [mine, theirs] = [startOf(one) + one.id, startOf(other) + other.id];
  return mine < theirs ? -1 : 1;
};
