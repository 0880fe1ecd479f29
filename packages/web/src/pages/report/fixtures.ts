import type { Figure } from './query.ts';

const text = (text: string) => ({ text, language: 'en', direction: 'LTR', isFallback: false }) as const;

/** A figure that a source reports: 95 participants. */
export const figure = ({
  label = 'Participants',
  ...known
}: Partial<Omit<Figure, 'label'>> & { label?: string } = {}): Figure => ({
  id: 'fig_1',
  metric: 'PARTICIPANTS',
  kind: 'REPORTED',
  qualifier: 'EXACTLY',
  value: '95',
  unit: 'COUNT',
  currency: null,
  label: text(label),
  attributedTo: null,
  source: null,
  note: null,
  breakdown: [],
  ...known,
});

export const part = (label: string, value: string | null) => ({ key: label, label: text(label), value });

export const source = (id: string, title: string, url: string | null = null) =>
  ({ id, title: text(title), url, kind: 'OTHER', publisher: null, publishedOn: null }) as const;

export { text };
