import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';

/** The colours of GraphiQL, and the token of Codex that each is. */
const tokens = {
  primary: 'color-progressive',
  secondary: 'color-option-purple',
  tertiary: 'color-option-green',
  info: 'color-option-blue',
  success: 'color-success',
  warning: 'color-warning',
  error: 'color-error',
  neutral: 'color-base',
  base: 'background-color-base',
  ground: 'background-color-neutral-subtle',
  border: 'border-color-subtle',
  action: 'background-color-progressive',
} as const;

/** Gives GraphiQL the colours of Codex in theme.css, each as the hue, saturation and lightness that it expects. */
export const explorerColors = (): Plugin => ({
  name: 'explorer-colors',
  enforce: 'pre',
  transform: {
    filter: { id: /explorer\/theme\.css/ },
    handler(code) {
      const light = tokensIn('theme-wikimedia-ui-root.css');
      const dark = { ...light, ...tokensIn('theme-wikimedia-ui-mode-dark.css') };
      // GraphiQL's settings choose one or the other, or the system's.
      const colors = `
        ${rule('body', light)}
        @media (prefers-color-scheme: dark) { ${rule('body:not(.graphiql-light)', dark)} }
        ${rule('body.graphiql-dark', dark)}
      `;
      return { code: colors + code, map: null };
    },
  },
});

type Tokens = Readonly<Record<string, string>>;

const tokensIn = (sheet: string): Tokens => {
  const path = fileURLToPath(import.meta.resolve(`@wikimedia/codex-design-tokens/dist/${sheet}`));
  const all = readFileSync(path, 'utf8').matchAll(/^\s*--([\w-]+): *(#[\da-f]{3,6});/gm);
  return Object.fromEntries([...all].map(([, name, value]) => [name!, value!]));
};

/** Comes after GraphiQL's own rule and is as specific. */
const rule = (body: string, values: Tokens): string => `
  ${body} :is(.graphiql-container, .graphiql-dialog, .graphiql-dialog-overlay, .graphiql-tooltip, [data-radix-popper-content-wrapper]) {
    ${Object.entries(tokens)
      .map(([name, token]) => `--color-${name}: ${hsl(values[token]!)};`)
      .join(' ')}
  }`;

/** A colour as `220, 60%, 50%`. */
function hsl(hex: string): string {
  const digits = (hex.length === 4 ? hex.replaceAll(/[\da-f]/g, '$&$&') : hex).match(/[\da-f]{2}/g)!;
  const [red, green, blue] = digits.map((pair) => Number.parseInt(pair, 16) / 255) as [number, number, number];
  const [most, least] = [Math.max(red, green, blue), Math.min(red, green, blue)];
  const [range, lightness] = [most - least, (most + least) / 2];
  const percent = (share: number): string => `${+(share * 100).toFixed(1)}%`;
  if (range === 0) return `0, 0%, ${percent(lightness)}`;
  const sixth =
    most === red ? (green - blue) / range : most === green ? 2 + (blue - red) / range : 4 + (red - green) / range;
  const saturation = range / (1 - Math.abs(2 * lightness - 1));
  return `${+(((sixth + 6) % 6) * 60).toFixed(1)}, ${percent(saturation)}, ${percent(lightness)}`;
}
