import { newUlid } from '../src/kernel/ids.ts';
import { english } from './drafts.ts';
import type { Whole } from './authority-world.ts';

/** An input of a mutation, by its fields. */
export type Input = Readonly<Record<string, unknown>>;

/** What a mutation is asked in the conference of a test. */
export interface Asked {
  /** Is done for whoever may. */
  readonly right: Input;
  /** Are refused to everybody, each by another rule. */
  readonly wrong: readonly Input[];
}

/** Of a message that everybody in such a test has, who may mark any. */
export const messageUlid = newUlid(new Date());

const unknown = (prefix: string): string => `${prefix}_${'0'.repeat(26)}`;

/** Required fields of a new node, besides its conference; `wrong` values break a rule that looks at the graph. */
const fieldsOf = ({ nodes, own }: Whole): Record<string, readonly [right: Input, wrong: Input]> => {
  const name = english('Another');
  const taken = (type: string): Input => ({ slug: `${own.slug}-${type}`, name });
  const owned = { source: `src_${own.id.slice(4)}${'0'.repeat(26)}` };
  return {
    Conference: [{ slug: 'another', name, timeZone: 'Asia/Tashkent' }, { slug: own.slug }],
    Affiliate: [{ slug: 'another', name, type: 'USER_GROUP' }, taken('affiliate')],
    Institution: [{ slug: 'another', name }, taken('institution')],
    Series: [{ slug: 'another', name }, taken('series')],
    Person: [{ displayName: 'Another person' }, { username: `Synthetic person of ${own.slug}` }],
    Venue: [{ name }, { host: unknown('ins') }],
    Room: [{ venue: nodes['Venue'], slug: 'another', name }, { slug: 'hall' }],
    Topic: [{ slug: 'another', name }, { slug: 'topic' }],
    SessionType: [{ slug: 'another', name }, { slug: 'talk' }],
    Source: [{ title: name, kind: 'OTHER' }, { title: [] }],
    Session: [{ title: name }, { speakers: [{ person: unknown('per'), role: 'PRESENTER' }] }],
    Committee: [{ kind: 'PROGRAM', name }, { members: [{ person: unknown('per') }] }],
    Milestone: [{ kind: 'EVENT', title: name }, { people: [unknown('per')] }],
    Figure: [{ metric: 'SESSIONS', label: name, value: '1' }, owned],
    Statement: [{ kind: 'OUTCOME', body: name }, owned],
    Credit: [{ role: 'ORGANIZING' }, { recipient: unknown('per') }],
    MediaFile: [{ pageUrl: 'https://example.org/another' }, { author: unknown('per') }],
    Call: [{ title: name }, { topics: [`top_${own.id.slice(4)}${'0'.repeat(26)}`] }],
    Announcement: [{ title: name }, { sessions: [`ses_${own.id.slice(4)}${'0'.repeat(26)}`] }],
  };
};

/** What is asked of every mutation; a mutation of the schema that is missing here fails a test. */
export function askedOf(whole: Whole, versions: ReadonlyMap<string, number>, token: string): Record<string, Asked> {
  const { own, nodes, twin } = whole;
  const asked: Record<string, Asked> = {};
  for (const [type, [right, wrong]] of Object.entries(fieldsOf(whole))) {
    const owner = type === 'Conference' ? {} : { conference: own.id };
    const node = { id: nodes[type], expectedVersion: versions.get(nodes[type]!) };
    const stale = { ...node, expectedVersion: 99 };
    asked[`create${type}`] = { right: { ...owner, ...right }, wrong: [{ ...owner, ...right, ...wrong }] };
    asked[`update${type}`] = {
      right: { ...node, ...right },
      wrong: [
        { ...stale, ...right },
        { ...stale, ...wrong },
      ],
    };
    asked[`delete${type}`] = { right: node, wrong: [stale] };
  }
  const conference = { id: own.id, expectedVersion: versions.get(own.id) };
  const person = nodes['Person']!;
  const part = { conference: own.id, participant: person };
  const twins = { from: twin, into: person };
  return {
    ...asked,
    setPublication: {
      right: { ...conference, publication: 'ARCHIVED' },
      wrong: [{ ...conference, expectedVersion: 99, publication: 'ARCHIVED' }],
    },
    setProgramPublication: {
      right: { ...conference, programPublication: 'DRAFT' },
      wrong: [{ ...conference, expectedVersion: 99, programPublication: 'DRAFT' }],
    },
    hideConference: {
      right: { ...conference, reason: 'It is an invented one.' },
      wrong: [{ ...conference, expectedVersion: 99, reason: 'It is an invented one.' }],
    },
    unhideConference: { right: conference, wrong: [{ ...conference, expectedVersion: 99 }] },
    setParticipation: {
      right: { ...part, personRoles: ['VOLUNTEER'] },
      wrong: [{ ...part, personRoles: ['VOLUNTEER'], representing: [unknown('aff')] }],
    },
    setListing: {
      right: { conference: own.id, isListed: true },
      wrong: [{ conference: unknown('con'), isListed: true }],
    },
    erasePerson: {
      right: { id: person, expectedVersion: versions.get(person) },
      wrong: [{ id: person, expectedVersion: 99 }],
    },
    mergePeople: {
      right: { ...twins, fromVersion: 1, intoVersion: versions.get(person) },
      wrong: [
        { ...twins, fromVersion: 99, intoVersion: 99 },
        { ...twins, into: twins.from, fromVersion: 1, intoVersion: 1 },
        { ...twins, into: unknown('per'), fromVersion: 1, intoVersion: 1 },
      ],
    },
    answerMergeProposal: { right: { id: twins.from, accepts: true }, wrong: [{ id: unknown('per'), accepts: false }] },
    undoChange: {
      right: { change: unknown('log') },
      wrong: [{ change: `log_${own.id.slice(4)}${'0'.repeat(26)}`, expectedVersion: 99 }],
    },
    undoMerge: { right: { id: twins.from }, wrong: [{ id: unknown('per') }] },
    createAccessToken: {
      right: { name: 'Another', expiresAt: new Date(Date.now() + 3_600_000).toISOString() },
      wrong: [{ name: 'Another', expiresAt: '2020-01-01T00:00:00Z' }],
    },
    signOutDevice: { right: { id: 'dev_nothing' }, wrong: [{ id: 'dev_nothing' }] },
    signOutEverywhere: { right: {}, wrong: [] },
    star: {
      right: { sessions: [nodes['Session']] },
      wrong: [{ sessions: [`ses_${own.id.slice(4)}${'0'.repeat(26)}`] }, { sessions: [] }],
    },
    unstar: { right: { sessions: [nodes['Session']] }, wrong: [{ sessions: [person] }] },
    linkAlsoMe: { right: { username: 'Synthetic twin of somebody' }, wrong: [{ username: '' }] },
    confirmAlsoMe: { right: { id: 'als_nothing' }, wrong: [{ id: person }] },
    unlinkAlsoMe: { right: { id: 'als_nothing' }, wrong: [{ id: person }] },
    markMessagesRead: { right: { ids: [`msg_${messageUlid}`] }, wrong: [] },
    revokeAccessToken: { right: { id: token }, wrong: [{ id: 'tok_nothing' }] },
  };
}
