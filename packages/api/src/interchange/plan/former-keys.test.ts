import { fold } from '@wikicon/schema/client';
import { describe, expect, it } from 'vitest';
import { withFormerKeys } from './former-keys.ts';
import { memoryOf, type Remembered } from './memory.ts';
import type { Schedule } from '../schedule/schedule.ts';

const conference = 'con_01JAAAAAAAAAAAAAAAAAAAAAAA';
const at = new Date('2026-11-28T00:00:00Z');
const remembered: Remembered = { id: 'rom_01JBBBBBBBBBBBBBBBBBBBBBBB', base: { name: 'x' } };
const kinds = [
  ['rom', 'rooms'],
  ['top', 'topics'],
  ['typ', 'types'],
] as const;

const named = (name: string, key = `name:${fold(name)}`) => ({ key, name: { en: name } });

/** The ids that are found for things, after an earlier import remembered one under a key. */
function found(keyThen: string, things: readonly ReturnType<typeof named>[]): (string | null)[] {
  return kinds.flatMap(([kind, list]) => {
    const action = memoryOf(conference, 'file', []).action(kind, keyThen, remembered, at);
    const memory = memoryOf(conference, 'file', 'put' in action ? [action.put] : []);
    const schedule = { rooms: [], topics: [], types: [], [list]: things } as unknown as Schedule;
    return things.map(({ key }) => withFormerKeys(memory, schedule).of(kind, key)?.id ?? null);
  });
}

describe('A room, topic or type', () => {
  it.each([
    ['Straße', 'straße'],
    ['Wikidata – an introduction', 'wikidata – an introduction'],
    ['Işık', 'isık'],
    ['राम', 'रम'],
    ['۱۴۰۴', '۱۴۰۴'],
    ['Elena Ünal', 'elena unal'],
  ])('%s is found by what an earlier version made of it', (name, then) => {
    expect(found(`name:${then}`, [named(name)])).toEqual([remembered.id, remembered.id, remembered.id]);
  });

  it('with an id is found by that alone', () => {
    expect(found('name:straße', [named('Straße', '7')])).toEqual([null, null, null]);
  });

  it('is not taken for another that had the same key', () => {
    expect(found('name:रम', [named('राम'), named('रमा')])).toEqual(Array(6).fill(null));
  });
});
