import {
  defaultSettings,
  type Conference,
  type ConflictSettings,
  type Id,
  type Room,
  type SessionType,
} from '@wikicon/schema';
import type { PrivateValues } from '../rows/private-values.ts';
import type { ReferenceData } from '../read/reference-data.ts';
import type { ConflictProgram, ConflictSession } from './finders.ts';

/** A node of a conference with the values that not everybody sees. */
export const withPrivate = <Node extends { readonly id: Id }>(
  node: Node,
  values: ReadonlyMap<Id, PrivateValues>,
): Node => ({ ...node, ...values.get(node.id) });

/** A program with what its rules look at besides. */
export const programOf = (
  { startsOn, endsOn, timeZone }: Conference,
  sessions: readonly ConflictSession[],
  { byId }: Pick<ReferenceData, 'byId'>,
): ConflictProgram => ({
  sessions,
  rooms: byId as ReadonlyMap<string, Room>,
  types: byId as ReadonlyMap<string, SessionType>,
  startsOn,
  endsOn,
  timeZone,
});

/** Returns the settings of the organizers, and the usual ones where they set nothing. */
export const settingsOf = ({ conflictRules, roomChangeMinutes }: Conference): ConflictSettings => ({
  severities: {
    ...defaultSettings.severities,
    ...Object.fromEntries((conflictRules ?? []).map(({ rule, severity }) => [rule, severity])),
  },
  changeMinutes: roomChangeMinutes ?? defaultSettings.changeMinutes,
});
