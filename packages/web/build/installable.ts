import { readFileSync } from 'node:fs';
import { glob, readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { initWasm, Resvg } from '@resvg/resvg-wasm';
import type { Plugin } from 'vite';

const mark = readFileSync(new URL('../public/favicon.svg', import.meta.url), 'utf8');
const messages = fileURLToPath(new URL('../i18n/', import.meta.url));
const locales = fileURLToPath(new URL('../src/i18n/locales/', import.meta.url));

/** The base colour of Codex in light, which the page says for the dark too. */
const white = '#fff';

interface Icon {
  readonly name: string;
  readonly size: number;
  /** The part of the picture that the mark takes. Systems cut a maskable one to any shape within its safe zone. */
  readonly part: number;
  readonly ground: string;
}

const icons = [
  { name: 'icon-192', size: 192, part: 0.92, ground: 'none' },
  { name: 'icon-512', size: 512, part: 0.92, ground: 'none' },
  { name: 'maskable-512', size: 512, part: 0.56, ground: white },
  // iOS knows no other, and paints what is transparent black.
  { name: 'touch-180', size: 180, part: 0.7, ground: white },
] as const satisfies readonly Icon[];

/** Writes what makes the site an app that can be installed: a manifest in each language, and icons from the mark. */
export const installable = (): Plugin => ({
  name: 'installable',
  apply: 'build',
  async generateBundle() {
    await start();
    for (const icon of icons) this.emitFile({ type: 'asset', fileName: `app/${icon.name}.png`, source: drawn(icon) });
    for await (const file of glob('*.json', { cwd: locales })) {
      const [said, locale] = await Promise.all([messages, locales].map((folder) => parsed(`${folder}${file}`)));
      const fileName = `app/${file.replace('.json', '.webmanifest')}`;
      this.emitFile({ type: 'asset', fileName, source: JSON.stringify(manifestIn(file, said!, locale!)) });
    }
  },
});

let started: Promise<void> | undefined;
const start = (): Promise<void> =>
  (started ??= initWasm(readFileSync(fileURLToPath(import.meta.resolve('@resvg/resvg-wasm/index_bg.wasm')))));

function drawn({ size, part, ground }: Icon): Uint8Array {
  const side = 20 / part;
  const edge = (20 - side) / 2;
  const svg = mark
    .replace('viewBox="0 0 20 20"', `viewBox="${edge} ${edge} ${side} ${side}"`)
    .replace('>', `><path fill="${ground}" d="M${edge} ${edge}h${side}v${side}h-${side}z"/>`);
  return new Resvg(svg, { fitTo: { mode: 'width', value: size } }).render().asPng();
}

const parsed = async (path: string): Promise<Readonly<Record<string, string>>> =>
  JSON.parse(await readFile(path, 'utf8')) as Readonly<Record<string, string>>;

/** An app is the same in every language: its `id` says so. */
const manifestIn = (
  file: string,
  said: Readonly<Record<string, string>>,
  locale: Readonly<Record<string, string>>,
) => ({
  id: '/',
  name: said['site-name'],
  short_name: said['site-name'],
  description: said['site-about'],
  lang: Intl.getCanonicalLocales(file.replace('.json', ''))[0],
  dir: locale['direction'],
  start_url: '/',
  scope: '/',
  display: 'standalone',
  background_color: white,
  theme_color: white,
  icons: [
    { src: '/favicon.svg', sizes: 'any', type: 'image/svg+xml' },
    ...icons
      .filter(({ name }) => !name.startsWith('touch'))
      .map(({ name, size }) => ({
        src: `/app/${name}.png`,
        sizes: `${size}x${size}`,
        type: 'image/png',
        purpose: name.startsWith('maskable') ? 'maskable' : 'any',
      })),
  ],
});
