import { byTask } from '../explorer/example.ts';
import { namesIn, type Entry } from './contents.ts';
import { deprecatedList } from './deprecated.ts';
import { exampleList } from './example-list.ts';
import { html, idOf, type Html } from './html.ts';
import { kindOf, kinds, type Kind } from './kind.ts';
import { addressOf, linkTo, typeLink } from './link.ts';
import { byNode, byPurpose } from './purposes.ts';
import type { Reference } from './reference.ts';

/** The first page: the examples, and the ways from there to every type. */
export const overview = (reference: Reference): Html => html`
  <h1>Schema reference</h1>
  ${introduction}
  <section data-group>
    <h2 id="the-examples">Examples by task</h2>
    ${aboutCost} ${exampleList(reference.examples)}
  </section>
  <section data-group>
    <h2 id="the-queries">Queries</h2>
    <p>What a question begins with.</p>
    ${queries(reference)}
  </section>
  <section data-group>
    <h2 id="the-mutations">Mutations</h2>
    <p>
      Each answers with what it wrote, or with the reason why it wrote nothing. They are for whoever is signed in, or
      has a token by ${linkTo('Mutation', 'createAccessToken')}.
    </p>
    ${mutations(reference)}
  </section>
  <section data-group>
    <h2 id="the-types">Types</h2>
    ${Object.entries(kinds).map(([kind, meaning]) => typesOfKind(reference, kind as Kind, meaning))}
  </section>
  ${deprecatedList(reference.types)}
`;

/** What stands on the first page. */
export const overviewEntries = ({ schema, examples }: Reference): readonly Entry[] => [
  { id: 'the-examples', name: 'Examples by task' },
  ...parts(byTask(examples).map(([task]) => task)),
  { id: 'the-queries', name: 'Queries' },
  ...parts(byPurpose(Object.keys(schema.getQueryType()!.getFields())).map(([purpose]) => purpose)),
  { id: 'the-mutations', name: 'Mutations' },
  { id: 'the-types', name: 'Types' },
  ...parts(Object.keys(kinds)),
];

const parts = (names: readonly string[]): readonly Entry[] =>
  names.map((name) => ({ id: idOf(name), name, isPart: true }));

const introduction = html`
  <p class="lead">
    One address, <code>/graphql</code>, answers every question about the graph, to pages of every origin: by GET with
    <code>query</code> and <code>variables</code>, or by POST with both as JSON. The
    <a href="/explorer">explorer</a> writes queries with you; the schema as a file is
    <a href="/schema.graphql">/schema.graphql</a>.
  </p>
`;

const aboutCost = html`
  <p>
    Each with what it costs on the embedded conferences, as <code>extensions.cost</code> of its answer tells.
    <dfn>Complexity</dfn> is reckoned before anything is read, and bounded; <dfn>requests</dfn> are those of the store,
    <dfn>round trips</dfn> how many of them wait for one another, and a <dfn>read unit</dfn> is up to 8 kB that the
    store reads.
  </p>
`;

function queries({ schema, describe }: Reference): readonly Html[] {
  const fields = schema.getQueryType()!.getFields();
  return byPurpose(Object.keys(fields)).map(
    ([purpose, names]) => html`
      <section data-group>
        <h3 id="${idOf(purpose)}">${purpose}</h3>
        <dl class="listed">
          ${names.map((name) => {
            const { type, description } = fields[name]!;
            return html`
              <div data-find="${name} ${description}">
                <dt>
                  <a href="${addressOf('Query', name)}"><code>${name}:</code></a>
                  <code class="type">${typeLink(type)}</code>
                </dt>
                <dd>${describe(description)}</dd>
              </div>
            `;
          })}
        </dl>
      </section>
    `,
  );
}

function mutations({ schema, types, describe }: Reference): Html {
  const fields = schema.getMutationType()!.getFields();
  const nodes = types.filter((type) => kindOf(type) === 'Nodes').map(({ name }) => name);
  const { verbs, rows, others } = byNode(Object.keys(fields), nodes);
  const link = (name: string, text: string) => html`<a href="${addressOf('Mutation', name)}">${text}</a>`;
  return html`
    <div class="wide" tabindex="0" role="region" aria-label="Mutations of each node">
      <table>
        <tbody>
          ${rows.map(
            ({ node, mutations: three }) => html`
              <tr data-find="${node} ${three.join(' ')}">
                <th scope="row">${linkTo(node)}</th>
                ${three.map((name, at) => html`<td>${name && link(name, verbs[at]!)}</td>`)}
              </tr>
            `,
          )}
        </tbody>
      </table>
    </div>
    <dl class="listed">
      ${others.map(
        (name) => html`
          <div data-find="${name} ${fields[name]!.description}">
            <dt><code>${link(name, name)}</code></dt>
            <dd>${describe(fields[name]!.description)}</dd>
          </div>
        `,
      )}
    </dl>
  `;
}

const typesOfKind = ({ types }: Reference, kind: Kind, meaning: string): Html => html`
  <section data-group>
    <h3 id="${idOf(kind)}">${kind}</h3>
    <p>${meaning}</p>
    <ul class="names">
      ${types
        .filter((type) => kindOf(type) === kind)
        .map(
          (type) =>
            html`<li data-find="${type.name}" data-names="${namesIn(type).join(' ')}">${linkTo(type.name)}</li>`,
        )}
    </ul>
  </section>
`;
