import { builder } from '../graphql/builder.ts';
import { rangeComplexity } from '../graphql/complexity.ts';
import { languages } from '../graphql/languages.ts';
import { inLanguage } from '../graphql/lazy-field.ts';
import { argumentsOf } from '../graphql/lookahead.ts';
import { LocalizedText } from '../graphql/localized-text.ts';
import { Conference, Person, Session, Topic } from '../graphql/refs.ts';
import type { Subject as SubjectModel, SubjectCoverage as SubjectCoverageModel } from '../services/subject.ts';

const Subject = builder.objectRef<SubjectModel>('Subject');

const SubjectCoverage = builder.objectRef<SubjectCoverageModel>('SubjectCoverage').implement({
  description: 'How far the sessions of the conferences that have such a topic can be told by their items of Wikidata.',
  fields: (t) => ({
    sessionCount: t.exposeInt('sessionCount', { description: 'How many sessions these conferences have.' }),
    withoutItem: t.exposeInt('withoutItem', {
      description:
        'How many of them have no topic that names an item: as many may be missing from the sessions of a subject.',
    }),
    conferencesRead: t.exposeInt('conferencesRead', { description: 'How many conferences were counted; at most 50.' }),
    isComplete: t.exposeBoolean('isComplete', { description: 'True when all of these conferences were counted.' }),
  }),
});

Subject.implement({
  description: 'What topics of several conferences are about: an item of Wikidata.',
  fields: (t) => ({
    wikidataId: t.exposeString('wikidataId', { description: 'The item: Q2013.' }),
    name: t.field({
      type: LocalizedText,
      args: languages,
      description: 'What the newest of its conferences calls it.',
      resolve: ({ topics }, args, context) => inLanguage(topics[0]!.name, args, context),
    }),
    topics: t.field({
      type: [Topic],
      description: 'The topics that are about it, those of the newest conferences first; at most 50.',
      resolve: ({ topics }) => [...topics],
    }),
    conferences: t.field({
      type: [Conference],
      description: 'The conferences that have such a topic, the newest first; at most 50.',
      resolve: async (subject) => [...(await subject.conferences())],
    }),
    sessions: t.connection(
      {
        type: Session,
        description:
          'Sessions on such a topic, those of the newest conferences first. A session whose topics name no item is not among them: coverage counts those.',
        resolve: (subject, page) => subject.sessions(page),
      },
      { name: 'SubjectSessionConnection', description: 'The sessions on a subject, of all conferences.' },
      { name: 'SubjectSessionEdge', description: 'A session in a list.' },
    ),
    coverage: t.field({
      type: SubjectCoverage,
      complexity: rangeComplexity({}),
      description: 'How many sessions of these conferences may be on the subject although no item says so.',
      resolve: (subject) => subject.coverage(),
    }),
    people: t.connection(
      {
        type: Person,
        description: 'Listed people who were on stage in its 50 newest sessions, by name.',
        complexity: rangeComplexity,
        resolve: (subject, page) => subject.people(page),
      },
      {
        name: 'SubjectPersonConnection',
        description: 'The people of a subject.',
        fields: (connection) => ({
          totalCount: connection.exposeInt('totalCount', { description: 'How many there are on all pages.' }),
          isComplete: connection.boolean({
            description: 'False when there are more sessions than were looked at.',
            resolve: (page) => (page as { readonly isComplete?: boolean }).isComplete ?? false,
          }),
        }),
      },
      { name: 'SubjectPersonEdge', description: 'A person in a list.' },
    ),
  }),
});

builder.queryField('subject', (t) =>
  t.field({
    type: Subject,
    nullable: true,
    description:
      'A topic across conferences, by its item of Wikidata; null when no topic that everybody sees names it.',
    args: { wikidataId: t.arg.string({ required: true, description: 'The item: Q2013.' }) },
    resolve: (_root, { wikidataId }, { subjects }, info) =>
      subjects.byItem(wikidataId, {
        sessions: argumentsOf('sessions', info),
        people: argumentsOf('people', info).length > 0,
        coverage: argumentsOf('coverage', info).length > 0,
      }),
  }),
);
