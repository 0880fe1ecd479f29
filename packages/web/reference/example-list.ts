import { inFull } from '../explorer/cost.ts';
import { byTask, exampleAddress } from '../explorer/example.ts';
import type { Example } from './examples.ts';
import { between, html, idOf, type Html } from './html.ts';
import { linkTo } from './link.ts';

/** The examples by task, each with its query and its cost. */
export const exampleList = (examples: readonly Example[]): readonly Html[] =>
  byTask(examples).map(
    ([task, listed]) => html`
      <section data-group>
        <h3 id="${idOf(task)}">${task}</h3>
        ${listed.map(exampleEntry)}
      </section>
    `,
  );

const exampleEntry = (example: Example): Html => html`
  <article class="example" id="${placeOf(example)}" data-find="${example.title} ${example.description}">
    <h4><a href="#${placeOf(example)}">${example.title}</a></h4>
    ${example.cost && html`<p class="cost">${inFull(example.cost)}</p>`}
    <p>${example.description}</p>
    <p class="ways">
      <a href="${exampleAddress(example.name)}">Open in the explorer</a>
      <span
        >Begins with
        ${between(
          example.roots.map((root) => linkTo('Query', root)),
          ', ',
        )}</span
      >
    </p>
    <details>
      <summary>Query and variables</summary>
      <pre tabindex="0"><code>${linked(example)}</code></pre>
      ${example.variables && html`<pre tabindex="0"><code>${example.variables}</code></pre>`}
    </details>
  </article>
`;

/** The query of an example, whose names lead to what they name. */
function linked({ query, names }: Example): readonly (Html | string)[] {
  const pieces = names.map(({ start, end, address }, at) => [
    query.slice(names[at - 1]?.end ?? 0, start),
    html`<a href="${address}">${query.slice(start, end)}</a>`,
  ]);
  return [...pieces.flat(), query.slice(names.at(-1)?.end ?? 0)];
}

const placeOf = ({ name }: Pick<Example, 'name'>): string => `example-${name}`;

/** The examples in a line, each leading to its place on the first page. */
export const exampleLinks = (examples: readonly Example[]): ReturnType<typeof between> =>
  between(
    examples.map((one) => html`<a href="/docs#${placeOf(one)}">${one.title}</a>`),
    ', ',
  );
