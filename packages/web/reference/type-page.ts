import {
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
  isScalarType,
  isUnionType,
  type GraphQLNamedType,
} from 'graphql';
import { namesIn, type Entry } from './contents.ts';
import { exampleLinks } from './example-list.ts';
import { fieldSection, inputEntry } from './fields.ts';
import { between, html, idOf, type Html } from './html.ts';
import { kindOf } from './kind.ts';
import { linkTo } from './link.ts';
import type { Reference } from './reference.ts';
import { deprecation } from './text.ts';
import type { Place } from './uses.ts';

/** The page of a type: what it holds, and where it is used. */
export const typePage = (type: GraphQLNamedType, reference: Reference): Html => html`
  <nav class="trail" aria-label="Trail">
    <a href="/docs">Reference</a> › <a href="/docs#${idOf(kindOf(type))}">${kindOf(type)}</a>
  </nav>
  <h1>${type.name}</h1>
  ${interfaces(type)}
  <p class="lead">${reference.describe(type.description)}</p>
  ${content(type, reference)} ${usesOf(type, reference)}
`;

const interfaces = (type: GraphQLNamedType): Html | false => {
  const all = isObjectType(type) || isInterfaceType(type) ? type.getInterfaces() : [];
  return (
    all.length > 0 &&
    html`<p>
      Implements
      ${between(
        all.map(({ name }) => linkTo(name)),
        ', ',
      )}.
    </p>`
  );
};

function content(type: GraphQLNamedType, { describe, examples, schema }: Reference): Html | null {
  if (isUnionType(type))
    return html`
      <h2 id="one-of">One of</h2>
      <dl class="listed">
        ${type.getTypes().map(
          ({ name, description }) =>
            html`<div>
              <dt>${linkTo(name)}</dt>
              <dd>${describe(description)}</dd>
            </div>`,
        )}
      </dl>
    `;
  if (isEnumType(type))
    return html`
      <h2 id="its-values">Values</h2>
      <dl class="inputs">
        ${type.getValues().map(
          ({ name, description, deprecationReason }) => html`
            <div id="${name}" data-find="${name}">
              <dt>
                <a href="#${name}"><code>${name}</code></a>
              </dt>
              <dd>${describe(description)} ${deprecation(deprecationReason)}</dd>
            </div>
          `,
        )}
      </dl>
    `;
  if (isInputObjectType(type))
    return html`
      <h2 id="its-fields">Fields</h2>
      <dl class="inputs">${Object.values(type.getFields()).map((field) => inputEntry(field, field.name, describe))}</dl>
    `;
  if (isScalarType(type))
    return type.specifiedByURL ? html`<p><a href="${type.specifiedByURL}">Its specification</a></p>` : null;
  const isRoot = type === schema.getQueryType();
  return html`
    <h2 id="its-fields">Fields</h2>
    ${Object.values(type.getFields()).map((field) => {
      const asking = isRoot ? examples.filter(({ roots }) => roots.includes(field.name)) : [];
      return fieldSection(field, describe, asking.length === 0 ? null : html`<p>Examples: ${exampleLinks(asking)}</p>`);
    })}
  `;
}

function usesOf({ name }: GraphQLNamedType, { usesOf: find, examples }: Reference): Html {
  const { answers, takes, unions, implementedBy } = find(name);
  const asking = examples.filter(({ types }) => types.has(name));
  return html`
    ${listed('used-in-fields', 'Answered by', answers)} ${listed('used-in-arguments', 'Taken by', takes)}
    ${listed(
      'used-in-unions',
      'Among',
      unions.map((one) => [one]),
    )}
    ${listed(
      'implemented-by',
      'Implemented by',
      implementedBy.map((one) => [one]),
    )}
    ${
      asking.length > 0 &&
      html`<h2 id="in-examples">In the examples</h2>
        <p>${exampleLinks(asking)}</p>`
    }
  `;
}

/** What stands on the page of a type. */
export const typeEntries = (type: GraphQLNamedType): readonly Entry[] =>
  namesIn(type).map((name) => ({ id: name, name }));

/** More uses than these are folded. */
const few = 12;

function listed(id: string, title: string, places: readonly Place[]): Html | false {
  const list = html`<ul class="names">
    ${places.map((place) => html`<li>${linkTo(...place)}</li>`)}
  </ul>`;
  if (places.length === 0) return false;
  return html`
    <h2 id="${id}">${title}</h2>
    ${
      places.length > few
        ? html`<details>
            <summary>${places.length} places</summary>
            ${list}
          </details>`
        : list
    }
  `;
}
