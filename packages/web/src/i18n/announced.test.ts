import { readdirSync } from 'node:fs';
import { interfaceLanguages } from '@wikicon/schema/client';
import { expect, it } from 'vitest';

it('speaks no language in which its pages are not announced to search engines', () => {
  const spoken = readdirSync(new URL('../../i18n', import.meta.url))
    .map((file) => Intl.getCanonicalLocales(file.replace('.json', ''))[0]!)
    .filter((language) => language !== 'qqq');
  expect(spoken.filter((language) => !(interfaceLanguages as readonly string[]).includes(language))).toEqual([]);
});
