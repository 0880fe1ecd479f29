import { GraphQLError, parse, validate, type DocumentNode, type ValidationRule } from 'graphql';
import type { Plugin } from 'graphql-yoga';
import { sizeOf } from './count.ts';

/** The limits of a document. The explorer's introspection query is 15 deep, and must pass. */
export const limits = { tokens: 1_500, depth: 15, aliases: 20, directives: 20, rootFields: 15 } as const;

const words = {
  depth: 'levels',
  aliases: 'aliases',
  directives: 'directives',
  rootFields: 'fields at its root',
} as const;

/** Few enough that the answer to a document of nonsense stays small. */
const maxErrors = 5;

/**
 * Refuses documents that cost more to look at than any honest one does. Nothing here depends on who asks or on
 * variables, so that the answer may be remembered with the document.
 */
export function useLimits(): Plugin {
  return {
    onParse({ setParseFn }) {
      setParseFn((source, options) => parseLimited(source, options));
    },
    onValidate({ addValidationRule, setValidationFn }) {
      setValidationFn((schema, document, rules) => validate(schema, document, rules, { maxErrors }));
      addValidationRule(LimitsRule);
      // The sender of too much is told that, and nothing else of it.
      return ({ result, setResult }) => {
        const refusals = result.filter(({ extensions }) => extensions['code'] === 'QUERY_TOO_COMPLEX');
        if (refusals.length > 0) setResult(refusals);
      };
    },
  };
}

export function parseLimited(source: string, options: object = {}): DocumentNode {
  try {
    return parse(source, { ...options, maxTokens: limits.tokens });
  } catch (error) {
    // The parser calls itself once a level, and a small stack ends before the tokens do.
    if (error instanceof RangeError) throw refusal('The document is nested too deeply.');
    throw error;
  }
}

const LimitsRule: ValidationRule = (context) => ({
  OperationDefinition({ selectionSet, directives }) {
    const size = sizeOf(selectionSet, (name) => context.getFragment(name));
    const found = { ...size, directives: size.directives + (directives?.length ?? 0) };
    for (const name of Object.keys(words) as (keyof typeof words)[])
      if (found[name] > limits[name])
        context.reportError(
          refusal(`The operation has ${found[name]} ${words[name]}, and at most ${limits[name]} are allowed.`),
        );
  },
});

/** Refused whatever the client accepts: a document over a limit is not an answer with errors. */
export const refusal = (message: string): GraphQLError =>
  new GraphQLError(message, { extensions: { code: 'QUERY_TOO_COMPLEX', http: { status: 400 } } });
