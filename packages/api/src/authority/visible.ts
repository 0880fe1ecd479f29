import { typeNameOf, type Conference, type ConferenceId, type Id, type Scheduled } from '@wikicon/schema';
import { conferenceOfNode } from '../kernel/ids.ts';
import type { StoredPerson } from '../rows/person.ts';
import { isGranted, type Relation } from './grants.ts';
import { nodeReaders, privateFields, type PrivateField } from './rules.ts';
import type { Identity, Viewer } from './viewer.ts';

/** A thing that somebody sees or does not: a node, a field that fewer see than its node, or all sessions of a conference. */
export type Thing = NodeThing | FieldThing | ProgramThing;

/** A node as its row holds it, or as a copy that says as much of who sees it. */
interface NodeThing {
  readonly id: Id;
  readonly content: unknown;
  /** The conference that owns it, or itself; null for what stands by itself, and where the owner is not there. */
  readonly owner: Owner | null;
  /** Now: 2025-04-19T04:30:00Z. Without it, what is seen from some instant on is not seen yet. */
  readonly at?: string;
}

/** As much of a conference as says who sees what it owns. */
type Owner = Pick<Conference, 'id' | 'publication' | 'programPublication'>;

/** Whoever sees one session of a conference sees them all. */
interface ProgramThing {
  readonly program: Owner;
}

interface FieldThing {
  readonly field: PrivateField;
  /** The node that has it, which the viewer has reached already. */
  readonly of: Id;
}

/**
 * Returns whether a viewer sees a thing: the only answer to that question. Nodes, lists, fields, references, files and
 * refusals all ask it; null is somebody who is not signed in. A thing that no rule names is seen by nobody.
 */
export function visible(viewer: Viewer | null, thing: Thing): boolean {
  if ('field' in thing) return seesField(viewer, thing);
  if ('program' in thing) return seesProgram(viewer, thing.program);
  const readers = nodeReaders[typeNameOf(thing.id)];
  if (typeof readers === 'object') return seesConference(viewer, thing.owner) && seesScheduled(viewer, thing, readers);
  if (readers === 'WITH_CONFERENCE') return seesConference(viewer, thing.owner);
  if (readers === 'WITH_PROGRAM') return seesProgram(viewer, thing.owner);
  if (readers === 'AS_CHOSEN') return seesPerson(viewer, thing.content as Partial<StoredPerson>);
  return readers === 'EVERYBODY';
}

/** A value for whoever sees the thing that it tells of, else null. What everybody sees needs no question who asks. */
export const ifVisible = <Value>(
  identity: Pick<Identity, 'viewer'>,
  thing: Thing,
  value: Value,
): Value | Promise<Value | null> =>
  visible(null, thing) ? value : identity.viewer().then((viewer) => (visible(viewer, thing) ? value : null));

/** A conference by its row, its snapshot or its address. */
export const conferenceThing = (conference: Pick<Conference, 'id'> & Partial<Conference>): Thing => ({
  id: conference.id,
  content: conference,
  // Copies say it of drafts alone.
  owner: { id: conference.id, publication: conference.publication ?? 'PUBLISHED' },
});

/** The program of a conference, by its row, its snapshot or its address. */
export const programThing = (conference: Pick<Conference, 'id'> & Partial<Conference>): Thing => ({
  program: { ...conference, publication: conference.publication ?? 'PUBLISHED' },
});

export const personThing = (person: Pick<StoredPerson, 'id'> & Partial<StoredPerson>): Thing => ({
  id: person.id,
  content: person,
  owner: null,
});

/** A draft, and whoever was named in one only, is seen by its team. */
const isTeam = (viewer: Viewer | null, conference: ConferenceId | null): boolean =>
  viewer !== null && (viewer.isAdministrator || (conference !== null && viewer.teams.has(conference)));

const seesConference = (viewer: Viewer | null, conference: NodeThing['owner']): boolean =>
  conference !== null && (conference.publication !== 'DRAFT' || isTeam(viewer, conference.id));

const seesProgram = (viewer: Viewer | null, conference: NodeThing['owner']): boolean =>
  seesConference(viewer, conference) && (conference!.programPublication !== 'DRAFT' || isTeam(viewer, conference!.id));

function seesScheduled(
  viewer: Viewer | null,
  { id, content, at = '' }: NodeThing,
  { from, before }: Scheduled,
): boolean {
  const since = (content as Readonly<Record<string, unknown>>)[from];
  if (typeof since === 'string' && since <= at) return true;
  return viewer !== null && isGranted(viewer, before, inConference(id));
}

/**
 * A profile that is not public is seen by its person, by the team on whose behalf it was made, and, when somebody
 * signed in before any team named them, by those who may want to: their user name is public at Wikimedia.
 */
function seesPerson(viewer: Viewer | null, { id, isPublic = true, steward = null }: Partial<StoredPerson>): boolean {
  if (isPublic || (viewer !== null && viewer.person === id)) return true;
  return isTeam(viewer, steward) || (steward === null && viewer !== null && viewer.teams.size > 0);
}

const seesField = (viewer: Viewer | null, { field, of }: FieldThing): boolean =>
  viewer !== null && isGranted(viewer, privateFields[field] ?? [], inConference(of));

const inConference = (id: Id): Relation => ({ conference: conferenceOfNode(id), steward: null, self: null });
