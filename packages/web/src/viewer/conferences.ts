import { useQuery } from '@urql/vue';
import { graphql, type ResultOf } from '@wikicon/client';
import { computed } from 'vue';
import { readerLanguages } from '../i18n/language.ts';
import { textFragment } from '../text/text.ts';

/** The conferences that the viewer works for, drafts too. */
export const viewerConferencesQuery = graphql(
  `
    query ViewerConferences($languages: [LanguageTag!]) {
      viewer {
        conferences {
          roles
          conference {
            id
            slug
            publication
            name(languages: $languages) {
              ...Text
            }
            city(languages: $languages) {
              ...Text
            }
            startsOn
            endsOn
          }
        }
      }
    }
  `,
  [textFragment],
);

type Viewer = NonNullable<ResultOf<typeof viewerConferencesQuery>['viewer']>;

export type WorkedFor = Viewer['conferences'][number];

/** Asks anew each time: one that was just begun is among them. */
export function useMyConferences() {
  const variables = { languages: readerLanguages() };
  const { data, error, executeQuery } = useQuery({
    query: viewerConferencesQuery,
    variables,
    requestPolicy: 'cache-and-network',
  });
  return {
    variables,
    /** Undefined until it is known, null for whoever is not signed in; drafts first, then the latest. */
    conferences: computed(() => data.value && (data.value.viewer ? sorted(data.value.viewer.conferences) : null)),
    error,
    retry: () => void executeQuery({ requestPolicy: 'network-only' }),
  };
}

const sorted = (all: readonly WorkedFor[]): readonly WorkedFor[] => all.toSorted((one, other) => rank(one, other));

function rank({ conference: one }: WorkedFor, { conference: other }: WorkedFor): number {
  const drafts = Number(other.publication === 'DRAFT') - Number(one.publication === 'DRAFT');
  if (drafts !== 0) return drafts;
  // Those without dates lead, as on the start page.
  const [a, b] = [one.startsOn ?? '9999', other.startsOn ?? '9999'];
  return a === b ? 0 : a < b ? 1 : -1;
}
