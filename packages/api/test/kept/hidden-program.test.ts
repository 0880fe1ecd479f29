import { afterAll, beforeAll, expect, it } from 'vitest';
import { programWorld, type ProgramWorld } from '../program-world.ts';
import { keptServer, type KeptServer } from './server.ts';

let its: ProgramWorld;
let server: KeptServer;
beforeAll(async () => {
  its = await programWorld();
  await its.set('setPublication', { publication: 'PUBLISHED' });
  await its.settled();
  server = await keptServer(its.here, its.here);
});
afterAll(async () => {
  await server.close();
  await its.here.close();
});

const query = `query ($slug: String!) { conference(slug: $slug) { program { title { text } } } }`;

/** The titles in an answer, and whether it was kept. */
async function titles() {
  const { made } = server;
  const { bytes } = await server.ask({ path: '/graphql', body: { query, variables: { slug: its.own.slug } } });
  const { program } = JSON.parse(bytes.toString()).data.conference;
  return [program.map(({ title }: { title: { text: string } }) => title.text), server.made === made];
}

/** An answer is kept from the second time on. */
async function keptTitles() {
  await titles();
  await titles();
  return titles();
}

it('What is kept of a program ends with the transaction that takes it back, and with the one that publishes it', async () => {
  expect(await keptTitles()).toEqual([['Zanzibar'], true]);
  await its.setProgram('DRAFT');
  expect(await titles()).toEqual([[], false]);
  expect(await keptTitles()).toEqual([[], true]);
  await its.setProgram('PUBLISHED');
  expect(await titles()).toEqual([['Zanzibar'], false]);
});

it('A session of a program that nobody sees ends nothing that is kept', async () => {
  await its.setProgram('DRAFT');
  await its.settled();
  expect(await keptTitles()).toEqual([[], true]);
  const { id } = await its.own.make('Session', { title: [{ language: 'en', text: 'Another' }] });
  await its.settled();
  expect(await titles()).toEqual([[], true]);
  // Nor is it forgotten when the program is published.
  await its.own.write('updateSession', { id, expectedVersion: 1, title: [{ language: 'en', text: 'Renamed' }] });
  await its.setProgram('PUBLISHED');
  expect(await titles()).toEqual([['Zanzibar', 'Renamed'], false]);
});
