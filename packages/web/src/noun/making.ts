import { inject, provide, shallowRef, type InjectionKey, type ShallowRef } from 'vue';
import type { Choice } from '../form/choice.ts';
import { message } from '../i18n/message.ts';
import { isMade, type MadeNoun } from './documents.ts';
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

/** Something that a picker wants to have made. */
export interface Request {
  readonly noun: MadeNoun;
  /** The name that was typed. */
  readonly text: string;
  /** @param made null where nobody made it after all */
  readonly settle: (made: Choice | null) => void;
}

interface Making {
  readonly maker: () => Maker | null;
  /** The requests that are open: one over the other, where the form of one needs another. */
  readonly requests: ShallowRef<readonly Request[]>;
}

const key: InjectionKey<Making> = Symbol('making');

/** Lets the pickers of a page make what they do not find; the page shows their forms by MakeDialogs. */
export function provideMaker(maker: () => Maker | null): Making {
  const making: Making = { maker, requests: shallowRef([]) };
  provide(key, making);
  return making;
}

/** Returns the ways of a picker to make something, if its page has one. */
export function useMaking() {
  const making = inject(key, null);
  return {
    /** Returns a choice for each noun of these kinds that the viewer may make. */
    offers(targets: readonly Target[], text: string): readonly Choice[] {
      const maker = making?.maker() ?? null;
      const nouns = targets.flatMap((target) => nounOf(target) ?? []);
      return nouns
        .filter((noun) => isMade(noun) && mayMake(noun, maker))
        .map((noun) => ({ value: `new ${noun}`, label: message('form-make', text, wordsOf(noun).name) }));
    },

    /** Opens the form of a noun, and resolves with what was made. */
    make: (noun: NounName, text: string): Promise<Choice | null> =>
      new Promise((resolve) => {
        if (making === null || !isMade(noun)) return resolve(null);
        const { requests } = making;
        const request: Request = {
          noun,
          text,
          settle(made) {
            requests.value = requests.value.filter((one) => one !== request);
            resolve(made);
          },
        };
        requests.value = [...requests.value, request];
      }),
  };
}

/** The noun that an offer stands for. */
export const offered = (choice: Choice): NounName => choice.value.replace('new ', '') as NounName;

const mayMake = (noun: NounName, maker: Maker | null): boolean =>
  maker !== null && (maker.organizes || descriptorOf(noun).makers.includes('PROGRAM'));
