import { message, type MessageKey } from '../i18n/message.ts';
import type { ConferenceParts } from './parts.ts';

type Mode = NonNullable<ConferenceParts['attendanceMode']>;

export const attendanceModes: Readonly<Record<Mode, MessageKey>> = {
  IN_PERSON: 'attendance-in-person',
  ONLINE: 'attendance-online',
  HYBRID: 'attendance-hybrid',
};

/** Returns the name of a mode of attendance. */
export const attendanceName = (mode: Mode): string => message(attendanceModes[mode]);
