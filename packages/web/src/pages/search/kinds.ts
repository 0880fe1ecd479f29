import type { MessageKey } from '../../i18n/message.ts';
import type { Hit } from './query.ts';

/** Headings of the kinds that are found; of others, which a later API may find, nothing is shown. */
const headings: Readonly<Partial<Record<string, MessageKey>>> = {
  Person: 'nav-people',
  Session: 'figure-sessions',
  Conference: 'home-title',
  Affiliate: 'affiliates-title',
  Institution: 'search-institutions',
  Topic: 'search-topics',
  Series: 'search-series',
};

export interface Group {
  readonly kind: string;
  readonly heading: MessageKey;
  readonly hits: readonly Hit[];
}

/** What is found, each kind together: first that of the best. */
export const grouped = (hits: readonly Hit[]): Group[] =>
  [...Map.groupBy(hits, ({ node }) => node.__typename)].flatMap(([kind, some]) => {
    const heading = headings[kind];
    return heading === undefined ? [] : [{ kind, heading, hits: some }];
  });
