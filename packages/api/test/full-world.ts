import { createAttempts } from '../src/identity/attempts.ts';
import { jobRow } from '../src/jobs/tasks.ts';
import { draft, english, type Draft } from './drafts.ts';
import { bring, closing, opening, scheduleFile } from './imports.ts';
import { signIn } from './identities.ts';
import { linked, sayingOf } from './also-me.ts';
import { starring } from './starring.ts';
import { merge } from './merging.ts';
import { createTokens } from './tokens.ts';
import { sendAndWait } from './uploads.ts';
import { world, type World } from './world.ts';

/** What nobody but its owner may ever see again. */
export interface Secrets {
  readonly session: string;
  readonly token: string;
}

/** The embedded conferences, and a row of each other kind that the system writes. */
export async function fullWorld(): Promise<World & { readonly secrets: Secrets }> {
  const here = await world();
  const own = await draft(here, 'full-world');
  const { id: person } = await own.make('Person', { username: 'Synthetic speaker of the full world' });
  const { id: affiliate } = await own.make('Affiliate', {
    slug: 'full-world-affiliate',
    name: english('Synthetic affiliate'),
    type: 'USER_GROUP',
  });
  const { id: talk } = await own.make('Session', {
    title: english('A talk \u2028 in two lines'),
    abstract: english('What it is about.'),
    expectedAttendance: 40,
    speakers: [{ person, role: 'PRESENTER', representing: [affiliate] }],
  });
  await own.make('Announcement', { title: english('It begins'), note: 'A private note.' });
  await own.make('Call', { title: english('Tell of it') });
  const { id: picture } = await own.make('MediaFile', {
    pageUrl: 'https://example.org/synthetic',
    author: person,
    attribution: 'A synthetic line',
  });
  await own.write('deleteMediaFile', { id: picture, expectedVersion: 1 });
  const theirs = await signIn(here, 'Synthetic speaker of the full world');
  await mergeAndPropose(here, own, person as string);
  await own.publish();
  await bring(here, scheduleFile([opening, closing]), { slug: own.slug });
  const { token } = await createTokens(here, own.headers).create({ name: 'Printer' });
  const { data } = await here.ask('query ($id: ID!) { node(id: $id) { version } }', { id: person }, theirs);
  await here.ask(
    'mutation ($input: UpdatePersonInput!) { updatePerson(input: $input) { __typename } }',
    { input: { id: person, expectedVersion: data.node.version, about: english('A sentence.') } },
    theirs,
  );
  await starring(here, own.headers).star([talk]);
  await linked(here, 'Synthetic account of the full world', 'Synthetic second account of the full world');
  await sayingOf(here, theirs).link('Synthetic account that nobody has');
  await sendAndWait(here, own, scheduleFile([opening]), '?dryRun=1');
  await here.jobs.idle();
  const attempt = { verifier: 'a verifier', returnTo: '/', browser: 'a browser' };
  await createAttempts({ client: here.client, tableName: here.name }).begin(attempt);
  await here.writer.put([jobRow([{ kind: 'note', conference: own.id as `con_${string}` }], new Date())]);
  return { ...here, secrets: { session: theirs.cookie.split('=')[1]!, token } };
}

/** One profile becomes another, and somebody who has signed in is asked about a third. */
async function mergeAndPropose(here: World, own: Draft, person: string): Promise<void> {
  const make = async (name: string) => (await own.make('Person', { username: name })).id as string;
  const [old, kept, third] = [
    await make('Synthetic twin'),
    await make('Synthetic Twin'),
    await make('Synthetic third'),
  ];
  await own.make('Session', { title: english('A talk of a twin'), speakers: [{ person: old, role: 'PRESENTER' }] });
  await here.jobs.idle();
  await merge(here, old, kept, own.headers);
  await merge(here, third, person, own.headers);
}
