import { expect, it } from 'vitest';
import { none } from './browser.ts';
import { startSite } from './site.ts';

it('gives its client to a page without a build, which asks the site that it came from', async () => {
  const site = await startSite();
  const { page, misdeeds } = await site.open('/');
  const told = await page.evaluate(async (module) => {
    const { createClient, graphql } = await import(module);
    const client = createClient({ languages: ['fa'] });
    const { data } = await client.query(
      'query Name($languages: [LanguageTag!]) { conference(slug: "demo") { name(languages: $languages) { language } } }',
    );
    const list = graphql(
      'query People($after: String) { conference(slug: "demo") { people(first: 40, after: $after) { nodes { id } pageInfo { hasNextPage endCursor } } } }',
    );
    const ids = [];
    for await (const { id } of client.paginate(list, {}, (page: any) => page.conference.people)) ids.push(id);
    return { data, isMoreThanAPage: ids.length > 40, areDifferent: new Set(ids).size === ids.length };
  }, '/client.js');
  expect(told).toEqual({
    data: { conference: { name: { language: 'fa' } } },
    isMoreThanAPage: true,
    areDifferent: true,
  });
  expect(misdeeds).toEqual(none);
  await site.stop();
});
