import type { ConferenceId, OrganizationId, PersonId } from '../kernel/ids.ts';
import type { Deleted, Refusal } from './write-result.ts';
import type { Control, DeleteInput } from './write.ts';

/** A part in a conference as it is after a write. */
export interface WrittenPart {
  readonly kind: 'WrittenPart';
  readonly conference: ConferenceId;
  readonly participant: PersonId | OrganizationId;
  readonly isListed: boolean;
}

/** Sets the parts of people and organizations in conferences, and who sees them; erases a person. */
export interface ParticipationService {
  setParticipation(
    input: Control & { readonly conference: string } & Readonly<Record<string, unknown>>,
  ): Promise<WrittenPart | Refusal>;
  setListing(
    input: Control & { readonly conference: string; readonly isListed?: boolean | null | undefined },
  ): Promise<WrittenPart | Refusal>;
  erase(input: DeleteInput): Promise<Deleted | Refusal>;
}
