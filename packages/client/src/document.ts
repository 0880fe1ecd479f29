import type { DocumentDecoration } from 'gql.tada';

/** A document that TypeScript knows the result and the variables of, as `graphql()` makes it. */
export interface TypedDocument<Data, Variables> extends DocumentDecoration<Data, Variables> {
  readonly loc?: { readonly source: { readonly body: string } } | undefined;
}

/** The values of a document's variables, by name. */
export type Variables = Readonly<Record<string, unknown>>;

/** The first operation of a document, as far as a request depends on it. */
export interface Operation {
  readonly text: string;
  readonly isMutation: boolean;
  readonly name: string | undefined;
  /** The types of its variables, without exclamation marks and brackets. */
  readonly types: Readonly<Record<string, string>>;
}

/** @throws TypeError for a document without its text */
export function operationOf(document: string | TypedDocument<unknown, never>): Operation {
  const text = typeof document === 'string' ? document : document.loc?.source.body;
  if (text === undefined) throw new TypeError('The document has no text: make it by graphql(), or give a string.');
  // Neither comments nor texts in it say what it is.
  const code = text.replaceAll(/"""[^]*?"""|"(?:\\.|[^"\\])*"|#.*/g, '');
  const [, kind, name] = /(?:^|\})\s*(query|mutation)\b\s*(\w+)?/.exec(code) ?? [];
  const types = [...code.matchAll(/\$(\w+)\s*:[\s[]*(\w+)/g)].map(([, variable, type]) => [variable, type] as const);
  return { text, isMutation: kind === 'mutation', name, types: Object.fromEntries(types) as Record<string, string> };
}
