import { computed } from 'vue';
import { useRoute, useRouter } from 'vue-router';
import { participantMessages, type ParticipantRole } from '../../nouns/participant.ts';

/** The reader's filters, which stand in the address: `?q=…&role=speaker&list=affiliates`. */
export function useAddress() {
  const route = useRoute();
  const router = useRouter();
  const read = (name: string): string => [route.query[name]].flat()[0] ?? '';
  const write = (name: string, value: string): void =>
    void router.replace({ query: { ...route.query, [name]: value || undefined } });

  return {
    words: computed({ get: () => read('q'), set: (words) => write('q', words.trim()) }),
    role: computed({
      get: () => roles.find((role) => wordOf(role) === read('role')),
      set: (role) => write('role', role === undefined ? '' : wordOf(role)),
    }),
    list: computed({
      get: () => (read('list') === 'affiliates' ? 'affiliates' : 'people'),
      set: (list: string) => write('list', list === 'affiliates' ? list : ''),
    }),
  };
}

const roles = Object.keys(participantMessages) as ParticipantRole[];
const wordOf = (role: ParticipantRole): string => role.toLowerCase().replaceAll('_', '-');
