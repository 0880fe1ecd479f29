import { AffiliationRole } from '../kernel/vocabulary/vocabularies.ts';
import { required, type Values } from './field.ts';
import * as kit from './kit.ts';

const affiliation = {
  organization: required(kit.id('The organization.', 'aff', 'ins')),
  role: kit.oneOf(AffiliationRole, 'Their place there.'),
  title: kit.localized('What they are called there.', 200),
  since: kit.scalar('PartialDate', 'When it began.'),
  until: kit.scalar('PartialDate', 'When it ended.'),
};

export const personFields = {
  displayName: kit.text('The name to show; without one, the user name is shown.', 100),
  username: kit.userName('The wiki user name, without User: before it.'),
  about: kit.localizedProse('What they say about themselves.', 2_000),
  languages: kit.languages('Those that they speak.'),
  affiliations: kit.objects(
    'AffiliationInput',
    "A person's place in an organization.",
    affiliation,
    'The organizations that they belong to; the list replaces the one before.',
    15,
  ),
};
export type PersonValues = Values<typeof personFields>;
