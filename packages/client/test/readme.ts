import { readFile } from 'node:fs/promises';

/** Tries what README.md defines: the second topic of the same name is refused. */
const trial = `
const demo = await client.query<{ conference: { id: string } }>('{ conference(slug: "demo") { id } }');
console.log(await addTopic(demo.data.conference.id, 'readme'));
console.log(await addTopic(demo.data.conference.id, 'readme'));
`;

/** The program that the blocks of code of README.md make together, for a graph at another address. */
export async function readmeProgram(url: string, token: string): Promise<string> {
  const text = await readFile(new URL('../README.md', import.meta.url), 'utf8');
  const blocks = [...text.matchAll(/^```ts\n([^]*?)^```$/gm)].map(([, block]) => block!);
  return [...blocks, trial].join('').replaceAll('https://graph.example/graphql', url).replaceAll('TOKEN', token);
}
