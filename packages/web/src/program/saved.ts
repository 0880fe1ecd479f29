import { readerLanguages } from '../i18n/language.ts';
import { savedAnswers } from '../offline/saved.ts';
import { programQuery, type Conference } from './query.ts';

/** The program of a conference as this browser saved it. */
export interface SavedProgram {
  readonly slug: string;
  readonly conference: Conference;
  readonly at: Date;
}

/** The programs that this browser saved: those in the reader's languages first, and of them the newest. */
export async function savedPrograms(): Promise<SavedProgram[]> {
  const wanted = String(readerLanguages());
  const isOther = (languages: readonly string[] | null | undefined): number => Number(String(languages) !== wanted);
  const answers = await savedAnswers(programQuery);
  return answers
    .toSorted((one, other) => isOther(one.variables.languages) - isOther(other.variables.languages))
    .flatMap(({ data: { conference }, variables, at }) =>
      conference ? [{ slug: variables.conference, conference, at }] : [],
    );
}
