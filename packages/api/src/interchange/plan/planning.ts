import type { ConferenceId, LanguageTag } from '@wikicon/schema';
import type { Known } from './known.ts';
import type { Memory } from './memory.ts';
import type { Said } from '../../kernel/diagnostic.ts';

/** The things with which every part of a plan is made. */
export interface Planning {
  readonly conference: ConferenceId;
  readonly known: Known;
  readonly memory: Memory;
  /** The language of names for which the file says none. */
  readonly language: LanguageTag;
  readonly at: Date;
  readonly reason: string;
  warn(place: string, said: Said): void;
}
