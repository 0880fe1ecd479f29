import type { CombinedError } from '@urql/vue';
import { graphql, type ResultOf } from '@wikicon/client';
import { problem, type Problem } from './problem.ts';

/** The reason for a refused write. In a mutation, the written node and the one in its way are both called `node`. */
export const refusalFragment = graphql(`
  fragment Refusal on WriteError @_unmask {
    __typename
    ... on InvalidInput {
      problems {
        field
        rule
        message
      }
    }
    ... on VersionConflict {
      version
    }
  }
`);

type RefusalKind = ResultOf<typeof refusalFragment>['__typename'];

export type Why = Exclude<RefusalKind, 'InvalidInput' | 'VersionConflict' | 'KeyReused'> | 'NotUnderstood';

/** The outcome of a write. */
export type Outcome<Node, Payload = unknown> =
  | { readonly kind: 'done'; readonly node: Node; readonly payload: Payload }
  /** Somebody else was there first; the node as they left it. */
  | { readonly kind: 'changed'; readonly node: Node; readonly version: number }
  | { readonly kind: 'invalid'; readonly problems: readonly Problem[] }
  | { readonly kind: 'refused'; readonly why: Why; readonly fields?: readonly string[] }
  /** No answer came: it may be done or not, and only the same input with the same key tells. */
  | { readonly kind: 'lost' };

type PayloadOf<Answer> = Exclude<Answer, { readonly __typename: RefusalKind }>;
type NodeOf<Answer> = PayloadOf<Answer> extends { readonly node: infer Node } ? Node : null;

interface Result<Answer> {
  readonly data?: { readonly outcome: Answer } | undefined;
  readonly error?: CombinedError | undefined;
}

/** @param result of a mutation whose one field is called `outcome` */
export function outcomeOf<Answer extends { readonly __typename: string }>({
  data,
  error,
}: Result<Answer>): Outcome<NodeOf<Answer>, PayloadOf<Answer>> {
  if (error !== undefined || data == null) return failure(error);
  const answer = data.outcome as Answer & {
    node: NodeOf<Answer>;
    problems: readonly Problem[];
    fields: readonly string[];
    version: number;
  };
  const kind = answer.__typename as RefusalKind;
  switch (kind) {
    case 'InvalidInput':
      return { kind: 'invalid', problems: answer.problems };
    case 'VersionConflict':
      return { kind: 'changed', node: answer.node, version: answer.version };
    case 'NotSignedIn':
    case 'NotAllowed':
    case 'NotFound':
    case 'StillReferenced':
    case 'BlockingConflicts':
      return { kind: 'refused', why: kind };
    case 'ChangedSince':
      return { kind: 'refused', why: kind, fields: answer.fields };
    case 'KeyReused':
      return { kind: 'refused', why: 'NotUnderstood' };
    default:
      return { kind: 'done', node: answer.node, payload: answer as never };
  }
}

/** Reads a failure: a write that does not fit the schema was not done; of any other, nobody knows. */
function failure(error: CombinedError | undefined): Exclude<Outcome<never>, { readonly kind: 'done' | 'changed' }> {
  const all = error?.graphQLErrors.map(({ extensions }) => extensions) ?? [];
  const places = all.map(({ argument }) => /^input\.(.+)$/.exec(String(argument))?.[1]);
  // In a field, only a list can be too long for the schema.
  const problems = places.flatMap((place) => (place === undefined ? [] : [problem(place, 'TOO_LARGE')]));
  if (problems.length > 0) return { kind: 'invalid', problems };
  const codes = all.map(({ code }) => code);
  const isRefused = codes.some((code) => code === 'BAD_USER_INPUT' || code === 'GRAPHQL_VALIDATION_FAILED');
  return isRefused ? { kind: 'refused', why: 'NotUnderstood' } : { kind: 'lost' };
}
