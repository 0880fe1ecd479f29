import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { startGraph } from '../../packages/client/test/graph.ts';
import { recipes, type Recipe } from './page.ts';
import { Project } from './project.ts';
import { shown } from './shown.ts';

let started: Awaited<ReturnType<typeof startGraph>>;
let address: string;
beforeAll(async () => {
  started = await startGraph();
  address = new URL(started.graph.url).origin;
});
afterAll(() => started.stop());

const [begin, ...all] = recipes();
const read = (path: string): string => readFileSync(new URL(path, import.meta.url), 'utf8');

interface Followed {
  readonly project: Project;
  readonly output: string;
}
const followed = new Map<string, Promise<Followed>>();

/** Follows a recipe, once, in a folder that holds what it begins with. */
function follow(recipe: Recipe): Promise<Followed> {
  const following = followed.get(recipe.title) ?? followNow(recipe);
  followed.set(recipe.title, following);
  return following;
}

async function followNow(recipe: Recipe): Promise<Followed> {
  const project = recipe === begin ? await Project.empty(address) : await (await follow(before(recipe))).project.copy();
  return { project, output: await project.follow(recipe) };
}

const before = ({ after }: Recipe): Recipe => all.find(({ title }) => title === after) ?? begin!;

it.each(all.map((recipe) => [recipe.title, recipe] as const))('%s', async (_title, recipe) => {
  const { project, output } = await follow(recipe);
  const isPage = 'index.html' in recipe.files;
  expect(isPage ? await shown(join(project.path, 'dist')) : output).toBe(recipe.output);
});

it('maps every scalar that the schema defines, where a tool asks for it', () => {
  const scalars = [...read('../../packages/schema/schema.graphql').matchAll(/^scalar (\w+)/gm)].map(([, name]) => name);
  const files = Object.assign({}, ...all.map(({ files }) => files)) as Recipe['files'];
  const relay = JSON.parse(files['relay.config.json']!) as { readonly customScalarTypes: object };
  const tada = [...files['src/graphql.ts']!.matchAll(/(\w+): string;/g)].map(([, name]) => name);
  expect([Object.keys(relay.customScalarTypes), tada]).toEqual([scalars, scalars]);
});

it('is tested with what it says to install, and nothing else is installed for it', () => {
  const named = new Set([begin!, ...all].flatMap(({ packages }) => packages));
  const { dependencies } = JSON.parse(read('package.json')) as { readonly dependencies: Record<string, string> };
  const installed = Object.entries(dependencies).map(([name, version]) => `${name}@${version}`);
  expect(installed.filter((one) => !named.has(one))).toEqual([]);
});
