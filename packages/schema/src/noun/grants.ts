import type { Grant } from './audience.ts';

/** The writers on whom several nouns agree. */

interface Writers {
  readonly create: readonly Grant[];
  readonly update: readonly Grant[];
  readonly delete: readonly Grant[];
}

export const organizers: Writers = { create: ['ORGANIZER'], update: ['ORGANIZER'], delete: ['ORGANIZER'] };

/** Those who make the program. */
export const program: Writers = {
  create: ['ORGANIZER', 'PROGRAM'],
  update: ['ORGANIZER', 'PROGRAM'],
  delete: ['ORGANIZER', 'PROGRAM'],
};

/** Organizers of the conference on whose behalf a node was made. */
export const stewards: Writers = { create: ['ORGANIZER'], update: ['STEWARD'], delete: ['STEWARD'] };
