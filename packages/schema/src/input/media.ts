import { MediaKind } from '../kernel/vocabulary/vocabularies.ts';
import { licenses } from '../model/license.ts';
import { initially, required, type Values } from './field.ts';
import * as kit from './kit.ts';

export const mediaFields = {
  kind: initially(kit.oneOf(MediaKind, 'What it is; a photo if left out.'), 'PHOTO'),
  session: kit.id('The session that it shows, of the same conference.', 'ses'),
  caption: kit.localizedProse('What it shows.', 500),
  author: kit.id('Who made it.', 'per'),
  attribution: kit.text('The line to print beside it; author and license if left out.', 300),
  license: kit.matching(
    `The SPDX identifier of its license: ${licenses.map(({ spdxId }) => spdxId).join(', ')}; null when it may not be reused.`,
    new RegExp(`^(${licenses.map(({ spdxId }) => spdxId.replaceAll('.', '\\.')).join('|')})$`),
    'one of these licenses',
  ),
  takenOn: kit.scalar('Date', 'The day on which it was taken.'),
  pageUrl: required(kit.scalar('URL', 'Its page with the full terms, as a rule on Wikimedia Commons.')),
  fileUrl: kit.scalar('URL', 'The file itself.'),
};
export type MediaValues = Values<typeof mediaFields>;
