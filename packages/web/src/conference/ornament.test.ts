import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { expect, it } from 'vitest';
import { ornament } from './ornament.ts';

const slugs = Array.from({ length: 200 }, (_, at) => `synthetic-conference-${at}`);

it('draws the same for a conference each time', () => {
  expect(slugs.map((slug) => JSON.stringify(ornament(slug)))).toEqual(
    slugs.map((slug) => JSON.stringify(ornament(slug))),
  );
});

it('goes on drawing what it drew for a conference before', () => {
  const { paths, ...rest } = ornament('synthetic-conference-2');
  expect([rest, paths.map(({ fill, d }) => [fill, d.length])]).toMatchInlineSnapshot(`
    [
      {
        "ground": "--background-color-option-green",
        "height": 88,
        "width": 88,
      },
      [
        [
          "--border-color-option-purple",
          284,
        ],
        [
          "--background-color-option-green",
          252,
        ],
        [
          "--border-color-option-green",
          149,
        ],
        [
          "--background-color-option-green",
          137,
        ],
        [
          "--border-color-option-purple",
          153,
        ],
        [
          "--background-color-option-green",
          52,
        ],
      ],
    ]
  `);
});

it('draws something else for each conference', () => {
  expect(new Set(slugs.map((slug) => JSON.stringify(ornament(slug)))).size).toBe(slugs.length);
});

it('has no colours but tokens that Codex defines for light and for dark', () => {
  const used = new Set(slugs.map(ornament).flatMap(({ ground, paths }) => [ground, ...paths.map(({ fill }) => fill)]));
  const defined = ['theme-wikimedia-ui', 'theme-wikimedia-ui-mode-dark'].map((name) =>
    readFileSync(createRequire(import.meta.url).resolve(`@wikimedia/codex-design-tokens/dist/${name}.css`), 'utf8'),
  );
  // What the dark does not define anew is the same in both.
  expect([...used].filter((token) => !defined[0]!.includes(`${token}:`))).toEqual([]);
  expect([...used].filter((token) => token.startsWith('--background') && !defined[1]!.includes(`${token}:`))).toEqual(
    [],
  );
});

it('is small: a card brings at most 5 kB of it', () => {
  expect(slugs.map((slug) => JSON.stringify(ornament(slug)).length).filter((size) => size > 5_000)).toEqual([]);
});
