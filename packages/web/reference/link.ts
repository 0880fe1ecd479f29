import { isListType, isNonNullType, type GraphQLType } from 'graphql';
import { html, type Html } from './html.ts';

/** The page of a type, or the place of a field or argument on it: `/docs/Session#speakers.first`. */
export const addressOf = (type: string, ...path: readonly string[]): string =>
  `/docs/${type}${path.length === 0 ? '' : `#${path.join('.')}`}`;

export const linkTo = (type: string, ...path: readonly string[]): Html =>
  html`<a href="${addressOf(type, ...path)}">${[type, ...path].join('.')}</a>`;

/** A type as the schema writes it, which leads to the type that it names. */
export function typeLink(type: GraphQLType): Html {
  if (isNonNullType(type)) return html`${typeLink(type.ofType)}!`;
  if (isListType(type)) return html`[${typeLink(type.ofType)}]`;
  return linkTo(type.name);
}
