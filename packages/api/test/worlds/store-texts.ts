import type {
  BatchGetItemCommandInput,
  BatchGetItemCommandOutput,
  GetItemCommandOutput,
  QueryCommandOutput,
} from '@aws-sdk/client-dynamodb';

/** The input of a request, all of it but the name of the table, for each world has its own. */
export const inputText = (commandName: string, input: object, table: string): string =>
  `${commandName.replace(/Command$/, '')} ${JSON.stringify(inOrder(input)).replaceAll(table, 'table')}`;

/** The keys of a batch are a set. */
function inOrder(input: Partial<BatchGetItemCommandInput>): object {
  const [batch] = Object.values(input.RequestItems ?? {});
  if (batch?.Keys === undefined) return input;
  return { ...batch, Keys: batch.Keys.map((key) => JSON.stringify(key)).toSorted() };
}

export type StoreOutput = Partial<GetItemCommandOutput & QueryCommandOutput & BatchGetItemCommandOutput>;

/** The size of an output. */
export function outputText({ Item, Items, Responses, ConsumedCapacity, LastEvaluatedKey }: StoreOutput): string {
  const rows = [Item ?? [], Items ?? [], Object.values(Responses ?? {})].flat(2);
  const length = rows.reduce((sum, { data }) => sum + (data?.S?.length ?? 0), 0);
  const units = [ConsumedCapacity ?? []].flat().reduce((sum, { CapacityUnits = 0 }) => sum + CapacityUnits, 0);
  return `${units} read units, ${rows.length} rows of ${length} characters${LastEvaluatedKey ? ', and more' : ''}`;
}
