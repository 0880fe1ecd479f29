/** The kinds of conflict in a program. */
export const conflictRules = {
  ROOM_DOUBLE_BOOKED: 'Two sessions are in one room at the same time.',
  SPEAKER_DOUBLE_BOOKED: 'A person is on stage in two sessions at the same time.',
  OUTSIDE_DAYS:
    'A session begins outside of the days of the conference; the night after the last day, until 6 in the morning, belongs to it.',
  TOO_LONG: 'A session is longer than its format allows.',
  SHORT_CHANGE: 'A person has too little time between two sessions in different rooms.',
  ROOM_TOO_SMALL: 'More people are expected in a session than its room holds.',
} as const;
export type ConflictRule = keyof typeof conflictRules;

/** The worst first. */
export const severities = {
  BLOCKING: 'It cannot take place like this.',
  WARNING: 'It should be looked at before the program is published.',
  NOTE: 'It may be meant.',
} as const;
export type Severity = keyof typeof severities;
