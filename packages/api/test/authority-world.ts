import { draft, english, type Draft } from './drafts.ts';
import { roles, type Role } from './authority-table.ts';
import { signIn } from './identities.ts';
import { createTokens, useOnce } from './tokens.ts';
import type { World } from './world.ts';

export type Viewer =
  | Role
  | 'nobody'
  | 'stranger'
  | 'organizer of another'
  | 'administrator'
  | 'token to read'
  | 'token for another';

export type Headers = Readonly<Record<string, string>>;

/** A conference that has one node of every kind, and somebody for each role. */
export interface Whole {
  readonly own: Draft;
  /** The id of each, by its type. */
  readonly nodes: Readonly<Record<string, string>>;
  readonly viewers: Readonly<Record<Viewer, Headers>>;
  /** Another profile of its person, which nothing names. */
  readonly twin: string;
}

const committeeOf = {
  organizer: 'CORE_ORGANIZING_TEAM',
  program: 'PROGRAM',
  scholarship: 'SCHOLARSHIP',
  trust: 'TRUST_AND_SAFETY',
  volunteer: 'VOLUNTEERS',
} as const;

export const administrator = 'sub of Synthetic administrator';

export async function whole(here: World, slug: string): Promise<Whole> {
  const own = await draft(here, slug);
  const other = await draft(here, `${slug}-other`);
  await other.publish();
  const team = {} as Record<Role, Headers>;
  let committee = '';
  for (const role of roles) {
    const username = `Synthetic ${role} of ${slug}`;
    const { id } = await own.make('Person', { username });
    committee = (
      await own.make('Committee', { kind: committeeOf[role], name: english(role), members: [{ person: id }] })
    ).id;
    team[role] = await signIn(here, username);
  }
  const tokens = createTokens(here, team.organizer);
  const bearer = async (name: string, limits: object): Promise<Headers> => {
    const { token } = await tokens.create({ name, ...limits });
    await useOnce(here, token);
    return { authorization: `Bearer ${token}` };
  };
  const nodes = { Conference: own.id, Committee: committee, ...(await nodesOf(own)) };
  const { id: twin } = await own.make('Person', { displayName: 'Synthetic twin' });
  await here.jobs.idle();
  return {
    own,
    nodes,
    twin,
    viewers: {
      ...team,
      nobody: {},
      stranger: await signIn(here, 'Synthetic stranger'),
      'organizer of another': other.headers,
      administrator: await signIn(here, 'Synthetic administrator'),
      'token to read': await bearer('Reader', { scopes: ['READ'] }),
      'token for another': await bearer('Elsewhere', { scopes: ['READ', 'WRITE'], conferences: [other.id] }),
    },
  };
}

async function nodesOf(own: Draft): Promise<Record<string, string>> {
  const make = async (type: string, fields: object): Promise<string> => (await own.make(type, fields)).id;
  const { slug } = own;
  const name = english('Synthetic');
  const Person = await make('Person', { displayName: 'Synthetic person', username: `Synthetic person of ${slug}` });
  const Affiliate = await make('Affiliate', { slug: `${slug}-affiliate`, name, type: 'USER_GROUP' });
  const Institution = await make('Institution', { slug: `${slug}-institution`, name });
  const Series = await make('Series', { slug: `${slug}-series`, name });
  const Source = await make('Source', { title: name, kind: 'OTHER', url: 'https://example.org/' });
  const Venue = await make('Venue', { name, host: Institution });
  const Room = await make('Room', { venue: Venue, slug: 'hall', name });
  const Topic = await make('Topic', { slug: 'topic', name, wikidataId: 'Q42' });
  const SessionType = await make('SessionType', { slug: 'talk', name });
  const Session = await make('Session', {
    title: name,
    abstract: name,
    type: SessionType,
    topics: [Topic],
    expectedAttendance: 40,
    slot: { startsAt: '2027-04-10T05:00:00Z', endsAt: '2027-04-10T06:00:00Z', room: Room },
    speakers: [{ person: Person, role: 'PRESENTER', representing: [Affiliate] }],
  });
  return {
    Person,
    Affiliate,
    Institution,
    Series,
    Source,
    Venue,
    Room,
    Topic,
    SessionType,
    Session,
    Milestone: await make('Milestone', { kind: 'EVENT', title: name, people: [Person], source: Source }),
    Figure: await make('Figure', { metric: 'SESSIONS', label: name, value: '1', source: Source }),
    Statement: await make('Statement', { kind: 'TESTIMONIAL', body: name, person: Person, source: Source }),
    Credit: await make('Credit', { role: 'ORGANIZING', recipient: Person, source: Source }),
    MediaFile: await make('MediaFile', { pageUrl: 'https://example.org/file', session: Session, author: Person }),
    Call: await make('Call', {
      title: name,
      announcedAt: '2025-04-19T05:00:00Z',
      sessionTypes: [SessionType],
      topics: [Topic],
    }),
    Announcement: await make('Announcement', {
      title: name,
      body: name,
      publishedAt: '2025-04-19T05:00:00Z',
      sessions: [Session],
      rooms: [Room],
      note: 'Synthetic',
    }),
  };
}
