import { expect, it } from 'vitest';
import { addressOf } from '../../noun/address.ts';
import { endFor } from './proposals.ts';
import { zoneFor } from './zone.ts';

const named = (...texts: string[]) => texts.map((text) => ({ language: 'en', text }));

it.each([
  [['Synthetic WikiCon 2027'], 'synthetic-wikicon-2027'],
  [['  Вики-встреча: Ташкент!  '], 'viki-vstrecha-tashkent'],
  [['Қазақ Уикипедиясы'], 'qazaq-uikipediyasy'],
  [['Oʻzbekiston VikiAnjumani'], 'ozbekiston-vikianjumani'],
  [['中文', 'Chinese WikiCon'], 'chinese-wikicon'],
  [['中文'], ''],
  [[''], ''],
  [['long '.repeat(30)], expect.stringMatching(/^[a-z-]{85,90}$/)],
])('the address of %j is %j', (names, address) => {
  expect(addressOf(named(...names))).toEqual(address);
});

it.each([
  ['follows the first one', '2027-04-10', '', '', '2027-04-10'],
  ['moves with it where both were one day', '2027-04-12', '2027-04-10', '2027-04-10', '2027-04-12'],
  ['stays where it is later', '2027-04-10', '2027-04-11', '2027-04-09', '2027-04-11'],
  ['is never before it', '2027-04-12', '2027-04-11', '2027-04-10', '2027-04-12'],
])('the last day %s', (_what, start, end, before, found) => {
  expect(endFor(start, end, before)).toBe(found);
});

const uzbek = ['Asia/Samarkand', 'Asia/Tashkent'];
const american = ['America/Chicago', 'America/New_York'];
it.each([
  ['the own one while no country is chosen', [], '', 'Asia/Tashkent', 'Asia/Tashkent'],
  ['the own one where the country has it', american, '', 'America/New_York', 'America/New_York'],
  ['that of the city', american, 'New York', 'Asia/Tashkent', 'America/New_York'],
  ['the first one where all clocks show the same', uzbek, 'Bukhara', 'Europe/Berlin', 'Asia/Samarkand'],
  ['none where clocks differ', american, 'Boston', 'Europe/Berlin', ''],
])('the time zone is %s', (_what, zones, city, device, zone) => {
  expect(zoneFor({ zones, cities: named(city), device })).toBe(zone);
});
