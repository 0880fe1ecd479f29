import { forgetViewer } from '../src/viewer/hint.ts';
import { bearer } from './token.ts';

export interface Viewer {
  readonly username: string | null;
}

interface Answer {
  readonly data?: { readonly viewer: Viewer | null };
  readonly errors?: readonly { readonly message: string }[];
}

/**
 * Whom the API takes the owner of a token for, or, without one, whoever is signed in; null for nobody.
 *
 * @throws Error what the API says of the token, or why there is no answer
 */
export async function whoAsks(token: string | null): Promise<Viewer | null> {
  const asked = new URLSearchParams({ query: 'query Viewer { viewer { username } }', operationName: 'Viewer' });
  const response = await fetch(`/graphql?${asked.toString()}`, { headers: { ...bearer(token) } });
  const { data, errors } = (await response.json()) as Answer;
  if (errors?.[0] !== undefined) throw new Error(errors[0].message);
  const viewer = data?.viewer ?? null;
  if (viewer === null && token === null) forgetViewer();
  return viewer;
}
