import type { ExecutionResult } from 'graphql';
import type { Plugin } from 'graphql-yoga';
import { CorruptRow } from '../dynamo/corrupt-row.ts';
import type { Log } from '../kernel/log.ts';
import { complexityLimit } from './complexity.ts';
import { isMasked, originalOf } from './masking.ts';
import { recordOf } from './record.ts';

/** The engine repeats what was sent in its messages, once for each thing that is wrong with it. */
const maxMessage = 500;

/** A message begins with the place and ends with the rule: a long one is cut between them. */
const shortened = (message: string): string =>
  message.length <= maxMessage
    ? message
    : `${message.slice(0, maxMessage / 2).toWellFormed()}…${message.slice(1 - maxMessage / 2).toWellFormed()}`;

/** Every answer says what it cost; a masked error says under which correlation id its cause is in the log. */
export function useReport(log: Log): Plugin {
  return {
    onResultProcess({ request, result, setResult }) {
      if (Symbol.asyncIterator in result || Array.isArray(result)) return;
      const { correlationId, complexity, meter } = recordOf(request);
      const { requests, depth, readUnits } = meter;
      const { data, errors, extensions } = result as ExecutionResult;
      for (const error of errors ?? []) {
        // The engine's own words about variables that do not fit have no code.
        error.extensions['code'] ??= 'BAD_USER_INPUT';
        error.message = shortened(error.message);
        if (isMasked(error)) {
          error.extensions['correlationId'] = correlationId;
          const cause = originalOf(error);
          log('error', 'unexpected error', {
            correlationId,
            path: error.path?.join('.'),
            error: cause,
            ...(cause instanceof CorruptRow && cause.details),
          });
        }
      }
      setResult({
        ...(errors && { errors }),
        ...(data !== undefined && { data }),
        extensions: { ...extensions, cost: { complexity, limit: complexityLimit, requests, depth, readUnits } },
      });
    },
    onResponse({ request, response }) {
      response.headers.set('x-correlation-id', recordOf(request).correlationId);
    },
  };
}
