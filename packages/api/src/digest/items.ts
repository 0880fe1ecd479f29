import type { Digest, DigestSession } from '../rows/digest.ts';

/** Returns the items of Wikidata that the topics of a session name. */
export function itemsIn({ topics }: Digest): (session: DigestSession) => string[] {
  const items = new Map(topics.map(({ slug, wikidataId }) => [slug, wikidataId]));
  return (session) => session.topics.flatMap((slug) => items.get(slug) ?? []);
}
