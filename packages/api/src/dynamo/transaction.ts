import { setTimeout } from 'node:timers/promises';
import {
  TransactWriteItemsCommand,
  TransactionCanceledException,
  type DynamoDBClient,
  type TransactWriteItem,
} from '@aws-sdk/client-dynamodb';
import { createMeter, type Meter } from './cost.ts';
import { storeFailure } from './failure.ts';
import { fromAnyItem, keyItem, toItem, type Item, type Key, type Row } from './row.ts';

/** The condition that must hold of a row before anything is written. */
export type Condition =
  | 'absent'
  | 'present'
  /** The row is as it was read: it has this stamp, or none. */
  | { readonly stamp: string | undefined }
  /** The node is at this version, whatever else touched its row. */
  | { readonly version: number }
  /** The row is in every attribute as it was read: some writes leave stamp and version as they are. */
  | { readonly unchanged: Item };

/** Marks what no answer to everybody is made of, though it stands among rows that such answers are made of. */
interface Unseen {
  readonly isUnseen?: boolean;
}

export type Action =
  | ({ readonly put: Row; readonly when?: Condition } & Unseen)
  | ({ readonly remove: Key; readonly when?: Condition } & Unseen)
  /** Marks a row as referred to, so that whoever deletes it at the same time finds it changed. */
  | { readonly touch: Key; readonly stamp: string; readonly when: Condition }
  | { readonly check: Key; readonly when: Condition }
  /** Adds to the set of a row, or takes from it, and leaves all else as it is: done twice, it is done once. */
  | { readonly mark: Key; readonly unread: readonly string[]; readonly isRead: boolean; readonly when: Condition };

/** The row that an action is about. */
export const keyOfAction = (action: Action): Key =>
  'put' in action
    ? action.put
    : 'remove' in action
      ? action.remove
      : 'touch' in action
        ? action.touch
        : 'mark' in action
          ? action.mark
          : action.check;

/** Written whole, or the places of the actions whose conditions did not hold, with the rows that were found there. */
export type Outcome =
  | { readonly done: true }
  | { readonly done: false; readonly failed: ReadonlyMap<number, Row | null> };

export interface Transactor {
  run(actions: readonly Action[]): Promise<Outcome>;
}

/** The store takes no more in one transaction. */
export const maxActions = 100;

const maxAttempts = 6;

/** Others write the same rows at the same time, or the store is busy: nothing was written, and trying again helps. */
const passing = /^(TransactionConflict|ThrottlingError|ProvisionedThroughputExceeded)$/;

export function createTransactor({
  client,
  name,
  meter = createMeter(),
}: {
  readonly client: DynamoDBClient;
  readonly name: string;
  readonly meter?: Meter;
}): Transactor {
  return {
    async run(actions) {
      if (actions.length > maxActions)
        throw new RangeError(`${actions.length} actions do not fit into one transaction of ${maxActions}.`);
      const TransactItems = actions.map((action) => itemOf(action, name));
      const end = meter.begin();
      try {
        for (let attempt = 1; ; attempt += 1) {
          const outcome = await once(TransactItems);
          if (outcome !== 'again') return outcome;
          if (attempt === maxAttempts)
            throw Object.assign(new Error('The store is busy.'), { name: 'ThrottlingException' });
          await setTimeout(Math.random() * 20 * 2 ** attempt);
        }
      } catch (error) {
        throw storeFailure(error);
      } finally {
        await end(0);
      }
    },
  };

  async function once(TransactItems: TransactWriteItem[]): Promise<Outcome | 'again'> {
    try {
      await client.send(new TransactWriteItemsCommand({ TransactItems }));
      return { done: true };
    } catch (error) {
      if (!(error instanceof TransactionCanceledException)) throw error;
      const reasons = error.CancellationReasons ?? [];
      const failed = reasons.flatMap(({ Code, Item }, at) =>
        Code === 'ConditionalCheckFailed' ? [[at, Item ? fromAnyItem(Item) : null] as const] : [],
      );
      if (failed.length > 0) return { done: false, failed: new Map(failed) };
      if (reasons.some(({ Code }) => passing.test(Code ?? ''))) return 'again';
      throw error;
    }
  }
}

function itemOf(action: Action, TableName: string): TransactWriteItem {
  const common = { TableName, ...conditionOf(action.when) };
  if ('put' in action) return { Put: { ...common, Item: toItem(action.put) } };
  if ('remove' in action) return { Delete: { ...common, Key: keyItem(action.remove) } };
  if ('check' in action) return { ConditionCheck: { ...common, Key: keyItem(action.check) } as never };
  if ('mark' in action)
    return {
      Update: {
        ...common,
        Key: keyItem(action.mark),
        UpdateExpression: `${action.isRead ? 'DELETE' : 'ADD'} unread :unread`,
        ExpressionAttributeValues: { ...common.ExpressionAttributeValues, ':unread': { SS: [...action.unread] } },
      },
    };
  const values = { ...common.ExpressionAttributeValues, ':new': { S: action.stamp } };
  return {
    Update: {
      ...common,
      Key: keyItem(action.touch),
      UpdateExpression: 'SET stamp = :new',
      ExpressionAttributeValues: values,
    },
  };
}

/** The store deletes expired rows days late: to writers they are gone. */
function conditionOf(when: Condition | undefined) {
  if (when === undefined) return {};
  const ReturnValuesOnConditionCheckFailure = 'ALL_OLD' as const;
  const now = { ':now': { N: String(Math.floor(Date.now() / 1_000)) } };
  if (when === 'absent')
    return {
      ReturnValuesOnConditionCheckFailure,
      ConditionExpression: 'attribute_not_exists(pk) OR expiresAt <= :now',
      ExpressionAttributeValues: now,
    };
  if (when === 'present') return { ReturnValuesOnConditionCheckFailure, ConditionExpression: 'attribute_exists(pk)' };
  if ('version' in when)
    return {
      ReturnValuesOnConditionCheckFailure,
      ConditionExpression: 'version = :seen',
      ExpressionAttributeValues: { ':seen': { N: String(when.version) } },
    };
  if ('unchanged' in when) return { ReturnValuesOnConditionCheckFailure, ...unchanged(when.unchanged) };
  return when.stamp === undefined
    ? {
        ReturnValuesOnConditionCheckFailure,
        ConditionExpression: 'attribute_exists(pk) AND attribute_not_exists(stamp)',
      }
    : {
        ReturnValuesOnConditionCheckFailure,
        ConditionExpression: 'stamp = :seen',
        ExpressionAttributeValues: { ':seen': { S: when.stamp } },
      };
}

function unchanged(item: Item) {
  const seen = Object.entries(item);
  const optional = ['gsi1pk', 'gsi1sk', 'expiresAt', 'stamp', 'unread'].filter((name) => !(name in item));
  return {
    ConditionExpression: [
      ...seen.map((_, at) => `#a${at} = :a${at}`),
      ...optional.map((name) => `attribute_not_exists(${name})`),
    ].join(' AND '),
    ExpressionAttributeNames: Object.fromEntries(seen.map(([name], at) => [`#a${at}`, name])),
    ExpressionAttributeValues: Object.fromEntries(seen.map(([, value], at) => [`:a${at}`, value])),
  };
}
