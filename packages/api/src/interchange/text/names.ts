import slugify from '@sindresorhus/slugify';
import { fold } from '@wikicon/schema/client';
import { createHash } from 'node:crypto';

export const digestOf = (text: string): string => createHash('sha256').update(text).digest('base64url').slice(0, 22);

const maxSlug = 90;

/** The slug of a name: in Latin letters where they can be had, else made of a digest, which stays the same. */
export function slugOf(name: string, kind: string): string {
  const slug = slugify(name).slice(0, maxSlug).replace(/-+$/, '');
  if (slug !== '') return slug;
  return `${kind}-${digestOf(fold(name))
    .toLowerCase()
    .replaceAll(/[^a-z0-9]/g, '')
    .slice(0, 8)}`;
}

/** Gives each name a slug that no other has. */
export function slugs(kind: string, taken: Iterable<string>): (name: string) => string {
  const used = new Set(taken);
  return (name) => {
    const plain = slugOf(name, kind);
    let slug = plain;
    for (let count = 2; used.has(slug); count += 1) slug = `${plain}-${count}`;
    used.add(slug);
    return slug;
  };
}
