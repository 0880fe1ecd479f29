import { useQuery } from '@urql/vue';
import { readerLanguages } from '../i18n/language.ts';
import { conferencesQuery } from './query.ts';

/** The conferences one may choose from, asked for once and shared. */
export const useConferences = () => useQuery({ query: conferencesQuery, variables: { languages: readerLanguages() } });
