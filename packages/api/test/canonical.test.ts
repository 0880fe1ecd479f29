import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { about, canonical, examples } from './examples.ts';
import type { RunningServer } from '../src/serve.ts';
import { seededFolder, serveHere } from './server.ts';

let server: RunningServer;
let data: Awaited<ReturnType<typeof seededFolder>>;

beforeAll(async () => {
  data = await seededFolder();
  server = await serveHere({ DATA_DIR: data.path });
});
afterAll(async () => {
  await server.stop();
  await data[Symbol.asyncDispose]();
});

interface Answer {
  readonly data: unknown;
  readonly errors?: unknown;
}

async function ask(query: string, variables: Record<string, unknown>): Promise<Answer> {
  const response = await fetch(`${server.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query, variables }),
  });
  return (await response.json()) as Answer;
}

/** Cursors are sealed anew in each place, addresses begin where the server listens, and the demo moves with the days. */
const comparable = (answer: unknown): unknown =>
  JSON.parse(JSON.stringify(answer).replaceAll(server.url, 'http://localhost:4000'), (key, value: unknown) =>
    /cursor$/i.test(key) && typeof value === 'string' ? 'a cursor' : value,
  );

const answer = (name: string): unknown =>
  JSON.parse(readFileSync(new URL(`answers/${name}.json`, import.meta.url), 'utf8'));

describe('the canonical queries over HTTP', () => {
  it('are all among the examples', () => {
    expect(examples.map(({ name }) => name)).toEqual(expect.arrayContaining([...canonical]));
  });

  it.each(canonical.filter((name) => name !== 'conferences'))(
    'answer what is known of ca-wikicon-2025: %s',
    async (name) => {
      const { query, variables } = about(
        examples.find((example) => example.name === name)!,
        { conference: 'ca-wikicon-2025' },
      );
      const { data: found, errors } = await ask(query, variables);
      expect(errors).toBeUndefined();
      expect(comparable(found)).toEqual(answer(name));
    },
  );

  it('answer what is known of ca-wikicon-2025: conferences', async () => {
    const { query, variables } = examples.find(({ name }) => name === 'conferences')!;
    const { data: found } = await ask(query, variables);
    const { edges } = (comparable(found) as { conferences: { edges: { node: { slug: string } }[] } }).conferences;
    // The demo leads, because its days are always now.
    expect(edges.map(({ node }) => node.slug)).toEqual(['demo', 'ca-wikicon-2025', 'wikimania-2024']);
    expect(edges.slice(1)).toEqual(answer('conferences'));
  });
});

describe('every example', () => {
  it.each(examples)('is answered without an error: $name', async ({ query, variables }) => {
    const { data: found, errors } = await ask(query, variables);
    expect(errors).toBeUndefined();
    expect(Object.values(found as Record<string, unknown>)).not.toContain(null);
  });
});

it('finds sessions that can be followed in Uzbek, about Wikidata, in the reader’s script where there is one', async () => {
  const { query, variables } = examples.find(({ name }) => name === 'find-sessions')!;
  const { data: found } = (await ask(query, variables)) as {
    data: { conference: { sessions: { totalCount: number; nodes: Found[] } } };
  };
  const { totalCount, nodes } = found.conference.sessions;
  expect(totalCount).toBeGreaterThan(3);
  expect(nodes).toHaveLength(totalCount);
  for (const { title, spokenLanguages, interpretationLanguages } of nodes) {
    expect([...spokenLanguages, ...interpretationLanguages].some((tag) => tag.startsWith('uz'))).toBe(true);
    const offered = title.translations.map(({ language }) => language);
    const best = ['uz-Cyrl', 'uz-Latn'].find((tag) => offered.includes(tag)) ?? offered[0];
    expect(title.language).toBe(best);
  }
});

interface Found {
  readonly title: { readonly language: string; readonly translations: { readonly language: string }[] };
  readonly spokenLanguages: string[];
  readonly interpretationLanguages: string[];
}
