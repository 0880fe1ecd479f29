import { region } from '../aws.ts';

/** A statement of a policy, as IAM has it. */
export interface Statement {
  readonly Effect: 'Allow' | 'Deny';
  readonly Action: readonly string[];
  readonly Resource?: readonly Text[];
  readonly NotResource?: readonly Text[];
  readonly Condition?: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
}

/** A text in which CloudFormation puts the account. */
export interface Text {
  readonly 'Fn::Sub': string;
}

export const text = (value: string): Text => ({ 'Fn::Sub': value });

/** The ARN of something in this account; without a region for what has none. */
export const arn = (service: string, place: string, where: string = region): Text =>
  text(`arn:aws:${service}:${where}:\${AWS::AccountId}:${place}`);

export const bucket = (name: string): Text => text(`arn:aws:s3:::${name}`);

export const allow = (action: readonly string[], resource: readonly Text[], condition?: Statement['Condition']) =>
  ({
    Effect: 'Allow',
    Action: action,
    Resource: resource,
    ...(condition && { Condition: condition }),
  }) satisfies Statement;

export const everything = [text('*')];
