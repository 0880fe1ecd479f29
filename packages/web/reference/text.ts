import type { GraphQLSchema } from 'graphql';
import { html, type Html } from './html.ts';
import { linkTo } from './link.ts';

/** Writes a description of the schema: what stands between backticks is code, and leads to the type that it names. */
export const describer =
  (schema: GraphQLSchema) =>
  (text: string | null | undefined): Html =>
    html`${(text ?? '').split('`').map((part, at) => (at % 2 === 0 ? part : html`<code>${named(schema, part)}</code>`))}`;

const named = (schema: GraphQLSchema, code: string): Html =>
  schema.getType(code) === undefined ? html`${code}` : linkTo(code);

export type Describe = ReturnType<typeof describer>;

/** Says until when something deprecated goes on working, and what to use instead. */
export function deprecation(reason: string | null | undefined): Html | null {
  if (!reason) return null;
  const [, before = '', day, after] = /^(.*?)(\d{4}-\d{2}-\d{2})(.*)$/s.exec(reason) ?? [];
  return html`<p class="deprecated">
    <strong>Deprecated.</strong>
    ${day === undefined ? reason : html`${before}<time datetime="${day}">${day}</time>${after}`}
  </p>`;
}
