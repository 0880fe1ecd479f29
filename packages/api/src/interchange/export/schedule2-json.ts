import { ulidOf, type Localized, type SpeakerRole } from '@wikicon/schema';
import { isScheduled, roomName, type Scheduled } from './frab.ts';
import { acronymOf, daysOf, guidOf, localTime, personUrl, sessionSlug, textIn } from './names.ts';
import type { Program } from './program.ts';
import { fittingZone } from './schedule-json.ts';

const roles: Readonly<Record<SpeakerRole, string>> = {
  PRESENTER: 'SPEAKER',
  MODERATOR: 'MODERATOR',
  PANELIST: 'SPEAKER',
  CONTRIBUTOR: 'CONTRIBUTOR',
};
const states = { TENTATIVE: 'ACCEPTED', CONFIRMED: 'CONFIRMED', CANCELLED: 'CANCELED' } as const;

/** Formats by words in their slugs; the format has a closed list of them. */
const types = [
  [/lightning/, 'LIGHTNING_TALK'],
  [/workshop/, 'WORKSHOP'],
  [/hands-on|demonstration/, 'HANDS-ON'],
  [/panel|roundtable|discussion/, 'DISCUSSION'],
  [/meeting|meetup/, 'MEETING'],
  [/talk|lecture|keynote|presentation/, 'TALK'],
] as const;

/** The format knows languages of two letters: uz-Cyrl is uz, and kaa is none. */
const twoLetters = (tag: string | undefined): string | undefined =>
  tag === undefined ? undefined : /^([a-z]{2})(?:-|$)/.exec(tag)?.[1];

/** Every language that the format can say; the first script of a language that comes in several. */
function localizable(text: Localized | null): null | string | Record<string, string> {
  if (text === null) return null;
  const map: Record<string, string> = {};
  for (const [tag, value] of Object.entries(text)) {
    const language = twoLetters(tag);
    if (language !== undefined) map[language] ??= value;
  }
  return Object.keys(map).length > 0 ? map : Object.values(text)[0]!;
}

/** schedule.json v2, alpha 3, after https://c3voc.de/schema/schedule2. */
export function schedule2Json(program: Program): string {
  const { conference, siteUrl, rooms, sessions } = program;
  const { startsOn, endsOn, timeZone, slug } = conference;
  const days = daysOf(conference);
  const languages = [...new Set(conference.workingLanguages.map(twoLetters))].filter((tag) => tag !== undefined);
  const unnamed = trackSlug(ulidOf(conference.id));
  const schedule = {
    version: program.updatedAt,
    conference: {
      acronym: acronymOf(conference),
      title: textIn(conference.name, conference),
      description: localizable(conference.summary),
      start: days[0]?.start ?? startsOn ?? '',
      end: days.at(-1)?.end ?? endsOn ?? '',
      ...fittingZone(timeZone),
      url: `${siteUrl}/conferences/${slug}`,
      languages,
      tracks: [
        ...program.topics.map((topic) => ({ name: textIn(topic.name, conference), slug: trackSlug(topic.slug) })),
        { name: textIn(conference.name, conference), slug: unnamed },
      ],
      rooms: rooms.map((room) => ({
        name: roomName(room, conference),
        guid: guidOf(room.id),
        capacity: room.capacity,
      })),
      days,
    },
    events: sessions.filter(isScheduled).map(eventOf),
  };
  return JSON.stringify({
    $schema: 'https://c3voc.de/schema/schedule2',
    generator: { name: 'wikicon-graph' },
    schedule,
  });

  function eventOf(session: Scheduled) {
    const { id, slot, title, abstract, speakers, spokenLanguages, status, type } = session;
    const topicSlug = session.topics[0]?.slug;
    const room = rooms.find((one) => one.id === slot.room?.id);
    return {
      guid: guidOf(id),
      start: localTime(slot.startsAt, timeZone),
      end: localTime(slot.endsAt, timeZone),
      // Every event has a room there: without one of its own it is at the conference.
      room: room ? { name: roomName(room, conference), guid: guidOf(room.id) } : { guid: guidOf(conference.id) },
      slug: sessionSlug(conference, session),
      url: `${siteUrl}/sessions/${id}`,
      title: textIn(title, conference, session),
      subtitle: null,
      track: { slug: topicSlug === undefined ? unnamed : trackSlug(topicSlug) },
      type: types.find(([words]) => words.test(type?.slug ?? ''))?.[1] ?? 'OTHER',
      language: twoLetters(spokenLanguages[0]) ?? languages[0] ?? 'en',
      abstract: localizable(abstract),
      participants: speakers.map(({ person, role }) => ({
        guid: guidOf(person.id),
        name: person.displayName,
        role: roles[role],
        url: personUrl(siteUrl, person),
      })),
      links: [],
      state: states[status],
    };
  }
}

const trackSlug = (slug: string): string => slug.toLowerCase().padStart(2, '0');
