import type { World } from './world.ts';

/** What GraphQL says of the program of a conference. */
export async function program(api: World, slug: string): Promise<any[]> {
  const { data } = await api.ask(
    `query ($slug: String!) { conference(slug: $slug) { program { id status title { text } slot { startsAt endsAt room { name { text } } }
       speakers(first: 5) { nodes { displayName } totalCount } } } }`,
    { slug },
    { 'accept-language': 'en' },
  );
  return data.conference.program;
}
