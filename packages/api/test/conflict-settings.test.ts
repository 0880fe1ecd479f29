import { afterAll, beforeAll, expect, it } from 'vitest';
import { draft, type Draft } from './drafts.ts';
import { set } from './halls.ts';
import { signIn } from './identities.ts';
import { rowsIn } from './rows.ts';
import { emptyWorld, type World } from './world.ts';

let here: World;
let own: Draft;
beforeAll(async () => {
  here = await emptyWorld();
  own = await draft(here, 'own-rules');
});
afterAll(() => here.close());

const query = '{ conference(slug: "own-rules") { conflictSettings { changeMinutes rules { rule severity } } } }';
const settings = async (headers: object = own.headers) => {
  const { data, errors } = await here.ask(query, {}, headers as never);
  expect(errors).toBeUndefined();
  const { changeMinutes, rules } = data.conference.conflictSettings ?? { rules: [] };
  return [changeMinutes, ...rules.map(({ rule, severity }: any) => `${rule} ${severity}`)];
};

const usual = [
  5,
  'ROOM_DOUBLE_BOOKED BLOCKING',
  'SPEAKER_DOUBLE_BOOKED BLOCKING',
  'OUTSIDE_DAYS BLOCKING',
  'TOO_LONG WARNING',
  'SHORT_CHANGE NOTE',
  'ROOM_TOO_SMALL NOTE',
];
const changed = usual.with(0, 15).with(4, 'TOO_LONG null').with(5, 'SHORT_CHANGE BLOCKING');
const change = {
  roomChangeMinutes: 15,
  conflictRules: [{ rule: 'TOO_LONG' }, { rule: 'SHORT_CHANGE', severity: 'BLOCKING' }],
};

it('They are the usual ones until organizers set others, and again when they take these back', async () => {
  expect(await settings()).toEqual(usual);
  await set(here, own, change);
  expect(await settings()).toEqual(changed);
  await set(here, own, { conflictRules: [], roomChangeMinutes: null });
  expect(await settings()).toEqual(usual);
});

it('What is no setting is refused', async () => {
  const twice = [{ rule: 'TOO_LONG' }, { rule: 'TOO_LONG', severity: 'NOTE' }];
  expect(await set(here, own, { conflictRules: twice })).toMatchObject({
    problems: [{ field: 'conflictRules', rule: 'DUPLICATE' }],
  });
  expect(await set(here, own, { roomChangeMinutes: 241 })).toMatchObject({
    problems: [{ field: 'roomChangeMinutes', rule: 'TOO_LARGE' }],
  });
  expect(await set(here, own, { roomChangeMinutes: -1 })).toMatchObject({
    problems: [{ field: 'roomChangeMinutes', rule: 'TOO_SMALL' }],
  });
});

it('The audit tells who changed them, and no row but the audit and one of their own holds them', async () => {
  await here.jobs.idle();
  await set(here, own, change);
  await here.jobs.idle();
  const audit = `{ conference(slug: "own-rules") { audit(first: 1) { nodes { actor { username } changes { field after } } } } }`;
  const { data } = await here.ask(audit, {}, own.headers);
  expect(data.conference.audit.nodes).toEqual([
    {
      actor: { username: 'Organizer of own-rules' },
      changes: [
        { field: 'conflictRules', after: expect.stringContaining('SHORT_CHANGE') },
        { field: 'roomChangeMinutes', after: '15' },
      ],
    },
  ]);
  const holders = (await rowsIn(here)).filter(({ data }) =>
    /SHORT_CHANGE|roomChangeMinutes/.test(JSON.stringify(data)),
  );
  expect([...new Set(holders.map(({ type }) => type))].toSorted()).toEqual(['Audit', 'PrivateValues']);
});

it('Nobody else is told them, and asking costs nobody else anything', async () => {
  await own.publish();
  const stranger = await signIn(here, 'Synthetic stranger of rules');
  expect([await settings({}), await settings(stranger)]).toEqual([[undefined], [undefined]]);
  const { extensions } = await here.ask(query);
  const plain = await here.ask('{ conference(slug: "own-rules") { id } }');
  expect({ ...extensions.cost, complexity: 0 }).toEqual({ ...plain.extensions.cost, complexity: 0 });
});
