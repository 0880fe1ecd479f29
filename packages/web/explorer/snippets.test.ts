import { execFileSync } from 'node:child_process';
import { stripTypeScriptTypes } from 'node:module';
import { runInNewContext } from 'node:vm';
import { expect, it } from 'vitest';
import { curlOf, typescriptOf } from './snippets.ts';

const asked = {
  url: 'https://wikicon.example/graphql',
  query: 'query Person($username: String!) {\n  person(username: $username) { displayName }\n}',
  operationName: undefined,
  variables: { username: 'Oʻzbek’s `$HOME` \\ "x" \'y\'' },
  headers: { Authorization: 'Bearer of-nobody' },
};

it('a command for curl is short and can be read', () => {
  expect(curlOf({ ...asked, variables: { username: "Il'nur" } })).toMatchInlineSnapshot(`
    "curl 'https://wikicon.example/graphql' \\
      --header 'content-type: application/json' \\
      --header 'authorization: Bearer of-nobody' \\
      --data '{"query":"query Person($username: String!) {\\n  person(username: $username) { displayName }\\n}","variables":{"username":"Il'\\''nur"}}'
    "
  `);
});

it('TypeScript is short and can be read', () => {
  expect(typescriptOf({ ...asked, variables: undefined, operationName: 'Person' })).toMatchInlineSnapshot(`
    "const query = /* GraphQL */ \`
    query Person($username: String!) {
      person(username: $username) { displayName }
    }
    \`;

    const variables = {};

    const response = await fetch("https://wikicon.example/graphql", {
      method: 'POST',
      headers: {
        "content-type": "application/json",
        "authorization": "Bearer of-nobody"
      },
      body: JSON.stringify({ query, variables, operationName: "Person" }),
    });
    const { data, errors } = (await response.json()) as { data?: unknown; errors?: readonly { message: string }[] };
    "
  `);
});

it('a shell gives curl what the explorer would send', () => {
  const pretended = `curl() { printf '%s\\0' "$@"; }\n${curlOf(asked)}`;
  const words = execFileSync('sh', ['-c', pretended], { encoding: 'utf8' }).split('\0').slice(0, -1);
  expect([...words.slice(0, -1), JSON.parse(words.at(-1)!)]).toEqual([
    asked.url,
    '--header',
    'content-type: application/json',
    '--header',
    'authorization: Bearer of-nobody',
    '--data',
    { query: asked.query, variables: asked.variables },
  ]);
});

it('TypeScript sends what the explorer would send, and has the answer', async () => {
  const sent: unknown[] = [];
  const code = stripTypeScriptTypes(`(async () => { ${typescriptOf(asked)} return data; })()`);
  const data = await runInNewContext(code, {
    fetch: (url: string, { body, ...options }: { readonly body: string }) => {
      sent.push(url, options, JSON.parse(body));
      return { json: () => ({ data: 'the answer' }) };
    },
  });
  expect([data, ...sent]).toEqual([
    'the answer',
    asked.url,
    { method: 'POST', headers: { 'content-type': 'application/json', authorization: 'Bearer of-nobody' } },
    { query: `\n${asked.query}\n`, variables: asked.variables },
  ]);
});
