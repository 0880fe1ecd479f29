import { createHash } from 'node:crypto';
import { crc32, deflateSync } from 'node:zlib';

/** Draws the made-up pictures of this machine: the same for the same name, and of nobody. */

const background = 0;
const stripe = 1;
const shape = 2;
const letter = 3;

/** Every drawing says what it is; five columns a letter, the highest bit at the left. */
const glyphs = {
  M: [17, 27, 21, 21, 17, 17, 17],
  A: [14, 17, 17, 31, 17, 17, 17],
  D: [30, 17, 17, 17, 17, 17, 30],
  E: [31, 16, 16, 30, 16, 16, 31],
  U: [17, 17, 17, 17, 17, 17, 14],
  P: [30, 17, 17, 30, 16, 16, 16],
  ' ': [0, 0, 0, 0, 0, 0, 0],
} as const;
const words = Array.from('MADE UP') as (keyof typeof glyphs)[];

/** @returns a PNG of this width */
export function drawing(file: string, width: number): Buffer {
  const hash = createHash('sha256').update(file).digest();
  const isPortrait = /portrait/i.test(file);
  const height = Math.round(width / (isPortrait || /logo/i.test(file) ? 1 : /panorama/i.test(file) ? 3 : 1.5));
  const rows = Buffer.alloc((width + 1) * height);
  const band = Math.max(2, Math.round(width / (6 + (hash[1]! % 6))));
  for (let y = 0; y < height; y += 1)
    for (let x = 0; x < width; x += 1) {
      const isStripe = Math.floor((x + (hash[2]! % 2 === 0 ? y : height - y)) / band) % 2 === 0;
      const isShape = isPortrait
        ? isWithin(x, y, width / 2, height * 0.4, width * 0.17) || isWithin(x, y, width / 2, height, width * 0.36)
        : isWithin(x, y, width * (0.3 + (hash[3]! % 40) / 100), height / 2, height * 0.28);
      rows[y * (width + 1) + 1 + x] = isShape ? shape : isStripe ? stripe : background;
    }
  write(rows, width, height);
  return png(rows, width, height, palette(hash[0]!));
}

const isWithin = (x: number, y: number, atX: number, atY: number, radius: number): boolean =>
  (x - atX) ** 2 + (y - atY) ** 2 < radius ** 2;

function write(rows: Buffer, width: number, height: number): void {
  const dot = Math.max(1, Math.floor(Math.min(width, height * 2) / (words.length * 8)));
  const left = Math.floor((width - words.length * 6 * dot) / 2);
  const top = height - 9 * dot;
  for (const [at, word] of words.entries())
    for (const [y, bits] of glyphs[word].entries())
      for (let x = 0; x < 5; x += 1)
        if ((bits >> (4 - x)) & 1)
          for (let line = 0; line < dot; line += 1) {
            const start = (top + y * dot + line) * (width + 1) + 1 + left + (at * 6 + x) * dot;
            rows.fill(letter, start, start + dot);
          }
}

/** Four colors of one hue. */
const palette = (hue: number): Buffer =>
  Buffer.from([0.88, 0.8, 0.5, 0.15].flatMap((light) => colorOf((hue / 256) * 360, light)));

/** A color of half saturation (CSS Color 4, 7.1). */
const colorOf = (hue: number, light: number): number[] =>
  [0, 8, 4].map((offset) => {
    const at = (offset + hue / 30) % 12;
    const chroma = 0.5 * Math.min(light, 1 - light);
    return Math.round(255 * (light - chroma * Math.max(-1, Math.min(at - 3, 9 - at, 1))));
  });

/** An image of colors from a palette, with 8 bits a pixel (PNG 11.2). */
function png(rows: Buffer, width: number, height: number, colors: Buffer): Buffer {
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([8, 3, 0, 0, 0], 8);
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  const parts = [chunk('IHDR', head), chunk('PLTE', colors), chunk('IDAT', deflateSync(rows)), chunk('IEND')];
  return Buffer.concat([signature, ...parts]);
}

function chunk(type: string, data: Buffer = Buffer.alloc(0)): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, sum]);
}
