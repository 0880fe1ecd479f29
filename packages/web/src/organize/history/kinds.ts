import type { MessageKey } from '../../i18n/message.ts';

/** The kind of a node, by the beginning of its id. */
export const nodeKinds: Readonly<Record<string, MessageKey>> = {
  con: 'history-conference',
  ses: 'history-session',
  top: 'filter-topic',
  typ: 'history-session-type',
  rom: 'filter-room',
  ven: 'history-venue',
  com: 'history-committee',
  src: 'figure-source',
  mil: 'history-milestone',
  fig: 'history-figure',
  stm: 'history-statement',
  crd: 'conference-credits',
  med: 'history-media',
  per: 'history-person',
  aff: 'history-affiliate',
  ins: 'history-institution',
  ser: 'history-series',
};
