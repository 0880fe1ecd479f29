import { schema } from '@wikicon/schema/graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { mutations, roles } from './authority-table.ts';
import { administrator, whole, type Viewer, type Whole } from './authority-world.ts';
import { english } from './drafts.ts';
import { rowsIn } from './rows.ts';
import { nodeTypes, selectionOf } from './selections.ts';
import { mutationText } from './write.ts';
import { emptyWorld, type World } from './world.ts';

let here: World;
let draft: Whole;
let published: Whole;
beforeAll(async () => {
  here = await emptyWorld({ administrators: [administrator] });
  [draft, published] = [await whole(here, 'draft'), await whole(here, 'published')];
  await published.own.publish();
});
afterAll(() => here.close());

const team: readonly Viewer[] = [...roles, 'token to read'];
const viewers: readonly Viewer[] = [
  ...team,
  'administrator',
  'nobody',
  'stranger',
  'organizer of another',
  'token for another',
];
const standalone = new Set(['Affiliate', 'Institution', 'Series']);

/** What a viewer is told who may not; a draft is told of to its team alone. */
function refusalFor(viewer: Viewer, isHidden: boolean): string {
  if (viewer === 'nobody') return 'NotSignedIn';
  return isHidden && !team.includes(viewer) ? 'NotFound' : 'NotAllowed';
}

const may = (viewer: Viewer, mutation: string): boolean =>
  viewer === 'administrator' || mutations[mutation]!.includes(viewer as never);

const [updates, deletes, creates] = ['update', 'delete', 'create'].map((verb) =>
  nodeTypes.map(({ name }) => [`${verb}${name}`, name] as const),
);

async function told(name: string, input: object, headers: object): Promise<any> {
  const { data, errors } = await here.ask(mutationText(name, ''), { input }, headers as never);
  expect(errors).toBeUndefined();
  return data.result;
}

it('every mutation has a row', () => {
  expect(Object.keys(mutations).toSorted()).toEqual(Object.keys(schema.getMutationType()!.getFields()).toSorted());
});

/** An update or delete from a version that was never there is refused for that, to whoever may; nothing is written. */
it.each([...updates!, ...deletes!])('%s: each viewer', async (mutation, type) => {
  await here.jobs.idle();
  const before = await rowsIn(here);
  const isHidden = (isDraft: boolean): boolean => isDraft && !standalone.has(type);
  for (const viewer of viewers)
    for (const [{ nodes, viewers: all }, isDraft] of [
      [draft, true],
      [published, false],
    ] as const) {
      const { __typename } = await told(mutation, { id: nodes[type], expectedVersion: 99 }, all[viewer]);
      const expected = may(viewer, mutation) ? 'VersionConflict' : refusalFor(viewer, isHidden(isDraft));
      expect([viewer, isDraft, __typename]).toEqual([viewer, isDraft, expected]);
    }
  expect(await rowsIn(here)).toEqual(before);
});

const slugged = (viewer: Viewer) => ({ slug: viewer.replaceAll(' ', '-'), name: english('Another') });

/** What a new node of each kind needs. */
const fieldsOf = (type: string, viewer: Viewer, { nodes }: Whole): object =>
  ({
    Affiliate: { ...slugged(viewer), type: 'USER_GROUP' },
    Institution: { ...slugged(viewer), slug: `institution-${slugged(viewer).slug}` },
    Series: { ...slugged(viewer), slug: `series-${slugged(viewer).slug}` },
    Topic: slugged(viewer),
    SessionType: slugged(viewer),
    Room: { ...slugged(viewer), venue: nodes['Venue'] },
    Committee: { kind: 'PROGRAM', name: english('Another') },
    Person: { displayName: 'Another synthetic person' },
    Session: { title: english('Another') },
    Source: { title: english('Another'), kind: 'OTHER' },
    Milestone: { title: english('Another'), kind: 'EVENT' },
    Figure: { label: english('Another'), metric: 'SESSIONS', value: '1' },
    Statement: { body: english('Another'), kind: 'OUTCOME' },
    Credit: { role: 'ORGANIZING' },
    Call: { title: english('Synthetic') },
    Announcement: { title: english('Synthetic') },
    MediaFile: { pageUrl: 'https://example.org/another' },
    Venue: { name: english('Another') },
  })[type]!;

describe.each(creates!.filter(([, type]) => type !== 'Conference'))('%s', (mutation, type) => {
  it.each(viewers)('by %s', async (viewer) => {
    const { __typename } = await told(
      mutation,
      { conference: draft.own.id, ...fieldsOf(type, viewer, draft) },
      draft.viewers[viewer],
    );
    expect(__typename).toBe(may(viewer, mutation) ? `${type}Payload` : refusalFor(viewer, true));
  });
});

it('anybody who is signed in begins a conference, and a token that is limited does not', async () => {
  for (const viewer of viewers) {
    const input = { ...slugged(viewer), timeZone: 'Asia/Tashkent' };
    const isRefused = ['token to read', 'token for another'].includes(viewer) ? 'NotAllowed' : 'ConferencePayload';
    const { __typename } = await told('createConference', input, draft.viewers[viewer]);
    expect([viewer, __typename]).toEqual([viewer, viewer === 'nobody' ? 'NotSignedIn' : isRefused]);
  }
});

const others: Record<string, readonly [input: string, fields: (whole: Whole) => object, allowed: string]> = {
  setPublication: [
    'SetPublicationInput',
    ({ own }) => ({ id: own.id, expectedVersion: 99, publication: 'PUBLISHED' }),
    'VersionConflict',
  ],
  setParticipation: [
    'SetParticipationInput',
    ({ own, nodes }) => ({ conference: own.id, participant: nodes['Person'], personRoles: ['VOLUNTEER'] }),
    'ParticipationPayload',
  ],
};

describe.each(Object.entries(others))('%s', (mutation, [input, fields, allowed]) => {
  it.each(viewers)('by %s', async (viewer) => {
    for (const [one, isHidden] of [
      [draft, true],
      [published, false],
    ] as const) {
      const text = `mutation ($input: ${input}!) { result: ${mutation}(input: $input) { __typename } }`;
      const { data } = await here.ask(text, { input: fields(one) }, one.viewers[viewer]);
      expect([viewer, data.result.__typename]).toEqual([
        viewer,
        may(viewer, mutation) ? allowed : refusalFor(viewer, isHidden),
      ]);
    }
  });
});

it('nobody else erases a person, and only an administrator may in their place', async () => {
  const text = 'mutation ($input: DeleteInput!) { result: erasePerson(input: $input) { __typename } }';
  for (const viewer of viewers) {
    const input = { id: draft.nodes['Person'], expectedVersion: 99 };
    const { data } = await here.ask(text, { input }, draft.viewers[viewer]);
    expect([viewer, data.result.__typename]).toEqual([
      viewer,
      viewer === 'administrator' ? 'VersionConflict' : refusalFor(viewer, true),
    ]);
  }
});

it.each(viewers)('two profiles of one person are merged as %s', async (viewer) => {
  const text = 'mutation ($input: MergePeopleInput!) { result: mergePeople(input: $input) { __typename } }';
  for (const [{ nodes, twin, viewers: all }, isHidden] of [
    [draft, true],
    // The other profile is not public.
    [published, true],
  ] as const) {
    const input = { from: twin, into: nodes['Person'], fromVersion: 99, intoVersion: 99 };
    const { data } = await here.ask(text, { input }, all[viewer]);
    const expected = may(viewer, 'mergePeople') ? 'VersionConflict' : refusalFor(viewer, isHidden);
    expect(data.result.__typename).toBe(expected);
  }
});

it('a conflict shows whoever may write what they see everywhere else', async () => {
  for (const type of nodeTypes) {
    const id = draft.nodes[type.name]!;
    const selection = `... on ${type.name} { ${selectionOf(type)} }`;
    const text = `mutation ($input: Update${type.name}Input!) { result: update${type.name}(input: $input) { ... on VersionConflict { current { ${selection} } } } }`;
    const { data } = await here.ask(text, { input: { id, expectedVersion: 99 } }, draft.viewers.organizer);
    const seen = await here.ask(`query ($id: ID!) { node(id: $id) { ${selection} } }`, { id }, draft.viewers.organizer);
    expect([type.name, data.result.current]).toEqual([type.name, seen.data.node]);
  }
});
