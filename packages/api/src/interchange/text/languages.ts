import { canonicalTag, type LanguageTag } from '@wikicon/schema';
import { fold } from '@wikicon/schema/client';

const known = 'en ru uz kk ky tg tk kaa fa az tr ar zh ja ko de fr es pt it nl pl uk be cs sv fi hi bn id vi th he el';

let names: ReadonlyMap<string, LanguageTag> | undefined;

/** Names of languages, in English and in themselves, as people write them into forms. */
function namesOfLanguages(): ReadonlyMap<string, LanguageTag> {
  return (names ??= new Map(
    known.split(' ').flatMap((tag) =>
      ['en', tag].map((reader) => {
        const name = new Intl.DisplayNames([reader], { type: 'language' }).of(tag) ?? tag;
        return [fold(name), tag] as const;
      }),
    ),
  ));
}

/** @returns the tag for de, de_DE, de-formal, German or Deutsch; null for what is no language */
export function languageOf(text: string): LanguageTag | null {
  const plain = text.trim().toLowerCase();
  const named = namesOfLanguages().get(fold(text));
  if (named !== undefined) return named;
  const tag = plain.replaceAll('_', '-').replace(/-(in)?formal$/, '');
  return /^[a-z]{2,3}(-[a-z0-9]{2,8})*$/.test(tag) ? canonicalTag(tag) : null;
}
