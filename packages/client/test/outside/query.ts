import { createClient, graphql, type ResultOf } from '@wikicon/client';
import { settings, tell } from './settings.js';

const programQuery = graphql(`
  query Program($slug: String!, $languages: [LanguageTag!]) {
    conference(slug: $slug) {
      name(languages: $languages) {
        text
        language
      }
      program {
        id
      }
    }
  }
`);

type Program = NonNullable<ResultOf<typeof programQuery>['conference']>['program'];

const client = createClient({ url: settings.url, languages: ['ru'] });
const { data, extensions } = await client.query(programQuery, { slug: 'demo' });
const program: Program = data.conference?.program ?? [];

// @ts-expect-error: a conference has a name in many languages
void data.conference?.name.title;
// @ts-expect-error: the document needs a slug
void (() => client.query(programQuery, {}));
// @ts-expect-error: a slug is a text
void (() => client.query(programQuery, { slug: 1 }));

tell({ language: data.conference?.name.language, sessions: program.length, complexity: extensions.cost?.complexity });
