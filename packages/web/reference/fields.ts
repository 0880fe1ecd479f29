import { isUnionType, print, type GraphQLArgument, type GraphQLField, type GraphQLInputField } from 'graphql';
import { between, html, type Html } from './html.ts';
import { isError, isOutcome } from './kind.ts';
import { linkTo, typeLink } from './link.ts';
import { deprecation, type Describe } from './text.ts';

type Field = GraphQLField<unknown, unknown>;

/** A field with its arguments, as a section to which links lead. */
export const fieldSection = (field: Field, describe: Describe, more: Html | null = null): Html => html`
  <section class="field" id="${field.name}" data-find="${field.name}">
    <h3>
      <a href="#${field.name}"><code>${field.name}:</code></a>
      <code class="type">${typeLink(field.type)}</code>
    </h3>
    <p>${describe(field.description)}</p>
    ${deprecation(field.deprecationReason)} ${argumentsOf(field, describe)} ${outcomes(field)} ${more}
  </section>
`;

/** A field of an input, or an argument: what may be given, and what holds without it. */
export const inputEntry = (input: GraphQLInputField | GraphQLArgument, id: string, describe: Describe): Html => html`
  <div id="${id}">
    <dt>
      <a href="#${id}"><code>${input.name}:</code></a>
      <code class="type">${typeLink(input.type)}${defaultOf(input)}</code>
    </dt>
    <dd>${describe(input.description)} ${deprecation(input.deprecationReason)}</dd>
  </div>
`;

/** The arguments of nearly every list, which are folded: they would hide those that one looks for. */
const ofPages = ['first', 'after', 'last', 'before'];

function argumentsOf({ name, args }: Field, describe: Describe): Html | null {
  if (args.length === 0) return null;
  const entries = (all: readonly GraphQLArgument[]): Html =>
    html`<dl>${all.map((one) => inputEntry(one, `${name}.${one.name}`, describe))}</dl>`;
  const isPaged = ofPages.every((page) => args.some((one) => one.name === page));
  if (!isPaged) return entries(args);
  const own = args.filter((one) => !ofPages.includes(one.name));
  const paging = ofPages.map((page) => args.find((one) => one.name === page)!);
  return html`
    ${own.length > 0 && entries(own)}
    <details>
      <summary>
        Page by page:
        ${between(
          ofPages.map((page) => html`<code>${page}</code>`),
          ', ',
        )}
      </summary>
      ${entries(paging)}
    </details>
  `;
}

const defaultOf = ({ astNode }: GraphQLInputField | GraphQLArgument): string =>
  astNode?.defaultValue ? ` = ${print(astNode.defaultValue)}` : '';

/** What a mutation answers when it did what it was asked, and the reasons for which it may not have. */
function outcomes({ type }: Field): Html | null {
  const union = 'ofType' in type ? type.ofType : type;
  if (!isUnionType(union) || !isOutcome(union)) return null;
  const listed = (fails: boolean) =>
    between(
      union
        .getTypes()
        .filter((one) => isError(one) === fails)
        .map(({ name }) => linkTo(name)),
      ', ',
    );
  return html`<p class="outcomes">Done: ${listed(false)}. Errors: ${listed(true)}.</p>`;
}
