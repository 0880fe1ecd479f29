/** What belongs to calls and to those who decide on them. */

export const callKinds = {
  PROGRAM: 'Sessions of the program.',
} as const;
export type CallKind = keyof typeof callKinds;

export const blindnesses = {
  BLIND: 'Reviewers do not know whose a submission is until it is decided.',
  OPEN: 'Reviewers know whose a submission is.',
} as const;
export type Blindness = keyof typeof blindnesses;

export const waitListPolicies = {
  MANUAL: 'A chair chooses who moves up.',
  PROPOSE: 'The next one is proposed, and a chair announces it.',
  AUTO: 'The next one moves up at once.',
} as const;
export type WaitListPolicy = keyof typeof waitListPolicies;

/** In their order. */
export const callPhases = {
  BEFORE: 'It takes nothing yet.',
  CALL: 'Submissions are taken and changed.',
  CONFLICTS: 'Members tell whom they know; nobody sees a submission.',
  BIDDING: 'Members say what they would like to review.',
  REVIEW: 'Reviews are written, each by itself.',
  DISCUSSION: 'Reviewers talk about their reviews.',
  DECISION: 'It is decided, and nothing is told.',
  ANNOUNCED: 'Decisions are told and answered.',
  CLOSED: 'All of it is over.',
} as const;
export type CallPhase = keyof typeof callPhases;

export const callRoles = {
  CHAIR: 'Leads it: admits members, assigns, decides.',
  DEPUTY: 'Decides what chairs may not, and holds the counts; comes from outside.',
  REVIEWER: 'Reviews submissions.',
  SCREENER: 'Looks whether a submission is in order.',
  OFFICER: 'Looks after those who were accepted.',
  OBSERVER: 'Reads and does not vote.',
} as const;
export type CallRole = keyof typeof callRoles;
