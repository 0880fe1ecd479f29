import { GraphError, type Variables } from '@wikicon/client';
import {
  makeErrorResult,
  makeResult,
  stringifyDocument,
  type Exchange,
  type Operation,
  type OperationResult,
} from '@urql/core';
import { filter, make, mergeMap, pipe, takeUntil, type Source } from 'wonka';
import { graph } from './graph.ts';

/** On a venue's Wi-Fi a request may hang; then the page says so and offers to try again. */
const patience = 15_000;

/** Asks the graph; urql keeps its answers, and tells the pages of new ones. */
export const graphExchange: Exchange = () => (operations) =>
  pipe(
    operations,
    filter(({ kind }) => kind !== 'teardown'),
    mergeMap((operation) => {
      const isOver = filter<Operation>(({ kind, key }) => kind === 'teardown' && key === operation.key);
      return pipe(answerTo(operation), takeUntil(isOver(operations)));
    }),
  );

/** One answer. Whoever wants none any more ends the request. */
const answerTo = (operation: Operation): Source<OperationResult> =>
  make(({ next, complete }) => {
    const ends = new AbortController();
    async function answer(): Promise<void> {
      next(await resultOf(operation, AbortSignal.any([ends.signal, AbortSignal.timeout(patience)])));
      complete();
    }
    void answer();
    return () => ends.abort();
  });

async function resultOf(operation: Operation, signal: AbortSignal): Promise<OperationResult> {
  try {
    const text = stringifyDocument(operation.query);
    const { data, extensions } = await graph.query(text, operation.variables as Variables, { signal });
    return makeResult(operation, { data: data as object, extensions });
  } catch (error) {
    return error instanceof GraphError && error.errors.length > 0
      ? makeResult(operation, { data: error.data as object | null, errors: error.errors })
      : makeErrorResult(operation, error as Error);
  }
}
