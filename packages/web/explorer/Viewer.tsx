import { useEffect, useState } from 'react';
import { mayBeSignedIn } from '../src/page/hint.ts';

type Viewer = { readonly username: string | null } | null;

/** Whom the queries are asked as, and the way to be somebody else. */
export function Viewer() {
  const [viewer, setViewer] = useState<Viewer>(null);
  useEffect(() => {
    if (mayBeSignedIn()) void whoAsks().then(setViewer);
  }, []);
  if (viewer === null) return <a href="/login?returnTo=/explorer">Sign in</a>;
  return (
    <form method="post" action="/logout">
      <bdi>{viewer.username}</bdi> <button type="submit">Sign out</button>
    </form>
  );
}

async function whoAsks(): Promise<Viewer> {
  try {
    const response = await fetch(`/graphql?query=${encodeURIComponent('{ viewer { username } }')}`);
    const { data } = (await response.json()) as { readonly data?: { readonly viewer: Viewer } };
    return data?.viewer ?? null;
  } catch {
    return null;
  }
}
