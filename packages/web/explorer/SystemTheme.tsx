import { pick, useGraphiQL, useGraphiQLActions } from '@graphiql/react';
import { useEffect } from 'react';

/** Follows the system from light to dark and back, as the page does: the editor itself looks only when it starts. */
export function SystemTheme() {
  const { setTheme } = useGraphiQLActions();
  const { theme } = useGraphiQL(pick('theme'));
  useEffect(() => {
    const listening = new AbortController();
    matchMedia('(prefers-color-scheme: dark)').addEventListener('change', () => setTheme(theme), listening);
    return () => listening.abort();
  }, [theme]);
  return null;
}
