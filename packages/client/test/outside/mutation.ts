import { createClient } from '@wikicon/client';
import {
  createConference,
  createRoom,
  createSession,
  createTopic,
  createVenue,
  deleteTopic,
  setPublication,
  updateTopic,
} from './documents.js';
import { settings, tell } from './settings.js';

/** Lets the server do the first mutation, and nobody hear of it. */
let sent = 0;
async function forgetful(url: string, init: RequestInit): Promise<Response> {
  const answer = await fetch(url, init);
  sent += 1;
  if (sent === 1) throw new TypeError('The answer was lost.');
  return answer;
}

const { url } = settings;
const client = createClient({ url, token: settings.organizer, fetch: forgetful });
const attendee = createClient({ url, token: settings.attendee });
const nobody = createClient({ url });

/** The payload of a mutation that has to succeed. */
function written<Payload>(outcome: { kind: 'done'; payload: Payload } | { kind: string }): Payload {
  if ('payload' in outcome) return outcome.payload;
  throw new Error(JSON.stringify(outcome));
}

const name = [{ language: 'en', text: 'Outside' }];
const begun = await client.mutate(createConference, {
  input: { slug: 'outside', name, startsOn: '2027-04-10', endsOn: '2027-04-11', timeZone: 'Asia/Tashkent' },
});
const { id: conference, version } = written(begun).conference;

const made = await client.mutate(createTopic, { input: { conference, slug: 'wikis', name } });
const { topic } = written(made);
const edit = { id: topic.id, expectedVersion: topic.version };
const invalid = await client.mutate(createTopic, { input: { conference, slug: 'wikis', name } });
const conflict = await client.mutate(updateTopic, { input: { ...edit, expectedVersion: 7, slug: 'other' } });
const missing = await client.mutate(updateTopic, { input: { ...edit, id: `top_${'0'.repeat(52)}`, slug: 'other' } });
await client.mutate(createTopic, { input: { conference, slug: 'data', name, idempotencyKey: 'one' } });
const reused = await client.mutate(createTopic, { input: { conference, slug: 'other', name, idempotencyKey: 'one' } });

const { data } = await nobody.query<{ conference: { id: string } }>('{ conference(slug: "demo") { id } }');
const inDemo = { input: { conference: data.conference.id, slug: 'outside', name } };
const notSignedIn = await nobody.mutate(createTopic, inDemo);
const notAllowed = await attendee.mutate(createTopic, inDemo);

const { venue } = written(await client.mutate(createVenue, { input: { conference, name } }));
const hall = { conference, venue: venue.id, slug: 'hall', name };
const { room } = written(await client.mutate(createRoom, { input: hall }));
const slot = { startsAt: '2027-04-10T05:00:00Z', endsAt: '2027-04-10T06:00:00Z', room: room.id };
const session = { conference, title: name, slot, topics: [topic.id] };
await client.mutate(createSession, { input: session });
await client.mutate(createSession, { input: session });
const referenced = await client.mutate(deleteTopic, { input: edit });
const publish = { id: conference, expectedVersion: version, publication: 'PUBLISHED' } as const;
const blocked = await client.mutate(setPublication, { input: publish });

type Refusal = 'KeyReused' | 'NotAllowed' | 'NotFound' | 'NotSignedIn' | 'StillReferenced' | 'VersionConflict';

function words(outcome: typeof made): string {
  if (outcome.kind === 'done') return outcome.payload.topic.id === topic.id ? 'made' : 'another';
  if (outcome.kind === 'InvalidInput') return outcome.problems.map(({ field, rule }) => `${field} ${rule}`).join();
  // A kind too few does not compile.
  const kind: Refusal = outcome.kind;
  return `${kind}: ${outcome.message}`;
}

// @ts-expect-error: a name is no text
void (() => client.mutate(createTopic, { input: { conference, slug: 'x', name: 'Outside' } }));
// @ts-expect-error: a room has no problems
void (invalid.kind === 'done' && invalid.problems);

tell({
  begun: begun.kind,
  sent,
  topics: [made, invalid, reused, notSignedIn, notAllowed].map(words),
  conflict: conflict.kind === 'VersionConflict' && [conflict.current.id === topic.id, conflict.version],
  missing: missing.kind === 'NotFound' && missing.id,
  referenced: referenced.kind === 'StillReferenced' && referenced.by.length,
  blocked: blocked.kind === 'BlockingConflicts' && blocked.conflicts.map(({ rule }) => rule),
});
