import { draft, english, type Draft } from '../drafts.ts';
import { signIn } from '../identities.ts';
import type { World } from '../world.ts';
import { mutationText, type Result } from '../write.ts';

export interface Known {
  readonly id: string;
  readonly type: string;
  /** The place of its conference. */
  readonly place: number;
  version: number;
}

/** What a history has written so far. */
export interface State {
  readonly name: string;
  readonly own: readonly Draft[];
  readonly nodes: Known[];
  /** People who signed in, by the ids of their profiles. */
  readonly people: ReadonlyMap<string, Record<string, string>>;
  /** Writes as somebody. @returns what the mutation answered */
  tell(headers: Record<string, string>, name: string, input: object): Promise<Result>;
}

function textOf(mutation: string): string {
  if (!['setListing', 'setParticipation', 'erasePerson'].includes(mutation)) return mutationText(mutation);
  const type = mutation === 'erasePerson' ? 'DeleteInput' : `S${mutation.slice(1)}Input`;
  return `mutation ($input: ${type}!) { result: ${mutation}(input: $input) { __typename ... on VersionConflict { version } } }`;
}

/** Two conferences of their own, and two people who signed in and have a part in the first. */
export async function begin(here: World, name: string): Promise<State> {
  const own = [await draft(here, name), await draft(here, `${name}-other`, `Organizer of ${name}`)];
  const people = new Map<string, Record<string, string>>();
  const nodes: Known[] = own.map(({ id }, place) => ({ id, type: 'Conference', place, version: 1 }));
  for (const username of [`Ann ${name}`, `Bob ${name}`]) {
    const { id } = await own[0]!.make('Person', { username });
    people.set(id, await signIn(here, username));
    nodes.push({ id, type: 'Person', place: 0, version: 1 });
  }
  const add = async (type: string, fields: object): Promise<string> => {
    const { id, version } = await own[0]!.make(type, fields);
    nodes.push({ id, type, place: 0, version });
    return id;
  };
  const affiliate = await add('Affiliate', { slug: `${name}-first`, name: english(name), type: 'USER_GROUP' });
  const topic = await add('Topic', { slug: 'first', name: english(name), wikidataId: 'Q2013' });
  const speakers = [...people.keys()].map((person) => ({ person, role: 'PRESENTER', representing: [affiliate] }));
  await add('Session', { title: english(name), topics: [topic], speakers });
  await add('Committee', {
    kind: 'VOLUNTEERS',
    name: english(name),
    members: speakers.slice(1).map(({ person }) => ({ person })),
  });
  await add('Call', { title: english(name), announcedAt: '2025-04-19T05:00:00Z' });
  await add('Announcement', { title: english(name), publishedAt: '2025-04-19T05:00:00Z' });
  // With its key a write is sent again as long as a busy store does not answer.
  const tell: State['tell'] = async (headers, mutation, fields) => {
    const input = { ...fields, idempotencyKey: crypto.randomUUID() };
    for (let left = 5; ; left -= 1) {
      const { data, errors } = await here.ask(textOf(mutation), { input }, headers);
      if (errors === undefined) return data.result;
      if (left === 0 || errors.some(({ extensions }) => extensions['code'] !== 'UNAVAILABLE'))
        throw new Error(JSON.stringify(errors));
    }
  };
  return { name, own, nodes, people, tell };
}
