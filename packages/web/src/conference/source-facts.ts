import { graphql, type ResultOf } from '@wikicon/client';
import { message, type MessageKey } from '../i18n/message.ts';
import { partialRange } from '../i18n/time.ts';

/** The facts of a source besides its title. */
export const sourceFacts = graphql(`
  fragment SourceFacts on Source @_unmask {
    kind
    publisher
    publishedOn
  }
`);

export type SourceFacts = ResultOf<typeof sourceFacts>;

export const sourceKinds: Readonly<Record<SourceFacts['kind'], MessageKey>> = {
  BLOG_POST: 'source-blog-post',
  GRANT_REPORT: 'source-grant-report',
  NEWS: 'source-news',
  SURVEY: 'source-survey',
  WIKI_PAGE: 'source-wiki-page',
  OTHER: 'source-other',
};

export function sourceDetails({ kind, publisher, publishedOn }: SourceFacts): string[] {
  const name = kind === 'OTHER' ? null : message(sourceKinds[kind]);
  return [name, publisher, partialRange(publishedOn, null)].filter((part) => part !== null);
}
