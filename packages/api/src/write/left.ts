import type { AnyNode, MediaFile } from '@wikicon/schema';
import { isUndoable } from '../nouns/undoable.ts';
import { creditHash, type Left } from '../rows/undo.ts';
import type { WriteContext } from './load.ts';
import type { Plan } from './plan.ts';

/** Returns what a write leaves beside its entry of the log, so that it can be taken back. */
export function leftBy({ id, action }: Plan, { stored }: WriteContext, after: AnyNode | null): Left {
  if (stored === null) return {};
  const { content, main, privateRow } = stored;
  const { position = null } = content as { readonly position?: number };
  const isMadeAgain = action === 'delete' && isUndoable({ action: 'DELETE', node: id, changes: [] });
  return {
    ...(isMadeAgain && {
      deleted: { version: main.version, privateVersion: privateRow?.version ?? 0, position },
    }),
    ...creditLeft(content as MediaFile, after as MediaFile | null),
  };
}

function creditLeft({ attribution, author }: MediaFile, after: MediaFile | null): Left {
  if (attribution == null || attribution === after?.attribution) return {};
  const hash = creditHash(after?.attribution ?? null);
  return { credit: { author: author?.id ?? null, before: attribution, after: hash } };
}
