import type { Statement, Text } from '../operate/bootstrap/statement.ts';

/** Something that somebody asks AWS to do. */
export interface Ask {
  readonly action: string;
  readonly resource: string;
  /** The context of the request: the region, tags, the boundary that a role is to have. */
  readonly context?: Readonly<Record<string, string>>;
}

export const account = '123456789012';

type Operator = (given: string | undefined, wanted: readonly string[]) => boolean;

const among: Operator = (given, wanted) => wanted.some((one) => given !== undefined && pattern(one).test(given));

const operators: Readonly<Record<string, Operator>> = {
  StringEquals: (given, wanted) => given !== undefined && wanted.includes(given),
  StringNotEquals: (given, wanted) => given === undefined || !wanted.includes(given),
  StringLike: among,
  StringNotLike: (given, wanted) => !among(given, wanted),
  ArnLike: among,
  Null: (given, [wanted]) => (given === undefined) === (wanted === 'true'),
};

/** Decides as IAM does: nothing is allowed that one statement forbids, or that none allows. */
export function isAllowed(statements: readonly Statement[], ask: Ask): boolean {
  const meant = statements.filter((statement) => applies(statement, ask));
  return meant.some(({ Effect }) => Effect === 'Allow') && !meant.some(({ Effect }) => Effect === 'Deny');
}

function applies({ Action, Resource, NotResource, Condition = {} }: Statement, ask: Ask): boolean {
  const { action, resource, context = {} } = ask;
  const named = (list: readonly Text[]): boolean => list.some((one) => pattern(plain(one)).test(resource));
  return (
    Action.some((one) => pattern(one).test(action)) &&
    (Resource === undefined ? !named(NotResource!) : named(Resource)) &&
    Object.entries(Condition).every(([operator, keys]) =>
      Object.entries(keys).every(([key, wanted]) =>
        operators[operator]!(
          { 'aws:RequestedRegion': 'eu-central-1', 'aws:ResourceAccount': account, ...context }[key],
          [wanted].flat().map(plain),
        ),
      ),
    )
  );
}

/** A text as CloudFormation fills it in. */
export const plain = (value: unknown): string =>
  (typeof value === 'string' ? value : (value as Text)['Fn::Sub']).replaceAll('${AWS::AccountId}', account);

const pattern = (text: string): RegExp =>
  new RegExp(
    `^${text
      .replace(/[.+^${}()|[\]\\]/g, '\\$&')
      .replaceAll('*', '.*')
      .replaceAll('?', '.')}$`,
  );
