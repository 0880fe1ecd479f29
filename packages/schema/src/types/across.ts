import { builder } from '../graphql/builder.ts';
import { rangeComplexity } from '../graphql/complexity.ts';
import { ListOrder } from '../graphql/enums.ts';
import { Person, Session } from '../graphql/refs.ts';
import { ConferenceFilter } from './conference-filter.ts';
import { countFields } from './facets.ts';
import { PersonFilter } from './person-filter.ts';
import { SessionFilter } from './session-filter.ts';

/** Lists that no one conference holds: a page may hold fewer than it was asked for, and yet go on. */
builder.queryFields((t) => ({
  sessions: t.connection(
    {
      type: Session,
      description:
        'Sessions of all conferences, the latest conference first, each in the order of its program. A page reads at most 50 conferences, so it may hold fewer than was asked for while more follow.',
      complexity: rangeComplexity,
      args: {
        conferences: t.arg({ type: ConferenceFilter, description: 'Of which conferences; of all without it.' }),
        filter: t.arg({ type: SessionFilter, description: 'Which sessions; all of them without it.' }),
        orderBy: t.arg({ type: ListOrder, description: 'Their order; by when they begin unless it is said.' }),
      },
      resolve: (_root, page, { across }) => across.sessions(page),
    },
    {
      name: 'FoundSessionConnection',
      description: 'Sessions of several conferences.',
      fields: countFields('NOTHING') as never,
    },
    { name: 'FoundSessionEdge', description: 'A session among those of several conferences.' },
  ),
  people: t.connection(
    {
      type: Person,
      description:
        'People who are listed, each once. Without conditions, or of affiliates alone, by name; else, and by START, the latest conference first in which they match. A page reads at most 50 conferences, so it may hold fewer than was asked for while more follow.',
      complexity: rangeComplexity,
      args: {
        filter: t.arg({ type: PersonFilter, description: 'Which people; all of them without it.' }),
        orderBy: t.arg({ type: ListOrder, description: 'Their order.' }),
      },
      resolve: (_root, page, { across }) => across.people(page),
    },
    {
      name: 'FoundPersonConnection',
      description: 'People of several conferences.',
      fields: countFields('NOTHING') as never,
    },
    { name: 'FoundPersonEdge', description: 'A person among those of several conferences.' },
  ),
}));
