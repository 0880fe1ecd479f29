import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openAs, openSession, organizer, overviewPath, programmer, save, titleField } from './organizers.ts';
import { startOwnSite, texts, type Site } from './site.ts';

let site: Site;
beforeAll(async () => {
  site = await startOwnSite();
});
afterAll(() => site.stop());

/** The same session, opened by two people before either of them saves. */
async function openTogether(title: string): Promise<readonly [Page, Page]> {
  const [{ page: first }, { page: second }] = [
    await openAs(site, organizer, overviewPath),
    await openAs(site, programmer, overviewPath),
  ];
  await openSession(first, title);
  await openSession(second, title);
  return [first, second];
}

it('two who change different fields both find their change, and the second is told of the first', async () => {
  const [first, second] = await openTogether('Terms we agree on');
  await titleField(first).fill('Terms that all agree on');
  await save(first);
  await second.getByLabel('Expected attendance').fill('25');
  await save(second, 'Somebody changed this meanwhile');
  expect(await texts(second, '.dispute p')).toEqual([
    'They changed other fields than you. Look at the form, then save.',
    'Their changes are in the form already: Title.',
  ]);
  await save(second);
  await first.reload();
  expect([await titleField(first).inputValue(), await first.getByLabel('Expected attendance').inputValue()]).toEqual([
    'Terms that all agree on',
    '25',
  ]);
});

it('two who change the same field see both versions, lose nothing that is typed, and choose', async () => {
  const [first, second] = await openTogether('Names in several scripts');
  await titleField(first).fill('Names in many scripts');
  await first.getByRole('spinbutton', { name: 'Unnamed speakers' }).fill('2');
  await save(first);
  await titleField(second).fill('Names in all scripts');
  await second.getByRole('spinbutton', { name: 'Unnamed speakers' }).fill('5');
  await second.getByLabel('Expected attendance').fill('40');
  await save(second, 'Somebody changed this meanwhile');
  expect({
    typed: [
      await titleField(second).inputValue(),
      await second.getByRole('spinbutton', { name: 'Unnamed speakers' }).inputValue(),
      await second.getByLabel('Expected attendance').inputValue(),
    ],
    shown: await texts(second, '.dispute .side'),
  }).toEqual({
    typed: ['Names in all scripts', '5', '40'],
    shown: [
      expect.stringMatching(/^Theirs English: Names in many scripts .*Take theirs$/),
      expect.stringMatching(/^Yours English: Names in all scripts .*Keep yours$/),
      'Theirs 2 Take theirs',
      'Yours 5 Keep yours',
    ],
  });
  const unnamed = second.getByRole('region', { name: 'Unnamed speakers' });
  await unnamed.getByRole('button', { name: 'Take theirs' }).click();
  expect(await second.getByRole('spinbutton', { name: 'Unnamed speakers' }).inputValue()).toBe('2');
  await save(second);
  await first.reload();
  expect([
    await titleField(first).inputValue(),
    await first.getByRole('spinbutton', { name: 'Unnamed speakers' }).inputValue(),
    await first.getByLabel('Expected attendance').inputValue(),
  ]).toEqual(['Names in all scripts', '2', '40']);
});
