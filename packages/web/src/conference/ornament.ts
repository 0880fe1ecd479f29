import { disc, leaves, star, thread } from './ornament-shapes.ts';

/** One repeat of a pattern: its size, the colour below, and paths above it in the order in which they are drawn. */
export interface Ornament {
  readonly width: number;
  readonly height: number;
  /** Tokens of Codex, which have a value for the dark. */
  readonly ground: Token;
  readonly paths: readonly { readonly fill: Token; readonly d: string }[];
}

type Dye = 'blue' | 'green' | 'maroon' | 'orange' | 'pink' | 'purple' | 'red' | 'yellow';
type Token = `--${'background' | 'border'}-color-option-${Dye}`;

/** Each dye of grounds and figures, with those that are set into it and stay apart from it in light and in dark. */
const dyes = [
  ['blue', ['orange', 'pink', 'yellow']],
  ['red', ['yellow', 'blue', 'green']],
  ['green', ['maroon', 'orange', 'purple']],
  ['purple', ['yellow', 'green', 'orange']],
  ['maroon', ['green', 'blue', 'yellow']],
  ['orange', ['blue', 'green', 'purple']],
  ['pink', ['green', 'blue', 'yellow']],
] as const satisfies readonly (readonly [Dye, readonly Dye[]])[];

/** Numbers from 0 to 1 that follow from a text alone. */
function numbersOf(text: string): () => number {
  let state = 3;
  const mixed = (value: number): number => {
    state = Math.imul(state ^ value, 0x9e3779b1);
    state ^= state >>> 15;
    state = Math.imul(state, 0x85ebca77);
    return (state ^= state >>> 13) >>> 0;
  };
  for (const character of text) mixed(character.codePointAt(0)!);
  return () => mixed(1) / 2 ** 32;
}

type Layer = 'ground' | 'figure' | 'inset';
interface Drawing {
  readonly width: number;
  readonly height: number;
  readonly layers: readonly (readonly [Layer, string])[];
}

/** Stars and crosses, as on the tiles of Samarkand. */
function girih(number: () => number): Drawing {
  const size = 88;
  const half = size / 2;
  const points = number() < 0.5 ? 8 : 12;
  const turn = number() < 0.5 ? 0 : Math.PI / points;
  const deep = 0.62 + number() * 0.16;
  const corners = [0, size].flatMap((x) => [0, size].map((y) => [x, y] as const));
  const core = half * (0.5 + number() * 0.14);
  return {
    width: size,
    height: size,
    layers: [
      ['inset', corners.map(([x, y]) => star(x, y, 4, half * 0.92, half * 0.2)).join('')],
      ['ground', corners.map(([x, y]) => star(x, y, 4, half * 0.5, half * 0.12)).join('')],
      ['figure', star(half, half, points, half - 2, (half - 2) * deep, turn)],
      ['ground', star(half, half, points, core * 1.2, core * 0.9, turn)],
      ['inset', star(half, half, points, core, core * 0.55, turn + Math.PI / points)],
      ['ground', disc(half, half, core * 0.25)],
    ],
  };
}

/** Rosettes with leaves, as they are sewn on cloth. */
function suzani(number: () => number): Drawing {
  const size = 112;
  const half = size / 2;
  const count = 6 + 2 * Math.floor(number() * 4);
  const turn = number() * Math.PI;
  const outer = 38 + number() * 10;
  const places = [
    [0, half],
    [size, half],
    [half, 0],
    [half, size],
  ] as const;
  const corners = [0, size].flatMap((x) => [0, size].map((y) => [x, y] as const));
  return {
    width: size,
    height: size,
    layers: [
      ['figure', leaves(half, half, count, outer * 0.35, outer, turn) + disc(half, half, outer * 0.34)],
      ['inset', leaves(half, half, count, outer * 0.5, outer * 0.85, turn) + disc(half, half, outer * 0.22)],
      ['inset', corners.map(([x, y]) => disc(x, y, 20)).join('')],
      ['ground', corners.map(([x, y]) => leaves(x, y, 8, 6, 18, turn)).join('')],
      ['figure', corners.map(([x, y]) => disc(x, y, 5)).join('')],
      ['figure', places.map(([x, y], at) => leaves(x, y, 2, 4, 26, at < 2 ? Math.PI / 2 : 0)).join('')],
      ['inset', places.map(([x, y]) => disc(x, y, 4)).join('')],
      ['ground', star(half, half, count / 2 + 1, outer * 0.16, outer * 0.07, turn)],
    ],
  };
}

/** Stepped figures whose edges are feathered, as threads are that were dyed before they were woven. */
function ikat(number: () => number): Drawing {
  const [width, height, step] = [54 + 12 * Math.floor(number() * 4), 104, 3];
  const steps = 3 + Math.floor(number() * 3);
  const notch = number() * 0.45;
  const columns = Array.from({ length: width / step }, (_, at) => at * step);
  const figure = (middle: number, y: number, scale: number): string =>
    columns
      .map((x) => {
        const near = 1 - Math.abs(x + step / 2 - middle) / ((width / 2) * scale);
        if (near <= 0) return '';
        const wave = 1 - notch * Math.abs(Math.sin(near * steps * Math.PI * 0.5));
        const reach = (Math.ceil(near * steps * 2) / (steps * 2)) * wave * scale * height * 0.48;
        return thread(x, step, y, reach + number() * 5, reach + number() * 5);
      })
      .join('');
  const between = (scale: number): string =>
    [0, width].flatMap((x) => [0, height].map((y) => figure(x, y, scale))).join('');
  return {
    width,
    height,
    layers: [
      ['figure', figure(width / 2, height / 2, 0.98) + between(0.4)],
      ['inset', figure(width / 2, height / 2, 0.62)],
      ['ground', figure(width / 2, height / 2, 0.34) + between(0.16)],
    ],
  };
}

const traditions = [girih, suzani, ikat];

/** The pattern that a conference is known by where it has no picture: always the same, and of its slug alone. */
export function ornament(slug: string): Ornament {
  const number = numbersOf(slug);
  const oneOf = <Item>(items: readonly Item[]): Item => items[Math.floor(number() * items.length)]!;
  const [main, others] = oneOf(dyes);
  const other = oneOf<Dye>(others);
  const { layers, ...size } = oneOf(traditions)(number);
  const tokens: Readonly<Record<Layer, Token>> = {
    ground: `--background-color-option-${main}`,
    figure: `--border-color-option-${main}`,
    inset: `--border-color-option-${other}`,
  };
  return { ...size, ground: tokens.ground, paths: layers.map(([layer, d]) => ({ fill: tokens[layer], d })) };
}
