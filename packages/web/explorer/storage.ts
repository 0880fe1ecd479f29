import { createLocalStorage } from '@graphiql/toolkit';
import { examples } from './examples.ts';

/**
 * Keeps a visitor's tabs, history and settings until the examples change: from then on the old tabs would hide the
 * new examples, so the tabs begin anew, and the history still has what was run.
 */
export function tabStorage() {
  const storage = createLocalStorage({ namespace: 'wikicon-explorer' });
  const current = JSON.stringify(examples);
  if (storage.getItem('examples') === current) return storage;
  storage.setItem('examples', current);
  storage.removeItem('graphiql:tabState');
  // GraphiQL opens the first of its default tabs without the variables, unless they are in its storage.
  const [first] = examples;
  storage.setItem('graphiql:query', first?.query ?? '');
  storage.setItem('graphiql:variables', first?.variables ?? '');
  return storage;
}
