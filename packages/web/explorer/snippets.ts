import { shellWord, template } from './quoting.ts';

/** A request to the API, as the editors hold it. */
export interface Asked {
  readonly url: string;
  readonly query: string;
  /** The name of the operation in the query, where it has several. */
  readonly operationName: string | undefined;
  readonly variables: Readonly<Record<string, unknown>> | undefined;
  readonly headers: Readonly<Record<string, unknown>> | undefined;
}

/** The request as a command for a shell. */
export function curlOf({ url, query, operationName, variables, headers }: Asked): string {
  const lines = [
    `curl ${shellWord(url)}`,
    ...Object.entries(withType(headers)).map(([name, value]) => `--header ${shellWord(`${name}: ${value}`)}`),
    `--data ${shellWord(JSON.stringify({ query, operationName, variables }))}`,
  ];
  return `${lines.join(' \\\n  ')}\n`;
}

/** The request as TypeScript that runs in browsers, Node and Deno without anything else. */
export function typescriptOf({ url, query, operationName, variables = {}, headers }: Asked): string {
  const named = operationName === undefined ? '' : `, operationName: ${JSON.stringify(operationName)}`;
  return `const query = /* GraphQL */ ${template(`\n${query.trim()}\n`)};

const variables = ${JSON.stringify(variables, null, 2)};

const response = await fetch(${JSON.stringify(url)}, {
  method: 'POST',
  headers: ${JSON.stringify(withType(headers), null, 2).replaceAll('\n', '\n  ')},
  body: JSON.stringify({ query, variables${named} }),
});
const { data, errors } = (await response.json()) as { data?: unknown; errors?: readonly { message: string }[] };
`;
}

const withType = (headers: Asked['headers']): Record<string, string> => ({
  'content-type': 'application/json',
  ...Object.fromEntries(Object.entries(headers ?? {}).map(([name, value]) => [name.toLowerCase(), String(value)])),
});
