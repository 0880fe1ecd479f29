import { pick, useGraphiQL } from '@graphiql/react';
import { useMemo } from 'react';
import { inFull, type Cost as Told } from './cost.ts';

/** What the answer cost, in words below it. */
export function Cost() {
  const { tabs, activeTabIndex } = useGraphiQL(pick('tabs', 'activeTabIndex'));
  const answer = tabs[activeTabIndex]?.response;
  const cost = useMemo(() => costIn(answer ?? ''), [answer]);
  if (cost === undefined) return <p className="cost">What an answer cost is told here.</p>;
  return <p className="cost">{inFull(cost)}</p>;
}

function costIn(answer: string): Told | undefined {
  try {
    const { extensions } = JSON.parse(answer) as { readonly extensions?: { readonly cost?: Told } };
    return extensions?.cost;
  } catch {
    return undefined;
  }
}
