import { Button } from '@graphiql/react';
import { useEffect, useState } from 'react';
import { mayBeSignedIn } from '../src/viewer/hint.ts';
import { useToken } from './token.ts';
import { whoAsks, type Viewer as Who } from './viewer.ts';

/** Whom the queries are asked as, and the way to be somebody else. */
export function Viewer() {
  const token = useToken();
  const [viewer, setViewer] = useState<Who | null>(null);
  const look = () => whoAsks(token).then(setViewer, () => setViewer(null));
  useEffect(() => {
    if (token !== null || mayBeSignedIn()) void look();
  }, [token]);
  if (token !== null) return viewer && <Name viewer={viewer} />;
  // Back to the tabs as they are; the query stays in the browser.
  if (viewer === null) return <a href={`/login?returnTo=${location.pathname}`}>Sign in</a>;
  const signOut = async () => {
    // Without leaving the page: the answer of the API says whether it is done.
    await fetch('/logout', { method: 'POST', redirect: 'manual' }).catch(() => undefined);
    await look();
  };
  return (
    <span className="viewer">
      <Name viewer={viewer} />
      <Button type="button" onClick={() => void signOut()}>
        Sign out
      </Button>
    </span>
  );
}

const Name = ({ viewer }: { readonly viewer: Who }) => (
  <span>
    As <bdi>{viewer.username}</bdi>
  </span>
);
