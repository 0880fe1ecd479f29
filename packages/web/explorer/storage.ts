import { createLocalStorage } from '@graphiql/toolkit';
import { opening } from './examples.ts';
import type { TabContent } from './share.ts';

/** Keeps a visitor's tabs, history and settings. The first visit opens an example, and a link what it names. */
export function tabStorage(shared: TabContent | undefined) {
  const storage = createLocalStorage({ namespace: 'wikicon-explorer' });
  const isFirst = storage.getItem('graphiql:tabState') === null;
  // GraphiQL opens the tab of the query and the variables that are in its storage, and adds it when there is none.
  const open = shared ?? (isFirst ? opening : undefined);
  if (open !== undefined) {
    storage.setItem('graphiql:query', open.query);
    storage.setItem('graphiql:variables', open.variables ?? '');
  }
  return storage;
}
