import { SourceKind } from '../graphql/enums.ts';
import { languages } from '../graphql/languages.ts';
import { lazyField, lazyText } from '../graphql/lazy-field.ts';
import { LocalizedText } from '../graphql/localized-text.ts';
import { Node } from '../graphql/node.ts';
import { Source } from '../graphql/refs.ts';
import type { Source as SourceModel } from '../model/catalogue.ts';

const own = lazyField<SourceModel>();

Source.implement({
  description: 'A publication that states facts.',
  interfaces: [Node],
  fields: (t) => ({
    id: t.exposeID('id', { description: 'Its global id, which never changes.' }),
    kind: t.field({ type: SourceKind, description: 'What kind of publication.', resolve: own('kind') }),
    title: t.field({
      type: LocalizedText,
      args: languages,
      description: 'Its title, or a description where the title is not known.',
      resolve: lazyText<SourceModel>()('title'),
    }),
    publisher: t.string({ nullable: true, description: 'Who published it.', resolve: own('publisher') }),
    url: t.field({ type: 'URL', nullable: true, description: 'Where it can be read.', resolve: own('url') }),
    publishedOn: t.field({
      type: 'PartialDate',
      nullable: true,
      description: 'When it was published.',
      resolve: own('publishedOn'),
    }),
  }),
});
