import { license } from '../input/picture.ts';
import { MediaKind } from '../kernel/vocabulary/vocabularies.ts';
import { spdxIds, type License } from '../model/license.ts';
import { noun, type Model, type ValuesOf } from '../noun/declare.ts';
import * as field from '../noun/field.ts';
import { organizers } from '../noun/grants.ts';
import { stillNamed } from './phrases.ts';

export const mediaFile = noun({
  name: 'MediaFile',
  prefix: 'med',
  word: 'file',
  description: 'A picture, recording or document of a conference.',
  owner: 'OWNING',
  conference: 'The conference that it shows.',
  deletion: stillNamed,
  read: 'WITH_CONFERENCE',
  write: { ...organizers, create: ['ORGANIZER', 'VOLUNTEER'] },
  fields: {
    kind: field.startsAs(
      'PHOTO',
      field.word(MediaKind, { description: 'What it is.', asInput: 'What it is; a photo if left out.' }),
    ),
    session: field.reference('ses', {
      description: 'The session that it belongs to, if one is stated.',
      asInput: 'The session that it shows, of the same conference.',
    }),
    caption: field.prose({ max: 500, description: 'What it shows.' }),
    author: field.reference('per', { description: 'Who made it.' }),
    attribution: field.neverNull(
      field.text({
        max: 300,
        description: 'The line to print beside it: author, repository, license.',
        asInput: 'The line to print beside it; author and license if left out.',
      }),
    ),
    license: field.other(
      license(`The SPDX identifier of its license: ${spdxIds.join(', ')}; null when it may not be reused.`),
    ),
    takenOn: field.scalar('Date', { description: 'The day on which it was taken.' }),
    pageUrl: field.requiredOfNew(
      field.scalar('URL', { description: 'Its page with the full terms, as a rule on Wikimedia Commons.' }),
    ),
    fileUrl: field.scalar('URL', { description: 'The file itself.' }),
  },
});

export interface MediaFile extends Model<typeof mediaFile> {
  readonly license: License | null;
}
export type MediaValues = ValuesOf<typeof mediaFile>;
