import type { PersonId } from '@wikicon/schema';
import type { Identity, Viewer } from './viewer.ts';

/** Nobody's profile: what the audit names for work that was done beside the API. */
const nobodysId: PersonId = 'per_00000000000000000000000000';

const viewer: Viewer = {
  person: nobodysId,
  account: { sub: '', username: null },
  isAdministrator: true,
  token: null,
  credential: null,
  committees: [],
  teams: new Map(),
  unread: new Set(),
};

/** The identity of those who run the commands of this repository with access to the table; they may do everything. */
export const operator: Identity = {
  person: nobodysId,
  atFirst: Promise.resolve(viewer),
  viewer: () => Promise.resolve(viewer),
  forget: () => undefined,
};
