import type { Services } from '@wikicon/schema';
import type { PartNeeds } from '../write/participation.ts';
import type { WriteNeeds } from '../write/service.ts';

/** The services that write. Their code is loaded by the first write, which most processes are never asked for. */
export function createWriters(
  needs: WriteNeeds & PartNeeds,
): Pick<Services, 'writes' | 'participation' | 'merging' | 'undoing'> {
  const writes = async () => (await import('../write/service.ts')).createWrites(needs);
  const parts = async () => (await import('../write/participation.ts')).createParts(needs);
  const merging = async () => (await import('../write/merge-service.ts')).createMerges(needs);
  const undoing = async () => (await import('../write/undo.ts')).createUndo(needs);
  return {
    undoing: { undo: async (input) => (await undoing()).undo(input) },
    writes: {
      create: async (noun, input) => (await writes()).create(noun, input),
      update: async (noun, input) => (await writes()).update(noun, input),
      setPublication: async (input) => (await writes()).setPublication(input),
      setProgramPublication: async (input) => (await writes()).setProgramPublication(input),
      hide: async (input) => (await writes()).hide(input),
      unhide: async (input) => (await writes()).unhide(input),
      remove: async (noun, input) => (await writes()).remove(noun, input),
    },
    participation: {
      setParticipation: async (input) => (await parts()).setParticipation(input),
      setListing: async (input) => (await parts()).setListing(input),
      erase: async (input) => (await parts()).erase(input),
    },
    merging: {
      preview: async (from, into) => (await merging()).preview(from, into),
      merges: async (into) => (await merging()).merges(into),
      proposals: async () => (await merging()).proposals(),
      merge: async (input) => (await merging()).merge(input),
      answer: async (input) => (await merging()).answer(input),
      undo: async (input) => (await merging()).undo(input),
    },
  };
}
