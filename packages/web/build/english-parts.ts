import { readFileSync } from 'node:fs';
import { glob, readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { normalizePath, type Plugin } from 'vite';

const file = (path: string): string => normalizePath(fileURLToPath(new URL(`../${path}`, import.meta.url)));
const english = file('i18n/en.json');
const spoken = file('src/i18n/spoken.ts');
const later = file('src/form/later-messages.js');

/** The code that no page loads at first: that of organizers' pages, of forms, and of what somebody does about themselves. */
const isLate = (path: string): boolean =>
  /\/web\/src\/(?:keep|organize|form|noun|pages\/me)\//.test(normalizePath(path));

/**
 * English comes with the first page, for it stands in for every other language; but not the messages that only later
 * code says: they come with that code.
 */
export function englishParts(): Plugin {
  let late: Readonly<Record<string, string>> = {};
  return {
    name: 'english-parts',
    apply: 'build',
    enforce: 'pre',
    async buildStart() {
      late = await lateMessages();
    },
    resolveId: (id) => (id === later ? id : null),
    load(id) {
      if (id === english) return JSON.stringify(withoutLate(late));
      if (id !== later) return null;
      return `import { inEnglish } from ${JSON.stringify(spoken)};\nObject.assign(inEnglish.messages, ${JSON.stringify(late)});`;
    },
    // Each late page has some module of its own besides components.
    transform: {
      filter: { id: /\.ts$/ },
      handler: (code, id) =>
        isLate(id) ? { code: `import ${JSON.stringify(later)};\n${code}`, map: null } : undefined,
    },
  };
}

const messages = (): Record<string, string> => JSON.parse(readFileSync(english, 'utf8'));

const withoutLate = (late: Readonly<Record<string, string>>) =>
  Object.fromEntries(Object.entries(messages()).filter(([key]) => !(key in late)));

/** The messages that stand in late code, and in no other. */
export async function lateMessages(): Promise<Record<string, string>> {
  const [lateCode, firstCode] = [new Set<string>(), new Set<string>()];
  for await (const path of glob(`${file('src')}/**/*.{ts,vue}`)) {
    const said = (await readFile(path, 'utf8')).matchAll(/['"`]([a-z][a-z0-9-]*)['"`]/g);
    for (const [, key] of said) (isLate(path) ? lateCode : firstCode).add(key!);
  }
  return Object.fromEntries(Object.entries(messages()).filter(([key]) => lateCode.has(key) && !firstCode.has(key)));
}
