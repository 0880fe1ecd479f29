import { directionOf, type LanguageTag } from '@wikicon/schema';
import { interfaceLanguages } from '@wikicon/schema/client';
import type { HeadElement, IndexPage } from './document.ts';
import type { Reader } from './reader.ts';
import type { Subject } from './subject.ts';

/** The index as it goes out for this page; without a subject it says that there is none. */
export function pageFor(subject: Subject | null, reader: Reader, index: IndexPage): string {
  const elements = subject === null ? [titled('No such page', index)] : headOf(subject, reader, index);
  return index.filled(reader.language, directionOf(reader.language) === 'RTL' ? 'rtl' : 'ltr', elements);
}

function headOf(subject: Subject, reader: Reader, index: IndexPage): HeadElement[] {
  const { title, languages, type, linkedData, isHidden = false } = subject;
  const description = shortened(subject.description ?? index.description);
  const addressIn = (language: string): string => `${subject.url}?uselang=${language}`;
  // Each language's address leads search engines to itself: they leave out pages that lead elsewhere.
  const url = reader.chosen === null ? subject.url : addressIn(reader.chosen);
  const [locale, ...others] = localesOf(languages.length === 0 ? [reader.language] : languages);
  return [
    titled(title, index),
    named('description', description),
    ...(isHidden ? [named('robots', 'noindex')] : []),
    { name: 'link', attributes: { rel: 'canonical', href: url } },
    ...interfaceLanguages.map((language) => alternate(language, addressIn(language))),
    alternate('x-default', subject.url),
    property('og:title', title ?? index.title),
    property('og:description', description),
    property('og:type', type),
    property('og:url', url),
    property('og:site_name', index.title),
    property('og:locale', locale!),
    ...others.map((other) => property('og:locale:alternate', other)),
    named('twitter:snapshot', 'summary'),
    ...(linkedData === null
      ? []
      : [{ name: 'script', attributes: { type: 'application/ld+json' }, text: linkedData } as const]),
  ];
}

const titled = (title: string | null, index: IndexPage): HeadElement => ({
  name: 'title',
  text: title === null ? index.title : `${title} – ${index.title}`,
});

const named = (name: string, content: string): HeadElement => ({ name: 'meta', attributes: { name, content } });

const property = (name: string, content: string): HeadElement => ({
  name: 'meta',
  attributes: { property: name, content },
});

const alternate = (hreflang: string, href: string): HeadElement => ({
  name: 'link',
  attributes: { rel: 'alternate', hreflang, href },
});

/** In the form that OpenGraph asks for: uz_UZ, whatever the script. */
const localesOf = (tags: readonly LanguageTag[]): string[] => [
  ...new Set(
    tags.map((tag) => {
      const { language, region } = new Intl.Locale(tag).maximize();
      return region === undefined ? language : `${language}_${region}`;
    }),
  ),
];

const maxDescription = 300;

/** Nobody shows more of a description than its first sentences. */
function shortened(text: string): string {
  if (text.length <= maxDescription) return text;
  const start = text.slice(0, maxDescription).replace(/\p{Surrogate}$/u, '');
  const end = start.lastIndexOf(' ');
  return `${start.slice(0, end > maxDescription / 2 ? end : undefined)}…`;
}
