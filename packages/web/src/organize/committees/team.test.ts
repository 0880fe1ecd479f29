import { expect, it } from 'vitest';
import { farewell, type Team } from './team.ts';

const core = (...people: string[]): Team => ({ kind: 'CORE_ORGANIZING_TEAM', people });
const program = (...people: string[]): Team => ({ kind: 'PROGRAM', people });
const organizer = { isAdministrator: false, person: { id: 'me' } };

it.each([
  ['is in the core team', [core('me', 'you')], null],
  ['is in another one', [core('you'), core('me')], null],
  ['would only make the program', [core('you'), program('me')], 'committee-leave-question'],
  ['leaves nobody who organizes', [core(), program('me', 'you')], 'committee-leave-last'],
])('whoever %s is told so', (_what, teams, expected) => {
  expect(farewell(organizer, teams)).toBe(expected);
});

it('an administrator may do everything without being anywhere', () => {
  expect(farewell({ ...organizer, isAdministrator: true }, [])).toBeNull();
});
