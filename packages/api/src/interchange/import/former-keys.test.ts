import { fold } from '@wikicon/schema/client';
import { expect, it } from 'vitest';
import { withFormerKeys } from './former-keys.ts';
import { memoryOf, type Remembered } from './memory.ts';
import type { Schedule } from './schedule.ts';

const conference = 'con_01JAAAAAAAAAAAAAAAAAAAAAAA';
const at = new Date('2026-11-28T00:00:00Z');
const empty = { people: [], sessions: [], rooms: [], topics: [], types: [] };

/** What is found of a thing that an earlier import remembered under a key. */
function found(kind: 'per' | 'ses', keyThen: string, schedule: object): Remembered | null {
  const remembered: Remembered = { id: 'per_01JBBBBBBBBBBBBBBBBBBBBBBB', base: { displayName: 'x' } };
  const action = memoryOf(conference, 'file', []).action(kind, keyThen, remembered, at);
  const memory = memoryOf(conference, 'file', 'put' in action ? [action.put] : []);
  const all = { ...empty, ...schedule } as unknown as Schedule;
  const [one] = [...all.people, ...all.sessions];
  return withFormerKeys(memory, all).of(kind, one!.key);
}

it.each([
  ['Straße', 'straße'],
  ['Wikidata – an introduction', 'wikidata – an introduction'],
  ['Işık', 'isık'],
  ['राम', 'रम'],
  ['۱۴۰۴', '۱۴۰۴'],
  ['Elena Ünal', 'elena unal'],
])('%s is found by what an earlier version made of it', (name, then) => {
  const person = found('per', `name:${then}`, { people: [{ key: `name:${fold(name)}`, name }] });
  const session = found('ses', `title:${then}`, { sessions: [{ key: `title:${fold(name)}`, title: { en: name } }] });
  expect([person?.id, session?.id]).toEqual(Array(2).fill('per_01JBBBBBBBBBBBBBBBBBBBBBBB'));
});

it('a thing with an id is found by that alone', () => {
  expect(found('per', 'name:straße', { people: [{ key: '7', name: 'Straße' }] })).toBeNull();
});
