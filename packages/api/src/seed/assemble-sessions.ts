import { ownedId, speakerRoles, type Conference, type SpeakerRole } from '@wikicon/schema';
import type { ConferenceGraph } from './graph.ts';
import { organizationSnapshot } from '../rows/organization.ts';
import { personSnapshot } from '../rows/person.ts';
import { instant } from './days.ts';
import { finder, type Names } from './names.ts';
import type { DataSet } from './read.ts';

const stageOrder = Object.keys(speakerRoles) as SpeakerRole[];

export function assembleSessions(
  data: DataSet,
  { id: conference, timeZone, updatedAt }: Conference,
  names: Names,
): ConferenceGraph['sessions'] {
  const typeOf = bySlug(data.conference.sessionTypes, 'the session types of conference.json');
  const topicOf = bySlug(data.conference.topics, 'the topics of conference.json');
  const roomOf = bySlug(
    data.conference.venues.flatMap(({ rooms }) => rooms),
    'the rooms of conference.json',
  );

  return data.sessions.map(({ id, abstract, type, topics, slot, speakers, ...session }) => ({
    abstract,
    session: {
      ...session,
      id: ownedId('ses', conference, id),
      type: type === null ? null : { id: ownedId('typ', conference, typeOf(type)) },
      topics: topics.map((slug) => ({ id: ownedId('top', conference, topicOf(slug)) })),
      slot: slot && {
        startsAt: instant(slot.startsAt, timeZone),
        endsAt: instant(slot.startsAt, timeZone, slot.minutes),
        day: slot.startsAt.slice(0, 10),
        room: slot.room === null ? null : { id: ownedId('rom', conference, roomOf(slot.room)) },
      },
      speakers: speakers
        .map(({ person, role, representing }) => ({
          person: personSnapshot(names.person(person)),
          role,
          representing: representing.map((slug) => organizationSnapshot(names.organization(slug))),
        }))
        .toSorted((one, other) => stageOrder.indexOf(one.role) - stageOrder.indexOf(other.role)),
      updatedAt,
    },
  }));
}

const bySlug = (entries: readonly { readonly slug: string; readonly id: string }[], place: string) =>
  finder(new Map(entries.map(({ slug, id }) => [slug, id])), place);
