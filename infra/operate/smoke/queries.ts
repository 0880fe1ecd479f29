import { readdirSync, readFileSync } from 'node:fs';
import type { Check, Problem } from '../check.ts';
import { asked, jsonOf, type Answer, type Site } from './site.ts';

const folder = new URL('../../../examples/', import.meta.url);
const read = (file: string): string => readFileSync(new URL(file, folder), 'utf8');

/** The root fields of an example, which has one operation and no fragments before it. */
const rootFields = (query: string): readonly string[] =>
  [.../^query [^]*?^\}/m.exec(query)![0].matchAll(/^ {2}(\w+)/gm)].map(([, field]) => field!);

/**
 * The canonical queries. A stage may have none of what they are about: then null is the right answer, so their shape
 * alone is looked at.
 */
export const queryChecks = (site: Site): readonly Check[] =>
  readdirSync(folder)
    .filter((file) => file.endsWith('.graphql'))
    .map((file) => file.replace('.graphql', ''))
    .toSorted()
    .map((name) => {
      const query = read(`${name}.graphql`);
      const variables = JSON.parse(read(`${name}.variables.json`)) as object;
      const wanted = rootFields(query);
      return {
        name: `examples/${name}.graphql is answered, posted and by address`,
        run: async () =>
          fault('POST', await site.post(query, variables), wanted) ??
          fault('GET', await site.get(asked(query, variables)), wanted),
      };
    });

function fault(method: string, answer: Answer, wanted: readonly string[]): Problem | null {
  const { data, errors } = jsonOf(answer);
  if (errors?.[0] !== undefined) return { found: `${method}: ${errors[0].message}` };
  if (answer.status !== 200)
    return { found: `${method} is answered with ${answer.status}: ${answer.text.slice(0, 100)}` };
  const missing = wanted.filter((field) => data?.[field] === undefined);
  return missing.length === 0 ? null : { found: `${method}: the answer has no ${missing.join(', ')}.` };
}
