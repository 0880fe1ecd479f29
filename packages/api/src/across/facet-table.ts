import type { FacetRow } from '@wikicon/schema';
import { csvText, type Columns } from '../kernel/csv-table.ts';

const named: Columns<FacetRow, unknown> = { value: ({ value }) => value, label: ({ label }) => label };
const counted = ({ count }: FacetRow): string => String(count);

/** The values of a facet as a table. What is no more than a lower bound is said by the heading, which stays with its numbers. */
export const facetTable = (rows: readonly FacetRow[], { isComplete }: { readonly isComplete: boolean }): string =>
  csvText({ ...named, [isComplete ? 'count' : 'atLeast']: counted }, rows, null);
