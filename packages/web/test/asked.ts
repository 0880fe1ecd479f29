import type { Page } from 'playwright-core';

interface Answer {
  readonly extensions: { readonly cost: Cost };
}

interface Cost {
  readonly complexity: number;
  readonly depth: number;
  readonly readUnits: number;
}

/** What a page asked the API for, and what that cost. */
export interface Asked {
  readonly operation: string;
  readonly cost: Promise<Cost>;
}

/** Notes from now on what a page asks for. */
export function noteAsked(page: Page, asked: Asked[]): void {
  page.on('response', (response) => {
    const url = new URL(response.url());
    if (url.pathname !== '/graphql') return;
    const cost = response.json().then((answer: Answer) => answer.extensions.cost);
    // A page that is left may take its answer with it; only who asks for the cost need know.
    cost.catch(() => {});
    asked.push({ operation: url.searchParams.get('operationName') ?? '', cost });
  });
}

/** What a page asked for, without the questions who looks at it and what organizers announce, which any page asks. */
export const operations = (asked: readonly Asked[]): string[] =>
  asked.map(({ operation }) => operation).filter((operation) => !['Viewer', 'Announcements'].includes(operation));

/** The estimated cost and the longest chain of the query of a name. */
export async function costOf(asked: readonly Asked[], name: string): Promise<Pick<Cost, 'complexity' | 'depth'>> {
  const { complexity, depth } = await asked.find(({ operation }) => operation === name)!.cost;
  return { complexity, depth };
}
