import { schema } from '@wikicon/schema/graphql';
import { mutations } from '../authority-table.ts';
import type { Whole } from '../authority-world.ts';
import { askedOf } from '../refusal-inputs.ts';
import type { Question } from './corpus.ts';

const refusal = `__typename
  ... on WriteError { message }
  ... on InvalidInput { problems { field rule message } }
  ... on VersionConflict { version current { id } }
  ... on NotFound { id }
  ... on StillReferenced { by { id __typename } }`;

/** Every write that is refused to whoever has nothing to do with a conference, rightly asked and wrongly. */
export const refusedWrites = (whole: Whole): Question[] =>
  Object.entries(askedOf(whole, new Map(Object.values(whole.nodes).map((id) => [id, 1])), '')).flatMap(
    ([name, { right, wrong }]) => {
      const [argument] = schema.getMutationType()!.getFields()[name]!.args;
      if (argument === undefined || mutations[name]!.includes('anybody')) return [];
      return [right, ...wrong].map((input, at) => ({
        name: `${name} ${at} in ${whole.own.slug}`,
        query: `mutation ($input: ${String(argument.type)}) { ${name}(input: $input) { ${refusal} } }`,
        variables: { input },
      }));
    },
  );
