import type { Planned } from './clash.ts';
import { placeOf, type Place } from './place.ts';
import type { Session } from './query.ts';

/** A session of the program at the place where it is seen now. */
export interface PlannedSession extends Planned {
  readonly session: Session;
  readonly version: number;
}

/** A session that has its place on a day. */
export type PlacedSession = PlannedSession & { readonly place: Place };

export const planned = (session: Session, zone: string): PlannedSession => ({
  id: session.id,
  session,
  version: session.version,
  place: session.slot && placeOf(zone, session.slot),
  isCancelled: session.status === 'CANCELLED',
  speakers: session.speakers.edges.map(({ node }) => ({ id: node.id, name: node.displayName })),
});

export const isPlaced = (one: PlannedSession): one is PlacedSession => one.place !== null;

/** What has neither a room nor anybody on stage is a break for everybody: tea, lunch, a walk. */
export const isBreak = ({ session, place, speakers }: PlannedSession): boolean =>
  place?.room === null && speakers.length === 0 && session.unnamedSpeakerCount === null;
