import { english } from '../drafts.ts';
import { signIn } from '../identities.ts';
import { send } from '../inbox.ts';
import type { World } from '../world.ts';
import { writer, type Fact } from './fact.ts';
import { own } from './own.ts';
import { work } from './work.ts';

const take = (world: World, headers: Record<string, string>, input: object) =>
  world.ask(
    'mutation ($input: SetParticipationInput!) { setParticipation(input: $input) { __typename } }',
    { input },
    headers,
  );

export const hidden: readonly Fact[] = [
  {
    name: 'A draft that names everything of a published conference',
    seenBy: 'another team alone',
    async write(world, { draft, published }) {
      const { done, update } = writer(world, draft.own.headers);
      const { Person, Affiliate, Institution } = published.nodes;
      const conference = draft.own.id;
      const topics = [draft.nodes['Topic']];
      const person = { person: Person, role: 'PRESENTER', representing: [Affiliate, Institution] };
      for (const count of [1, 2, 3])
        await done('createSession', { conference, title: english(`Hidden ${count}`), topics, speakers: [person] });
      await done('createCommittee', {
        conference,
        kind: 'PROGRAM',
        name: english('Hidden'),
        members: [{ person: Person }],
      });
      await done('createMilestone', {
        conference,
        kind: 'EVENT',
        title: english('Hidden'),
        people: [Person],
        organizations: [Affiliate],
        happenedAt: published.own.id,
      });
      await done('createStatement', { conference, kind: 'OUTCOME', body: english('Hidden'), person: Person });
      await done('createCredit', { conference, role: 'ORGANIZING', recipient: Affiliate });
      await done('createMediaFile', { conference, pageUrl: 'https://example.org/hidden', author: Person });
      await done('createVenue', { conference, name: english('Hidden'), host: Institution });
      await update('Conference', conference, { name: english('Hidden'), series: published.nodes['Series'] });
    },
  },
  {
    name: 'A conference that somebody else begins',
    seenBy: 'another team alone',
    async write(world) {
      const { done } = writer(world, await signIn(world, 'Synthetic hidden organizer'));
      const { id } = await done('createConference', { slug: 'hidden', name: english('Hidden'), timeZone: 'UTC' });
      await done('createPerson', { conference: id, displayName: 'Hidden person' });
    },
  },
  {
    name: 'A person of a draft who writes of themselves',
    seenBy: 'another team alone',
    async write(world, { draft }) {
      const headers = await signIn(world, `Synthetic person of ${draft.own.slug}`);
      const { update } = writer(world, headers);
      const picture = { file: 'Synthetic hidden.png', author: 'Hidden', license: 'CC0-1.0' };
      await update('Person', draft.nodes['Person']!, { about: english('Hidden'), displayName: 'Hidden', picture });
    },
  },
  {
    name: 'A program that is not public, of a public conference',
    seenBy: 'another team alone',
    async write(world, { published, held }) {
      const { done, update } = writer(world, held.own.headers);
      const { Affiliate, Institution, Person } = published.nodes;
      const { Topic, Room, SessionType } = held.nodes;
      const speakers = [held.nodes.Person, Person].map((person) => ({
        person,
        role: 'PRESENTER',
        representing: [Affiliate, Institution],
      }));
      const session = (count: number) => ({
        conference: held.own.id,
        title: english(`Hidden ${count}`),
        abstract: english('Hidden '.repeat(400)),
        type: SessionType,
        topics: [Topic],
        spokenLanguages: ['uz'],
        slot: { startsAt: `2027-04-10T0${count}:00:00Z`, endsAt: `2027-04-10T0${count}:30:00Z`, room: Room },
        speakers,
      });
      const made = [];
      for (const count of [1, 2, 3, 4]) made.push(await done('createSession', session(count)));
      await update('Session', made[0].id, { title: english('Hidden again'), speakers: [] });
      await done('deleteSession', { id: made[1].id, expectedVersion: 1 });
    },
  },
  {
    name: 'Somebody who attends without being listed',
    seenBy: 'organizers alone',
    async write(world, { published }) {
      const { headers, id: conference } = published.own;
      const { id } = await writer(world, headers).done('createPerson', { conference, displayName: 'Hidden attendee' });
      await take(world, headers, { conference, participant: id, personRoles: ['ATTENDEE'] });
      await world.jobs.idle();
    },
  },
  {
    name: 'How many are expected at a session',
    seenBy: 'planners alone',
    async write(world, { published }) {
      const { update } = writer(world, published.own.headers);
      await update('Session', published.nodes['Session']!, { expectedAttendance: 41 });
    },
  },
  {
    name: 'Which rules of conflicts a conference has',
    seenBy: 'planners alone',
    async write(world, { published }) {
      const { update } = writer(world, published.own.headers);
      await update('Conference', published.own.id, { conflictRules: [{ rule: 'TOO_LONG', severity: 'BLOCKING' }] });
    },
  },
  {
    name: 'Announcements that are not published yet',
    seenBy: 'organizers alone',
    async write(world, { published }) {
      const { done } = writer(world, published.own.headers);
      const { Session, Room } = published.nodes;
      for (const publishedAt of [null, '2999-01-01T00:00:00Z'])
        await done('createAnnouncement', {
          conference: published.own.id,
          title: english('Hidden'),
          publishedAt,
          sessions: [Session],
          rooms: [Room],
        });
    },
  },
  {
    name: 'Calls that are not announced yet',
    seenBy: 'organizers alone',
    async write(world, { published }) {
      const { done } = writer(world, published.own.headers);
      const { SessionType, Topic } = published.nodes;
      for (const announcedAt of [null, '2999-01-01T00:00:00Z'])
        await done('createCall', {
          conference: published.own.id,
          title: english('Hidden'),
          announcedAt,
          sessionTypes: [SessionType],
          topics: [Topic],
        });
    },
  },
  {
    name: 'What organizers should know of an announcement',
    seenBy: 'organizers alone',
    async write(world, { published }) {
      const { update } = writer(world, published.own.headers);
      await update('Announcement', published.nodes['Announcement']!, { note: 'Hidden' });
    },
  },
  ...work,
  ...own,
  {
    name: 'Somebody is told something',
    seenBy: 'their owner alone',
    async write(world, { published }) {
      const reader = await signIn(world, 'Synthetic hidden reader');
      const { Person } = published.nodes;
      const values = { person: Person as never, conference: published.own.id as never, note: 'Hidden' };
      for (const headers of [reader, published.own.headers]) {
        const { data } = await world.ask('{ viewer { person { id } } }', {}, headers);
        for (let count = 0; count < 3; count += 1) await send(world, data.viewer.person.id, 'MERGE_PROPOSED', values);
      }
    },
  },
  {
    name: 'A draft that is gone',
    seenBy: 'their owner alone',
    async write(world) {
      const headers = await signIn(world, 'Synthetic hidden organizer');
      const { done } = writer(world, headers);
      const { id } = await done('createConference', { slug: 'hidden-too', name: english('Hidden'), timeZone: 'UTC' });
      await done('deleteConference', { id, expectedVersion: 1 });
    },
  },
];
