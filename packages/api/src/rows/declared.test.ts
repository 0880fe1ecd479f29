import { expect, it } from 'vitest';
import { newRow } from '../dynamo/compose.ts';
import { declaredFrom } from './declared.ts';

it('A field that was declared later reads as left out', () => {
  const node = { id: `ann_${'0'.repeat(26)}${'1'.repeat(26)}`, title: { en: 'The bus leaves' } };
  const row = newRow('Node', { pk: 'CON#', sk: 'ANN#' }, { node }, '2025-04-19T09:00:00Z');
  expect(declaredFrom(row)).toEqual({ ...node, body: null, publishedAt: null, sessions: [], rooms: [] });
});
