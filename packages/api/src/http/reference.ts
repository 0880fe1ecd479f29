import type { BuiltFiles } from '../site/built-files.ts';
import { securityHeaders } from './headers.ts';
import { referencePath } from './paths.ts';

/** Answers the addresses of the schema's reference; null where it has no page. */
export type ReferencePages = (pathname: string) => Promise<Response | null>;

export const isReference = (pathname: string): boolean =>
  pathname === referencePath || pathname.startsWith(`${referencePath}/`);

const headers = {
  ...securityHeaders('web'),
  'content-type': 'text/html; charset=utf-8',
  'cache-control': 'public, max-age=300',
};

/** The pages that the build of the web client wrote: read when somebody first asks for one. */
export function createReference(builtFiles: BuiltFiles): ReferencePages {
  let known: { readonly text: string; readonly pages: Readonly<Record<string, string>> } | null = null;
  return async (pathname) => {
    const text = await builtFiles('reference.json');
    if (text === null) return null;
    if (known?.text !== text) known = { text, pages: JSON.parse(text) as Record<string, string> };
    const path = pathname === `${referencePath}/` ? referencePath : pathname;
    return Object.hasOwn(known.pages, path) ? new Response(known.pages[path], { headers }) : null;
  };
}
