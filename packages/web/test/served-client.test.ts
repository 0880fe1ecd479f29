import { expect, it } from 'vitest';
import { none } from './browser.ts';
import { startSite } from './site.ts';

/** As a page would have it that no bundler has seen. */
const program = `(async () => {
  const { createClient, graphql } = await import('/client.js');
  const client = createClient({ languages: ['fa'] });
  const name = 'query ($languages: [LanguageTag!]) { conference(slug: "demo") { name(languages: $languages) { language } } }';
  const { data } = await client.query(name);
  const people = graphql(\`query ($after: String) {
    conference(slug: "demo") { people(first: 40, after: $after) { nodes { id } pageInfo { hasNextPage endCursor } } }
  }\`);
  const ids = new Set();
  for await (const { id } of client.paginate(people, {}, (page) => page.conference.people)) ids.add(id);
  return { language: data.conference.name.language, isMoreThanAPage: ids.size > 40 };
})()`;

it('gives its client to a page without a build, which asks the site that it came from', async () => {
  const site = await startSite();
  const { page, misdeeds } = await site.open('/');
  expect(await page.evaluate(program)).toEqual({ language: 'fa', isMoreThanAPage: true });
  expect(misdeeds).toEqual(none);
  await site.stop();
});
