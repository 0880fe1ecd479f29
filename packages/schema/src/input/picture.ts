import { commonsFileOf } from '../kernel/commons-file.ts';
import { quoted } from '../kernel/text/quoted.ts';
import { spdxIds } from '../model/license.ts';
import { pictureAbout, type CommonsPicture } from '../model/picture.ts';
import { required, type Field } from './field.ts';
import * as kit from './kit.ts';
import { problem } from './problem.ts';

/** The SPDX identifier of a license that files may carry. */
export const license = (description: string): Field<string | null> =>
  kit.string(description, (value, place) =>
    spdxIds.includes(value)
      ? { value }
      : { problems: [problem(place, 'MALFORMED', `${quoted(value)} is not one of these licenses.`)] },
  );

/** The name of a picture on Wikimedia Commons. */
const commonsFile = (description: string): Field<string | null> =>
  kit.string(description, (value, place) => {
    const found = commonsFileOf(value);
    return 'file' in found ? { value: found.file } : { problems: [problem(place, 'MALFORMED', found.wrong)] };
  });

/** A picture with what its license asks for. */
export const picture = (description: string): Field<CommonsPicture | null> =>
  kit.object(
    'CommonsPictureInput',
    pictureAbout,
    {
      file: required(commonsFile('Its name there: Some picture.jpg, with File: before it or without.')),
      author: required(kit.text('Its author, as the page of the file says.', 300)),
      license: required(license(`The SPDX identifier of its license: ${spdxIds.join(', ')}.`)),
    },
    description,
  );
