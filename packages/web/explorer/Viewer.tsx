import { Button } from '@graphiql/react';
import { useEffect, useState } from 'react';
import { forgetViewer, mayBeSignedIn } from '../src/viewer/hint.ts';

type Viewer = { readonly username: string | null } | null;

interface Answer {
  readonly data?: { readonly viewer: Viewer };
  readonly errors?: readonly unknown[];
}

/** Whom the queries are asked as, and the way to be somebody else. */
export function Viewer() {
  const [viewer, setViewer] = useState<Viewer>(null);
  useEffect(() => {
    if (mayBeSignedIn()) void whoAsks().then(setViewer);
  }, []);
  // Back to the tabs as they are; the query stays in the browser.
  if (viewer === null) return <a href={`/login?returnTo=${location.pathname}`}>Sign in</a>;
  const signOut = async () => {
    // Without leaving the page: the answer of the API says whether it is done.
    await fetch('/logout', { method: 'POST', redirect: 'manual' }).catch(() => undefined);
    setViewer(await whoAsks());
  };
  return (
    <span className="viewer">
      As <bdi>{viewer.username}</bdi>
      <Button type="button" onClick={() => void signOut()}>
        Sign out
      </Button>
    </span>
  );
}

async function whoAsks(): Promise<Viewer> {
  try {
    const asked = new URLSearchParams({ query: 'query Viewer { viewer { username } }', operationName: 'Viewer' });
    const response = await fetch(`/graphql?${asked.toString()}`);
    const { data, errors } = (await response.json()) as Answer;
    if (data?.viewer === null && errors === undefined) forgetViewer();
    return data?.viewer ?? null;
  } catch {
    return null;
  }
}
