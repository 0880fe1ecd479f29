import {
  duplicates,
  nouns,
  privateNames,
  problem,
  speakerRoles,
  type Conference,
  type Id,
  type Localized,
  type Problem,
  type SessionValues,
  type SpeakerRole,
} from '@wikicon/schema';
import type { OrganizationSnapshot } from '../rows/organization.ts';
import type { PersonSnapshot } from '../rows/person.ts';
import { snapshotOf, snapshotsOf, maybe, type Noun } from './noun.ts';
import { referencesOf } from './references.ts';
import { sessionEdges } from '../rows/session-edges.ts';
import {
  abstractFrom,
  abstractKey,
  sessionFrom,
  sessionKey,
  sessionRows,
  type SessionContent,
} from '../rows/session.ts';
import { dayOf, isWithin } from '../kernel/day.ts';

export type WholeSession = SessionContent & { readonly abstract: Localized | null };

const stageOrder = Object.keys(speakerRoles) as SpeakerRole[];
const maxHours = 24;

const references = referencesOf(nouns.Session.fields);

export const sessionNoun: Noun<WholeSession, SessionValues> = {
  privateFields: privateNames(nouns.Session),
  async load(id, table) {
    const session = id as Id<'ses'>;
    const [main = null, abstract = null] = await table.getMany([sessionKey(session), abstractKey(session)]);
    return main && { content: { ...sessionFrom(main), abstract: abstract && abstractFrom(abstract) }, main };
  },
  edit(before, { slot, speakers, ...values }, { id, conference, at }) {
    return {
      ...before,
      ...references.given(values),
      id: id as Id<'ses'>,
      slot:
        slot === undefined
          ? (before?.slot ?? null)
          : slot && { ...slot, day: dayOf(conference!, slot.startsAt), room: snapshotOf(slot.room, null) },
      speakers:
        speakers
          ?.map(({ person, role, representing }) => ({
            person: { id: person } as PersonSnapshot,
            role,
            representing: snapshotsOf(representing, []) as readonly OrganizationSnapshot[],
          }))
          .toSorted((one, other) => stageOrder.indexOf(one.role) - stageOrder.indexOf(other.role)) ??
        before?.speakers ??
        [],
      updatedAt: at,
    } as WholeSession;
  },
  mapReferences: (session, snapshot) => ({
    ...references.map(session, snapshot),
    slot: maybe(session.slot, (slot) => ({ ...slot, room: maybe(slot.room, snapshot) })),
    speakers: session.speakers.map(({ person, role, representing }) => ({
      person: snapshot(person),
      role,
      representing: representing.map((one) => snapshot(one)),
    })),
  }),
  problems({ slot, speakers }, { conference }) {
    const people = speakers.map(({ person }) => person.id);
    return [...(slot === null ? [] : slotProblems(slot, conference!)), ...duplicates('speakers', people)];
  },
  rows({ abstract, ...session }, conference) {
    const slot = maybe(session.slot, (one) => ({ ...one, day: dayOf(conference!, one.startsAt) }));
    const scheduled = { ...session, slot };
    return [...sessionRows(scheduled, abstract), ...sessionEdges(scheduled, conference!)];
  },
};

function slotProblems({ startsAt, endsAt }: NonNullable<SessionContent['slot']>, conference: Conference): Problem[] {
  const { startsOn, endsOn } = conference;
  if (endsAt <= startsAt)
    return [problem('slot.endsAt', 'CONTRADICTION', `It ends at ${endsAt}, before it begins at ${startsAt}.`)];
  if (Date.parse(endsAt) - Date.parse(startsAt) > maxHours * 3_600_000)
    return [
      problem(
        'slot.endsAt',
        'TOO_LARGE',
        `It is from ${startsAt} to ${endsAt}; a session lasts at most ${maxHours} hours.`,
      ),
    ];
  if (startsOn === null || endsOn === null)
    return [problem('slot.startsAt', 'OUTSIDE', `${startsAt} lies outside: the conference has no days yet.`)];
  return isWithin(conference, startsAt)
    ? []
    : [
        problem(
          'slot.startsAt',
          'OUTSIDE',
          `${startsAt} lies outside: the conference is from ${startsOn} to ${endsOn}, with the night after it.`,
        ),
      ];
}
