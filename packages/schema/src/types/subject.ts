import { builder } from '../graphql/builder.ts';
import { rangeComplexity } from '../graphql/complexity.ts';
import { languages } from '../graphql/languages.ts';
import { inLanguage } from '../graphql/lazy-field.ts';
import { LocalizedText } from '../graphql/localized-text.ts';
import { Conference, Person, Session, Topic } from '../graphql/refs.ts';
import type { Subject as SubjectModel } from '../services/subject.ts';

const Subject = builder.objectRef<SubjectModel>('Subject');

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
      resolve: async (subject, _args, { subjects }) => [...(await subjects.conferences(subject))],
    }),
    sessions: t.connection(
      {
        type: Session,
        description:
          'Sessions on such a topic, those of the newest conferences first. A session whose topics name no item is not among them.',
        resolve: (subject, page, service) => service.subjects.sessions(subject, page),
      },
      { name: 'SubjectSessionConnection', description: 'The sessions on a subject, of all conferences.' },
      { name: 'SubjectSessionEdge', description: 'A session in a list.' },
    ),
    people: t.connection(
      {
        type: Person,
        description: 'Listed people who were on stage in its 50 newest sessions, by name.',
        complexity: rangeComplexity,
        resolve: (subject, page, service) => service.subjects.people(subject, page),
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
    resolve: (_root, { wikidataId }, { subjects }) => subjects.byItem(wikidataId),
  }),
);
