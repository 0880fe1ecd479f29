import type { TabsState } from '@graphiql/react';
import { createLocalStorage } from '@graphiql/toolkit';
import { examples } from './examples.ts';
import { operationsIn } from './operation.ts';
import type { TabContent } from './share.ts';

/**
 * Keeps a visitor's tabs, history and settings until the examples change: from then on the old tabs would hide the
 * new examples, so the tabs begin anew, and the history still has what was run.
 */
export function tabStorage(shared: TabContent | undefined) {
  const storage = createLocalStorage({ namespace: 'wikicon-explorer' });
  const current = JSON.stringify(examples);
  const isCurrent = storage.getItem('examples') === current;
  if (!isCurrent) {
    storage.setItem('examples', current);
    storage.setItem('graphiql:tabState', JSON.stringify(stateOf(examples)));
  }
  // GraphiQL opens the tab of the query and the variables that are in its storage, and adds it when there is none.
  const open = shared ?? (isCurrent ? undefined : examples[0]);
  if (open !== undefined) {
    storage.setItem('graphiql:query', open.query);
    storage.setItem('graphiql:variables', open.variables ?? '');
  }
  return storage;
}

/** Tabs as GraphiQL keeps them. Its own defaults are not kept until half a second has passed. */
const stateOf = (tabs: readonly TabContent[]): TabsState => ({
  activeTabIndex: 0,
  tabs: tabs.map(({ query, variables }, index) => ({
    id: `example-${index}`,
    hash: '',
    title: operationsIn(query)[0] ?? '',
    query,
    variables,
    headers: null,
    operationName: operationsIn(query)[0] ?? null,
    response: null,
  })),
});
