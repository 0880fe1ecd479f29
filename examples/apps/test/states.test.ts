import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { findings } from '../../../packages/web/test/axe.ts';
import { morning } from './graph.ts';
import { overflow, told, visit, type Visit } from './visit.ts';

const apps = [
  ['plain', ''],
  ['vue', '?q=two'],
  ['react', ''],
  ['gadget', ''],
] as const;

const isBusy = 'The server is busy. Try again in 60 seconds.';
const isDown = 'The server does not answer at the moment.';

describe.each(apps)('%s', (app, path) => {
  it('says that it is loading until the answer is there, and does nothing that it should not do', async () => {
    const late = Promise.withResolvers<string>();
    await using seen = await visit(app, path, { answeredBy: late.promise });
    const loading = seen.page.getByText('Loading…').or(seen.page.getByRole('progressbar', { name: 'Loading' }));
    await loading.waitFor();
    late.resolve(inject('graphs').graph);
    await seen.page.locator('li').first().waitFor();
    expect([await loading.count(), seen.errors]).toEqual([0, []]);
  });

  it('says how long a busy server wants to be left alone, and when none answers, and asks again when told to', async () => {
    const { busy, withoutStore, graph } = inject('graphs');
    await using seen = await visit(app, path, { answeredBy: busy });
    await seen.page.getByText(isBusy).first().waitFor();
    await again(seen, withoutStore);
    await seen.page.getByText(isDown).first().waitFor();
    await again(seen, busy);
    await seen.page.getByText(isBusy).first().waitFor();
    await again(seen, null);
    await seen.page.getByText(isDown).first().waitFor();
    await again(seen, graph);
    await seen.page.locator('li').first().waitFor();
    await expect.poll(() => told(seen.page)).not.toMatch(/server|Try again/);
  });
});

describe.each(apps)('%s on a phone in Persian', (app, path) => {
  let seen: Visit;
  beforeAll(async () => {
    seen = await visit(app, app === 'gadget' ? '?uselang=fa' : path, { locale: 'fa', width: 320, now: morning });
    await seen.page.locator('li').first().waitFor();
  });
  afterAll(() => seen[Symbol.asyncDispose]());

  it('is accessible, and fits in both directions of writing', async () => {
    const found: unknown[] = [];
    for (const direction of ['ltr', 'rtl']) {
      await seen.page.locator('html').evaluate((html, dir) => html.setAttribute('dir', dir), direction);
      found.push(await overflow(seen.page), await findings(seen.page));
    }
    expect(found).toEqual([0, [], 0, []]);
  });

  it('says of each text its language and direction', async () => {
    const written = await seen.page
      .locator('li [lang]')
      .evaluateAll((all) => all.map((one) => [one.getAttribute('lang'), one.getAttribute('dir')]));
    expect(written).toContainEqual(['fa', 'rtl']);
    expect(written).toContainEqual(['en', 'ltr']);
    expect(written.filter(([lang, dir]) => (lang === 'fa') !== (dir === 'rtl'))).toEqual([]);
  });
});

it('says that the server does not answer, when not even its client can be loaded', async () => {
  await using seen = await visit('plain', '', { answeredBy: null });
  await seen.page.getByText(isDown).waitFor();
  expect(await told(seen.page, '[role=alert]')).toContain('button "Try again"');
});

/** Lets a server answer, and presses the buttons that ask again. */
async function again({ page, answerBy }: Visit, server: string | null): Promise<void> {
  answerBy(server);
  const buttons = page.getByRole('button', { name: 'Try again' });
  await buttons.evaluateAll((all) => all.forEach((one) => (one as HTMLElement).click()));
}
