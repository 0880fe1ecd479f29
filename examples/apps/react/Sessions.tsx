import { useState } from 'react';
import { useQuery } from 'urql';
import { Failure } from './Failure.tsx';
import { sessionsQuery } from './queries.ts';
import { languages, Written } from './Written.tsx';

interface Properties {
  readonly filter: Readonly<Record<string, readonly string[]>>;
  readonly after?: string | null;
}

/** A page of the list, and behind it the next one as soon as it is asked for. */
export function Sessions({ filter, after = null }: Properties) {
  const [isMoreShown, showMore] = useState(false);
  const [{ data, error, fetching }, repeat] = useQuery({
    query: sessionsQuery,
    variables: { filter, after, languages },
  });
  if (error) return <Failure error={error} onRetry={repeat} />;
  if (fetching || !data) return <p role="status">Loading…</p>;
  const { nodes, pageInfo, totalCount } = data.sessions;
  return (
    <>
      {after === null && <p role="status">{totalCount === 0 ? 'No session is like this.' : counted(totalCount)}</p>}
      <ul>
        {nodes.map(({ id, url, title, conference }) => (
          <li key={id}>
            <a href={url}>
              <Written {...title} />
            </a>
            <p>
              <Written {...conference.name} />
            </p>
          </li>
        ))}
      </ul>
      {isMoreShown && <Sessions filter={filter} after={pageInfo.endCursor} />}
      {!isMoreShown && pageInfo.hasNextPage && <button onClick={() => showMore(true)}>Show more</button>}
    </>
  );
}

/** The server does not count where it would have to read too many conferences. */
const counted = (count: number | null) => (count === null ? 'Many sessions' : `Sessions: ${count}`);
