import { declarations, typeNameOf } from '@wikicon/schema';

const ofEveryNode = 'id version viewerCanDelete viewerCanUpdate';

/** The lists that a declaration makes on the nodes that others name. */
const listsNaming: Readonly<Record<string, readonly string[]>> = Object.fromEntries(
  declarations.map(({ name }) => [
    name,
    declarations.flatMap(({ list, fields }) =>
      list?.naming !== undefined &&
      Object.values(fields).some(({ to }) => to.some((prefix) => typeNameOf(`${prefix}_`) === name))
        ? [list.name]
        : [],
    ),
  ]),
);

/**
 * The fields that go with a node as its noun is declared, and with answers and lists that the declaration makes.
 *
 * @param computed the fields of each node besides
 */
export const declaredFields = (computed: Readonly<Record<string, string>>): Readonly<Record<string, string>> =>
  Object.fromEntries(
    declarations.flatMap(({ name, conference, fields, owner, list }) => {
      const open = Object.keys(fields).filter(
        (field) => fields[field]!.read === null && fields[field]!.kind !== 'other',
      );
      const own = [
        ofEveryNode,
        conference === undefined ? '' : 'conference',
        ...open,
        computed[name] ?? '',
        ...(listsNaming[name] ?? []),
      ];
      return [
        [name, own.filter((part) => part !== '').join(' ')],
        [
          `${name}Payload`,
          `${owner === 'OWNING' ? 'conference ' : ''}change ${name.charAt(0).toLowerCase()}${name.slice(1)}`,
        ],
        ...(list === undefined
          ? []
          : [
              [`${name}Connection`, 'edges nodes pageInfo'],
              [`${name}Edge`, 'cursor node'],
            ]),
      ];
    }),
  );

export const listsOfConference = declarations.flatMap(({ list }) => (list === undefined ? [] : [list.name]));
