import { readFileSync } from 'node:fs';
import { glob, readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { normalizePath, type Plugin } from 'vite';

const file = (path: string): string => normalizePath(fileURLToPath(new URL(`../${path}`, import.meta.url)));
const english = file('i18n/en.json');
const spoken = file('src/i18n/spoken.ts');

/** Code that no page loads at first: of organizers, forms and one's own page; and of readers who go on from the program. */
const later = {
  organizers: /\/web\/src\/(?:keep|organize|form|noun|pages\/me)\//,
  readers: /\/web\/src\/pages\/(?:graph|organization|people|person|report|search|series)\//,
} as const;

type Part = keyof typeof later;
const parts = Object.keys(later) as Part[];

const partOf = (path: string): Part | null => parts.find((part) => later[part].test(normalizePath(path))) ?? null;
const fileOf = (part: Part): string => file(`src/i18n/messages-of-${part}.js`);

type Messages = Readonly<Record<string, string>>;

/**
 * English comes with the first page, for it stands in for every other language; but not the messages that only later
 * code says: they come with that code.
 */
export function englishParts(): Plugin {
  let late: Readonly<Record<Part, Messages>>;
  return {
    name: 'english-parts',
    apply: 'build',
    enforce: 'pre',
    async buildStart() {
      late = await lateMessages();
    },
    resolveId: (id) => (parts.some((part) => fileOf(part) === id) ? id : null),
    load(id) {
      if (id === english) return JSON.stringify(without(Object.values(late)));
      const part = parts.find((one) => fileOf(one) === id);
      if (part === undefined) return null;
      return `import { inEnglish } from ${JSON.stringify(spoken)};\nObject.assign(inEnglish.messages, ${JSON.stringify(late[part])});`;
    },
    // Each late page has some module of its own besides components.
    transform: {
      filter: { id: /\.ts$/ },
      handler(code, id) {
        const part = partOf(id);
        return part === null ? undefined : { code: `import ${JSON.stringify(fileOf(part))};\n${code}`, map: null };
      },
    },
  };
}

const messages = (): Messages => JSON.parse(readFileSync(english, 'utf8'));

const without = (late: readonly Messages[]): Messages =>
  Object.fromEntries(Object.entries(messages()).filter(([key]) => !late.some((part) => key in part)));

/** The messages that stand in the code of one late part, and in no other. */
export async function lateMessages(): Promise<Readonly<Record<Part, Messages>>> {
  const speakers = new Map<string, Set<Part | null>>();
  for await (const path of glob(`${file('src')}/**/*.{ts,vue}`)) {
    const said = (await readFile(path, 'utf8')).matchAll(/['"`]([a-z][a-z0-9-]*)['"`]/g);
    for (const [, key] of said) speakers.set(key!, (speakers.get(key!) ?? new Set()).add(partOf(path)));
  }
  const only = (part: Part): Messages =>
    Object.fromEntries(
      Object.entries(messages()).filter(([key]) => {
        const heard = speakers.get(key);
        return heard?.size === 1 && heard.has(part);
      }),
    );
  return { organizers: only('organizers'), readers: only('readers') };
}
