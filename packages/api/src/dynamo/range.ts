import type { QueryCommandInput } from '@aws-sdk/client-dynamodb';
import { index, keys } from './definition.ts';
import { wellFormed } from './row.ts';

/** Rows of one partition, in the order of their sort keys: those that begin with `prefix`, between the two ends. */
export interface Range {
  readonly index?: boolean;
  readonly partition: string;
  readonly prefix?: string;
  /** Only sort keys above this one. */
  readonly above?: string;
  /** Only sort keys below this one. */
  readonly below?: string;
  readonly descending?: boolean;
}

const highest = '\u{10FFFF}';

/**
 * @returns the query's input, or null when no sort key can lie in the range.
 * @throws MalformedText
 */
export function rangeQuery({
  index: onIndex,
  partition,
  prefix = '',
  above,
  below,
  descending,
}: Range): Omit<QueryCommandInput, 'TableName'> | null {
  const { partition: hash, sort } = onIndex ? index : keys;
  const from = above === undefined ? prefix : `${above}\u0001`;
  const to = below === undefined ? `${prefix}${highest}` : predecessor(below);
  if (from > to) return null;
  const condition = from === '' && below === undefined ? '' : ' AND #sort BETWEEN :from AND :to';
  return {
    ...(onIndex && { IndexName: index.name }),
    KeyConditionExpression: `#hash = :hash${condition}`,
    ExpressionAttributeNames: { '#hash': hash, ...(condition && { '#sort': sort }) },
    ExpressionAttributeValues: {
      ':hash': { S: wellFormed(partition) },
      ...(condition && { ':from': { S: wellFormed(from) }, ':to': { S: wellFormed(to) } }),
    },
    ScanIndexForward: !descending,
  };
}

/** The highest text below another: a range has inclusive ends, and a cursor's own row is not on its page. */
const predecessor = (text: string): string =>
  `${text.slice(0, -1)}${String.fromCharCode(text.charCodeAt(text.length - 1) - 1)}${highest}`;
