import { isEnumType, isInputObjectType, isInterfaceType, isObjectType, type GraphQLNamedType } from 'graphql';
import { html, type Html } from './html.ts';

/** An entry of the list of what stands on a page. */
export interface Entry {
  readonly id: string;
  readonly name: string;
  /** Whether it is a part of the entry before it that is none. */
  readonly isPart?: boolean;
}

export const contents = (entries: readonly Entry[]): Html => html`
  <nav class="contents" aria-label="On this page">
    <details>
      <summary>On this page</summary>
      <ul>
        ${entries.map(({ id, name, isPart }) => html`<li${isPart && html` class="part"`}><a href="#${id}">${name}</a></li>`)}
      </ul>
    </details>
  </nav>
`;

/** What stands on the page of a type under a name of its own. */
export function namesIn(type: GraphQLNamedType): readonly string[] {
  if (isEnumType(type)) return type.getValues().map(({ name }) => name);
  const hasFields = isObjectType(type) || isInterfaceType(type) || isInputObjectType(type);
  return hasFields ? Object.keys(type.getFields()) : [];
}
