import { licenses } from '@wikicon/schema/client';
import { problem } from '../form/problem.ts';
import type { Shape } from './shape.ts';

/** A picture as a form has it: three texts, all of them empty for none. */
export interface PictureDraft {
  readonly file: string;
  readonly author: string;
  readonly license: string;
}

interface Shown {
  readonly file: string;
  readonly author: string;
  readonly license: { readonly spdxId: string };
}

const trimmed = ({ file, author, license }: PictureDraft): PictureDraft => ({
  file: file.trim(),
  author: author.trim(),
  license,
});

const isNone = (draft: PictureDraft): boolean => Object.values(trimmed(draft)).every((text) => text === '');

const licenseName = (id: string): string => licenses.find(({ spdxId }) => spdxId === id)?.name ?? id;

export const pictureShape: Shape<PictureDraft> = {
  draft(value) {
    const { file, author, license } = (value ?? { file: '', author: '', license: { spdxId: '' } }) as Shown;
    return { file, author, license: license.spdxId };
  },
  input: (draft) => (isNone(draft) ? null : trimmed(draft)),
  problems: (path, draft) =>
    isNone(draft)
      ? []
      : Object.entries(trimmed(draft)).flatMap(([name, text]) =>
          text === '' ? [problem(`${path}.${name}`, 'REQUIRED')] : [],
        ),
  lines: (draft) => (isNone(draft) ? [] : [draft.file, draft.author, licenseName(draft.license)]),
};
