import type { Row } from '../src/dynamo/row.ts';
import { nodeOf } from './whole.ts';

/** What tells of one way or another in which the same was written, and is worth nothing. */
const passing = new Set(['Operation', 'Job']);

/**
 * The rows of what an import made, as texts in which chance has no part: an id is the name of its node, and times and
 * stamps are gone. Every name in the file ends in the mark, by which rows are known to be its.
 */
export function normalized(rows: readonly Row[], mark: string): string[] {
  const names = new Map<string, string>();
  for (const row of rows) {
    const id = nodeOf(row);
    if (id === null) continue;
    const content = JSON.stringify(row.data);
    const name = new RegExp(`"(?:title|name|displayName|slug)":(?:\\{[^}]*?:)?"([^"]*${mark})"`).exec(content)?.[1];
    if (name !== undefined) names.set(id.slice(-26), `<${row.type} ${name}>`);
  }
  const ids = new RegExp([...names.keys()].join('|'), 'g');
  return rows
    .filter(({ type }) => !passing.has(type))
    .map(({ stamp: _stamp, createdAt: _created, updatedAt: _updated, version, ...row }) =>
      JSON.stringify({ ...row, ...(row.type !== 'Participation' && { version }) }).replaceAll(ids, (id) =>
        names.get(id)!,
      ),
    )
    .filter((text) => text.includes(mark))
    .map((text) =>
      text
        .replaceAll(mark, 'MARK')
        .replaceAll(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, (time) => (time.startsWith('2027') ? time : 'TIME'))
        .replaceAll(/[0-9A-HJKMNP-TV-Z]{26}/g, 'ID')
        // Things of the reference data stand in the order of the second in which they were made.
        .replaceAll(/"position":\d{10}\b/g, '"position":TIME')
        .replaceAll(/(?<=#(?:con|ven|rom|top|typ|per|ses)#|")[\w-]{22}(?=")/g, 'DIGEST'),
    )
    .toSorted();
}

/** The texts that one list has oftener than the other, with a sign. */
export function differing(one: readonly string[], other: readonly string[]): string[] {
  const counts = new Map<string, number>();
  for (const text of one) counts.set(text, (counts.get(text) ?? 0) + 1);
  for (const text of other) counts.set(text, (counts.get(text) ?? 0) - 1);
  return [...counts].filter(([, count]) => count !== 0).map(([text, count]) => `${count > 0 ? '+' : '-'} ${text}`);
}
