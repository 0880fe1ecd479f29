import { inject, provide, type InjectionKey } from 'vue';
import type { Choice } from '../form/choice.ts';
import { message } from '../i18n/message.ts';
import { isMade } from './documents.ts';
import { descriptorOf, nounOf, type NounName, type Target } from './fields.ts';
import { wordsOf } from './words.ts';

/** The conference for which something is made in place, and what the viewer may do in it. */
export interface Maker {
  readonly conference: {
    readonly id: string;
    readonly slug: string;
    readonly timeZone: string;
    readonly workingLanguages: readonly string[];
    readonly interpretationLanguages: readonly string[];
  };
  readonly organizes: boolean;
}

const key: InjectionKey<() => Maker | null> = Symbol('maker');

/** Lets the pickers of a page make what they do not find. */
export const provideMaker = (maker: () => Maker | null): void => provide(key, maker);

/** Returns the conference for which pickers make something new, if this page has one. */
export const useMaker = (): (() => Maker | null) => inject(key, () => null);

/** Returns a choice for each noun of these kinds that the viewer may make. */
export function makingOf(targets: readonly Target[], maker: Maker | null, text: string): readonly Choice[] {
  const nouns = targets
    .flatMap((target) => nounOf(target) ?? [])
    .filter((noun) => isMade(noun) && mayMake(noun, maker));
  return nouns.map((noun) => ({ value: `new ${noun}`, label: message('form-make', text, wordsOf(noun).name) }));
}

const mayMake = (noun: NounName, maker: Maker | null): boolean =>
  maker !== null && (maker.organizes || descriptorOf(noun).makers.includes('PROGRAM'));
