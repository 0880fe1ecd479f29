import { computed, ref, shallowRef } from 'vue';
import { ask } from '../../client/ask.ts';
import { readerLanguages } from '../../i18n/language.ts';
import { moreTimelineQuery } from './more.ts';
import type { Person } from './query.ts';
import { timeline } from './timeline.ts';

type Parts = Pick<Person, 'conferences' | 'sessions' | 'committees' | 'media'>;
type Part = { readonly [List in keyof Parts]?: Parts[List] | undefined };

/** The line of somebody's time: the beginning of each list, which the page brought, and what was asked for since. */
export function useTimeline(person: () => Pick<Person, 'id'> & Parts) {
  const further = shallowRef<readonly Part[]>([]);
  const isAsking = ref(false);
  const hasFailed = ref(false);
  const parts = computed((): readonly Part[] => [person(), ...further.value]);

  const listed = <List extends keyof Parts>(list: List): Parts[List]['edges'] =>
    parts.value.flatMap((part) => [...(part[list]?.edges ?? [])]) as Parts[List]['edges'];

  /** The place at which a list goes on; null once it has ended. */
  function cursor(list: keyof Parts): string | null {
    const last = parts.value.findLast((part) => part[list])?.[list]?.pageInfo;
    return last?.hasNextPage ? last.endCursor : null;
  }
  const cursors = computed(() => ({
    conferences: cursor('conferences'),
    sessions: cursor('sessions'),
    committees: cursor('committees'),
    media: cursor('media'),
  }));

  async function more(): Promise<void> {
    // Not by disabling the button: whoever uses a keyboard would lose their place.
    if (isAsking.value) return;
    isAsking.value = true;
    const { conferences, sessions, committees, media } = cursors.value;
    const { node } = await ask(moreTimelineQuery, {
      id: person().id,
      ...cursors.value,
      isConferences: conferences !== null,
      isSessions: sessions !== null,
      isCommittees: committees !== null,
      isMedia: media !== null,
      languages: readerLanguages(),
    }).catch(() => ({ node: null }));
    isAsking.value = false;
    const part: Part | null = node?.__typename === 'Person' ? node : null;
    hasFailed.value = !part;
    if (part) further.value = [...further.value, part];
  }

  return {
    stops: computed(() =>
      timeline({
        conferences: listed('conferences'),
        sessions: listed('sessions'),
        committees: listed('committees'),
        media: listed('media'),
      }),
    ),
    hasMore: computed(() => Object.values(cursors.value).some((one) => one !== null)),
    isAsking,
    hasFailed,
    more,
  };
}
