import { isEnumType, isInputObjectType, isInterfaceType, isObjectType, type GraphQLNamedType } from 'graphql';
import { html, type Html } from './html.ts';
import { linkTo } from './link.ts';
import { deprecation } from './text.ts';
import type { Place } from './uses.ts';

interface Deprecated {
  readonly place: Place;
  readonly reason: string | null | undefined;
}

/** Everything that is to go, with the day until which it stays; nothing where all is to stay. */
export function deprecatedList(types: readonly GraphQLNamedType[]): Html | null {
  const all = types.flatMap(placesIn).filter(({ reason }) => reason);
  if (all.length === 0) return null;
  return html`
    <section data-group>
      <h2 id="what-goes">Deprecated</h2>
      <dl class="listed">
        ${all.map(
          ({ place, reason }) => html`
            <div data-find="${place.join('.')} deprecated">
              <dt>${linkTo(...place)}</dt>
              <dd>${deprecation(reason)}</dd>
            </div>
          `,
        )}
      </dl>
    </section>
  `;
}

function placesIn(type: GraphQLNamedType): readonly Deprecated[] {
  const { name } = type;
  if (isEnumType(type))
    return type.getValues().map((value) => ({ place: [name, value.name], reason: value.deprecationReason }));
  if (isInputObjectType(type))
    return Object.values(type.getFields()).map((one) => ({ place: [name, one.name], reason: one.deprecationReason }));
  if (!isObjectType(type) && !isInterfaceType(type)) return [];
  return Object.values(type.getFields()).flatMap((field): Deprecated[] => [
    { place: [name, field.name], reason: field.deprecationReason },
    ...field.args.map((one): Deprecated => ({ place: [name, field.name, one.name], reason: one.deprecationReason })),
  ]);
}
