import type { Declaration } from '../noun/declare.ts';
import { announcement } from './announcement.ts';

/** Every noun that is declared; the others stand in model/, input/ and types/. */
export const declared = { Announcement: announcement } as const satisfies Readonly<Record<string, Declaration>>;

export type DeclaredName = keyof typeof declared;

export const declarations: readonly Declaration[] = Object.values(declared);

/** @returns the declaration of a type, or null for one that is written by hand */
export const declarationOf = (name: string): Declaration | null =>
  Object.hasOwn(declared, name) ? (declared[name as DeclaredName] as Declaration) : null;
