import { lazyField } from '../graphql/lazy-field.ts';
import { Node } from '../graphql/node.ts';
import { Organization } from '../graphql/refs.ts';
import { shownFields } from '../graphql/shown.ts';
import { typeNameOf } from '../kernel/ids.ts';
import { map, type MaybePromise } from '../kernel/promise.ts';
import type { Snapshot } from '../model/snapshot.ts';
import {
  organizationFields,
  type Affiliate as AffiliateModel,
  type Institution as InstitutionModel,
  type Organization as OrganizationModel,
} from '../nouns/organization.ts';
import type { Context } from '../services/context.ts';

const slugOf = lazyField<OrganizationModel>()('slug');

Organization.implement({
  description: 'A body that people belong to and that takes part in conferences.',
  interfaces: [Node],
  resolveType: ({ id }) => typeNameOf(id),
  fields: (t) => ({
    id: t.exposeID('id', { description: 'Its global id, which never changes.' }),
    url: t.field({ type: 'URL', description: 'Its page in the web client.', resolve: pageOf }),
    ...shownFields(t as never, organizationFields),
  }),
});

function pageOf(
  snapshot: Snapshot<AffiliateModel> | Snapshot<InstitutionModel>,
  args: unknown,
  context: Context,
): MaybePromise<string> {
  const folder = snapshot.id.startsWith('aff') ? 'affiliates' : 'institutions';
  return map(slugOf(snapshot, args, context), (slug) => `${context.siteUrl}/${folder}/${slug}`);
}
