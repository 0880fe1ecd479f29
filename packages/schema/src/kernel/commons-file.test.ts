import { expect, it } from 'vitest';
import { commonsFileAt, commonsFileOf, commonsPage } from './commons-file.ts';
import { pictureWidthFor } from './picture-widths.ts';

it.each([
  ['Synthetic picture 1.png', 'Synthetic picture 1.png'],
  ['File:synthetic_picture__1.JPG', 'Synthetic picture 1.JPG'],
  [' Синтетическая картинка.svg ', 'Синтетическая картинка.svg'],
  ['Synthetic (a), b & c — d.tiff', 'Synthetic (a), b & c — d.tiff'],
])('takes %j as the picture %j', (given, file) => {
  expect([commonsFileOf(given), commonsFileOf(file)]).toEqual([{ file }, { file }]);
});

it.each([
  '',
  'Synthetic picture',
  'Synthetic.pdf',
  'Synthetic.svg.exe',
  '.png',
  '../secret.png',
  'a/b.png',
  'a\\b.png',
  'a\nb.png',
  'a\u0000.png',
  'a%2Fb.png',
  'a&#47;b.png',
  'a?b#c.png',
  'Commons:File:a.png',
  'https://example.org/a.png',
  '\u202Egnp.png',
  `${'x'.repeat(240)}.png`,
])('takes %j for no picture', (given) => {
  expect(commonsFileOf(given)).toHaveProperty('wrong');
});

it.each([
  ['https://commons.wikimedia.org/wiki/File:Synthetic_a%26b.png', 'Synthetic a&b.png'],
  ['https://upload.wikimedia.org/wikipedia/commons/a/ab/Synthetic.jpg', 'Synthetic.jpg'],
  ['https://upload.wikimedia.org/wikipedia/commons/thumb/a/ab/Synthetic.svg/330px-Synthetic.svg.png', 'Synthetic.svg'],
  ['https://upload.wikimedia.org/wikipedia/en/a/ab/Synthetic.jpg', null],
  ['https://commons.wikimedia.org.example.org/wiki/File:Synthetic.jpg', null],
  ['https://commons.wikimedia.org/wiki/File:Synthetic%2F..%2Fx.jpg', null],
  ['https://commons.wikimedia.org/wiki/File:Synthetic.webm', null],
  ['https://commons.wikimedia.org/wiki/File:%E0%A4%A.jpg', null],
  ['https://example.org/files/photo-1.jpg', null],
  [null, null],
])('finds in %j the picture %j', (address, file) => {
  expect(commonsFileAt(address)).toBe(file);
});

it('leads to the page of a file by its title', () => {
  expect(commonsPage('Synthetic a&b?.png')).toBe('https://commons.wikimedia.org/wiki/File:Synthetic_a%26b%3F.png');
});

it('chooses the next wider thumbnail', () => {
  expect([1, 120, 121, 1280, 9_000].map(pictureWidthFor)).toEqual([120, 120, 250, 1280, 1280]);
});
