import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { figure, source, text } from './fixtures.ts';
import { wikitable } from './wikitable.ts';

const [application, post] = [
  source('src_1', 'Application [draft]', 'https://example.org/a|b?c=[d]'),
  source('src_2', 'A post'),
];

it('figures are a table for a wiki page, each with its source', () => {
  const figures = [
    figure({ kind: 'TARGET', value: '50', label: 'Participants expected', source: application }),
    figure({ qualifier: 'OVER', value: '90', attributedTo: text('State | media'), source: post }),
    figure({ value: '95', source: post }),
    figure({ metric: 'SPEAKERS', value: '7', label: 'Speakers' }),
  ];
  expect(wikitable({ slug: 'demo', figures, sources: [application, post] })).toBe(`{| class="wikitable"
! scope="col" | What
! scope="col" | Planned
! scope="col" | Reported
|-
! scope="row" | Participants
| 50 (Participants expected)<ref name="demo 1">[https://example.org/a%7Cb?c=%5Bd%5D Application &#91;draft&#93;]</ref>
| over 90 (Citing&#58; State &#124; media)<ref name="demo 2">A post</ref><br>95<ref name="demo 2" />
|-
! scope="row" | Speakers
| 
| 7
|}
`);
});

it('whatever a figure is called and whoever says so, the table keeps its rows and cells', () => {
  const names = fc.string({ unit: fc.constantFrom(...'{|}[]<>!-\n ab"') });
  fc.assert(
    fc.property(names, names, fc.webUrl(), (label, title, url) => {
      const cited = source('src_1', title, url);
      const table = wikitable({
        slug: 'demo',
        figures: [figure({ metric: 'OTHER', label, source: cited }), figure({ source: cited })],
        sources: [cited],
      });
      expect(table.split('\n').map((line) => line.match(/^(\{\||\|\}|\|-|[!|] )/)?.[0])).toEqual([
        '{|',
        '! ',
        '! ',
        '|-',
        '! ',
        '| ',
        '|-',
        '! ',
        '| ',
        '|}',
        undefined,
      ]);
    }),
  );
});
