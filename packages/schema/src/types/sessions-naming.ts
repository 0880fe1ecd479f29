import { builder } from '../graphql/builder.ts';
import { rangeComplexity } from '../graphql/complexity.ts';
import { asksFor } from '../graphql/lookahead.ts';
import { Room, Session, SessionType, Topic } from '../graphql/refs.ts';
import { SessionConnection } from './session-connection.ts';

/** The sessions that name a node of the reference data: the way back from what they are about, where and of which kind. */
const lists = [
  [Topic, 'Sessions about it, by start, then room; unscheduled sessions last.'],
  [Room, 'Sessions in it, by start.'],
  [SessionType, 'Sessions of this format, by start, then room; unscheduled sessions last.'],
] as const;

for (const [ref, description] of lists)
  builder.objectField(ref as typeof Topic, 'sessions', (t) =>
    t.connection(
      {
        type: Session,
        description,
        complexity: rangeComplexity,
        resolve: ({ id }, page, { sessions }, info) =>
          sessions.naming(id, page, { abstracts: asksFor('abstract', info) }),
      },
      SessionConnection,
    ),
  );
