import { pick, useGraphiQL, useGraphiQLActions, type TabsState } from '@graphiql/react';
import { isSame, isUntouched, type Example } from './example.ts';
import { examples } from './examples.ts';
import { onlyReads, operationsIn } from './operation.ts';
import { isPhone } from './phone.ts';
import type { TabContent } from './share.ts';

/**
 * Opens an example and asks it, if it only reads. What somebody wrote stays in its tab; an example as it came makes
 * room for the next.
 */
export function useOpen(): (example: Example) => void {
  const { addTab, changeTab, run, setVisiblePlugin, updateActiveTabValues } = useGraphiQLActions();
  const editors = useGraphiQL(pick('queryEditor', 'variableEditor', 'tabs', 'activeTabIndex'));
  return (example) => {
    const { queryEditor, variableEditor, tabs, activeTabIndex } = editors;
    if (!queryEditor || !variableEditor) return;
    const active = { query: queryEditor.getValue(), variables: variableEditor.getValue() };
    const before = tabs.findIndex((tab) => isSame(example, contentOf(tab)));
    if (before !== -1 && before !== activeTabIndex) {
      changeTab(before);
    } else if (!isSame(example, active)) {
      if (!isUntouched(examples, active)) addTab();
      queryEditor.setValue(example.query);
      variableEditor.setValue(example.variables ?? '');
      const { query, variables } = example;
      updateActiveTabValues({ query, variables, operationName: operationsIn(query)[0] ?? null });
    }
    if (onlyReads(example.query)) run();
    if (isPhone()) {
      // There the list lies above what it opens.
      setVisiblePlugin(null);
      document.querySelector<HTMLElement>('.graphiql-execute-button')?.focus();
    }
  };
}

/** What stands in a tab, as far as it is kept. */
export const contentOf = (tab: TabsState['tabs'][number] | undefined): TabContent => ({
  query: tab?.query ?? '',
  variables: tab?.variables ?? null,
});
