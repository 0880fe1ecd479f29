import { pick, useGraphiQL } from '@graphiql/react';
import { useMemo } from 'react';

interface Cost {
  readonly complexity: number;
  readonly limit: number;
  readonly requests: number;
  readonly depth: number;
  readonly readUnits: number;
}

/** What the answer cost, in words below it. */
export function Cost() {
  const { tabs, activeTabIndex } = useGraphiQL(pick('tabs', 'activeTabIndex'));
  const answer = tabs[activeTabIndex]?.response;
  const cost = useMemo(() => costIn(answer ?? ''), [answer]);
  if (cost === undefined) return <p className="cost">What an answer cost is told here.</p>;
  const { complexity, limit, requests, depth, readUnits } = cost;
  return (
    <p className="cost">
      Complexity {number(complexity)} of {number(limit)} · {counted(requests, 'request')} ·{' '}
      {counted(depth, 'round trip')} · {counted(readUnits, 'read unit')}
    </p>
  );
}

function costIn(answer: string): Cost | undefined {
  try {
    const { extensions } = JSON.parse(answer) as { readonly extensions?: { readonly cost?: Cost } };
    return extensions?.cost;
  } catch {
    return undefined;
  }
}

const { format: number } = new Intl.NumberFormat('en');
const counted = (count: number, noun: string): string => `${number(count)} ${noun}${count === 1 ? '' : 's'}`;
