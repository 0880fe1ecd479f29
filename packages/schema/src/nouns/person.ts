import { required } from '../input/field.ts';
import * as kit from '../input/kit.ts';
import { AffiliationRole } from '../kernel/vocabulary/vocabularies.ts';
import { noun, type Model, type ValuesOf } from '../noun/declare.ts';
import * as field from '../noun/field.ts';
import { stillNamed } from './phrases.ts';

const affiliation = {
  organization: required(kit.id('The organization.', 'aff', 'ins')),
  role: kit.oneOf(AffiliationRole, 'Their place there.'),
  title: kit.localized('What they are called there.', 200),
  since: kit.scalar('PartialDate', 'When it began.'),
  until: kit.scalar('PartialDate', 'When it ended.'),
};

export const person = noun({
  name: 'Person',
  prefix: 'per',
  word: 'person',
  description: 'A person as they chose to be known; a staff and a volunteer account may be two people here.',
  owner: 'LOOKING_AFTER',
  deletion: `${stillNamed} Their affiliations go with them.`,
  read: 'AS_CHOSEN',
  write: { create: ['ORGANIZER', 'PROGRAM'], update: ['SELF', 'STEWARD'], delete: ['STEWARD'] },
  // A program names its speakers, also those whose profile is not public: of these it shows the name and no more.
  hidden: { about: null, languages: [], picture: null },
  fields: {
    displayName: field.neverNull(
      field.text({
        max: 100,
        description: 'The name to show: as they chose, else the user name; never empty.',
        asInput: 'The name to show; without one, the user name is shown.',
      }),
    ),
    username: field.userName({
      description: 'The wiki user name in its own script: Красный; null for people without one.',
      asInput: 'The wiki user name, without User: before it.',
    }),
    about: field.prose({ max: 2_000, description: 'What they say about themselves.' }),
    languages: field.languages({ description: 'Those that they speak.' }),
    picture: field.writtenBy(
      ['SELF'],
      field.picture({
        description: 'A picture of them, which they alone set.',
        asInput: 'A picture of them: their own profile alone takes one.',
      }),
    ),
    affiliations: field.objects('AffiliationInput', "A person's place in an organization.", affiliation, {
      asInput: 'The organizations that they belong to; the list replaces the one before.',
      max: 15,
    }),
  },
});

export interface Person extends Model<typeof person> {}
export type PersonValues = ValuesOf<typeof person>;
