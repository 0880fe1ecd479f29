import type { Declaration } from '@wikicon/schema';
import { parse, print } from 'graphql';
import { descriptorOf } from './descriptors.ts';
import { headingOf, selectionOf, textSelection } from './selection.ts';
import { listsOf, type List } from './lists.ts';

/** Writes the module with all that the form and the list of a noun ask for and send. */
export function moduleOf(noun: Declaration): string {
  const { name, owner } = noun;
  const documents = { ...(owner === 'OWNING' && { list: listQuery(noun) }), ...writes(noun), one: oneQuery(name) };
  const uses = {
    one: ['organizerFragment', 'editedFragment'],
    list: ['textFragment', 'organizerFragment', 'organizedFragment', 'editedFragment'],
    remove: ['refusalFragment'],
  };
  return `${[
    `/** All that forms of ${name} ask for and send, as packages/web/scripts/nouns writes it (npm run generate). */`,
    `import { graphql } from '@wikicon/client';`,
    `import { refusalFragment } from '../../form/outcome.ts';`,
    ...(owner === 'OWNING'
      ? [
          `import { textFragment } from '../../text/text.ts';`,
          `import { organizedFragment, organizerFragment } from '../../viewer/rights.ts';`,
        ]
      : [`import { organizerFragment } from '../../viewer/rights.ts';`]),
    ...(owner === 'OWNING'
      ? [
          '',
          '/** The fields that lead from the conference to each of its lists. */',
          `export const paths = ${JSON.stringify(listsOf(noun).map(({ path }) => path))};`,
        ]
      : []),
    '',
    `const editedFragment = graphql(\`${written(fragment(noun))}\`);`,
    ...Object.entries(documents).flatMap(([key, text]) => [
      '',
      `export const ${key} = graphql(\`${written(text)}\`, [${(uses[key as 'one'] ?? ['refusalFragment', 'editedFragment']).join(', ')}]);`,
    ]),
  ].join('\n')}\n`;
}

/** A document as one reads it, inside a call. */
const written = (text: string): string => `\n${print(parse(text))}\n`.replaceAll('\n', '\n  ').trimEnd() + '\n';

const fragment = (noun: Declaration): string => `
  fragment Edited${noun.name} on ${noun.name} @_unmask {
    __typename
    id
    version
    viewerCanDelete
    ${Object.entries(descriptorOf(noun).fields)
      .map(([name, field]) => selectionOf(`${noun.name}.${name}`, name, field))
      .join('\n    ')}
  }`;

const oneQuery = (name: string): string => `
  query Organize${name}($id: ID!) {
    viewer {
      ...Organizer
    }
    node(id: $id) {
      ... on ${name} {
        viewerCanUpdate
        ...Edited${name}
      }
    }
  }`;

function listQuery(noun: Declaration): string {
  const lists = listsOf(noun);
  const variables = lists.flatMap(({ isConnection }, at) => (isConnection ? [`, $after${at}: String`] : [])).join('');
  return `
  query Organize${noun.name}List($conference: String!, $languages: [LanguageTag!]${variables}) {
    viewer {
      ...Organizer
    }
    conference(slug: $conference) {
      ...Organized
      name(languages: $languages) {
        ...Text
      }
      timeZone
      workingLanguages
      interpretationLanguages
      ${lists.map((list, at) => listSelection(noun, list, at)).join('\n      ')}
    }
  }`;
}

function listSelection(noun: Declaration, { path, isConnection }: List, at: number): string {
  const heading = headingOf(noun);
  const node = `{ ...Edited${noun.name} ${heading === null ? '' : `heading: ${heading}(languages: $languages) ${textSelection}`} }`;
  if (isConnection)
    return `${path[0]!}(first: 50, after: $after${at}) { nodes ${node} pageInfo { hasNextPage endCursor } }`;
  return path.reduceRight((inner, field) => `{ ${field} ${inner} }`, node).slice(1, -1);
}

function writes({ name, owner }: Declaration) {
  const field = name[0]!.toLowerCase() + name.slice(1);
  const payload = `... on ${name}Payload { change node: ${field} { ...Edited${name} } }`;
  const write = (verb: 'Create' | 'Update', others: string): string => `
  mutation ${verb}${name}($input: ${verb}${name}Input!) {
    outcome: ${verb.toLowerCase()}${name}(input: $input) { __typename ...Refusal ${payload} ${others} }
  }`;
  return {
    ...(owner !== null && { create: write('Create', '') }),
    update: write('Update', `... on VersionConflict { node: current { ...Edited${name} } }`),
    remove: `
  mutation Delete${name}($input: DeleteInput!) {
    outcome: delete${name}(input: $input) { __typename ...Refusal ... on Deletion { change deletedId } }
  }`,
  };
}
