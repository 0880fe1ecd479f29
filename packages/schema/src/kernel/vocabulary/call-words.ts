/** What belongs to calls. */

export const callKinds = {
  PROGRAM: 'Sessions of the program.',
} as const;

export const blindnesses = {
  BLIND: 'Reviewers do not know whose a submission is until it is decided.',
  OPEN: 'Reviewers know whose a submission is.',
} as const;

export const waitListPolicies = {
  MANUAL: 'A chair chooses who moves up.',
  PROPOSE: 'The next one is proposed, and a chair announces it.',
  AUTO: 'The next one moves up at once.',
} as const;
