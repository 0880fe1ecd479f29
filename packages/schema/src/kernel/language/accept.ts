import { canonicalTag, type LanguageTag } from './tags.ts';

const maxTags = 20;

/** The tags of an Accept-Language header, best first. What is ill-formed is left out: a header is never refused. */
export function acceptedLanguages(header: string | null): readonly LanguageTag[] {
  return (header ?? '')
    .slice(0, 1_000)
    .split(',', maxTags)
    .map(weighted)
    .filter((entry) => entry !== null)
    .toSorted((one, other) => other.weight - one.weight)
    .map(({ tag }) => tag);
}

function weighted(entry: string): { tag: LanguageTag; weight: number } | null {
  const [range = '', ...parameters] = entry.split(';').map((part) => part.trim());
  const tag = range === '' || range === '*' ? null : canonicalTag(range);
  const quality = parameters.find((parameter) => parameter.startsWith('q='))?.slice(2) ?? '1';
  const weight = Number(quality);
  return tag === null || !(weight > 0 && weight <= 1) ? null : { tag, weight };
}
