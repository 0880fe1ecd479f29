import { boundaryOf } from './boundary.ts';
import { environments, type Environment } from './environments.ts';
import { permissionsOf } from './permissions.ts';
import { arn, type Statement, type Text } from './statement.ts';

const issuer = 'token.actions.githubusercontent.com';

const names = Object.keys(environments) as readonly Environment[];

/** The stack as CloudFormation makes it: a role for each environment of one repository on GitHub, and no key. */
export const template = (repository: string) => ({
  AWSTemplateFormatVersion: '2010-09-09',
  Description: `What the workflows of ${repository} deploy with.`,
  Parameters: {
    HasProvider: { Type: 'String', AllowedValues: ['yes', 'no'], Default: 'no' },
  },
  // An account has one provider: another repository may have brought it.
  Conditions: { NeedsProvider: { 'Fn::Equals': [{ Ref: 'HasProvider' }, 'no'] } },
  Resources: {
    GitHub: {
      Type: 'AWS::IAM::OIDCProvider',
      Condition: 'NeedsProvider',
      // The next stack still needs it.
      DeletionPolicy: 'Retain',
      Properties: { Url: `https://${issuer}`, ClientIdList: ['sts.amazonaws.com'] },
    },
    ...Object.fromEntries(
      names.flatMap((name) => [
        [`${title(name)}Boundary`, boundaryPolicy(name)] as const,
        [`${title(name)}Role`, deployRole(name, repository)] as const,
      ]),
    ),
  },
  Outputs: Object.fromEntries(
    names.flatMap((name) => [
      [`${title(name)}Role`, { Value: { 'Fn::GetAtt': [`${title(name)}Role`, 'Arn'] } }],
      [`${title(name)}Boundary`, { Value: { Ref: `${title(name)}Boundary` } }],
    ]),
  ),
});

export const boundaryName = (name: Environment): string => `wikicon-graph-${name}-boundary`;

const boundaryPolicy = (name: Environment) => ({
  Type: 'AWS::IAM::ManagedPolicy',
  Properties: {
    ManagedPolicyName: boundaryName(name),
    Description: `The most that a function of ${environments[name]} may do.`,
    PolicyDocument: policy(boundaryOf(name)),
  },
});

export const deployRole = (name: Environment, repository: string) => ({
  Type: 'AWS::IAM::Role',
  Properties: {
    RoleName: `wikicon-graph-deploy-${name}`,
    Description: `Deploys ${environments[name]} from the environment ${name} of ${repository}.`,
    MaxSessionDuration: 3_600,
    AssumeRolePolicyDocument: {
      Version: '2012-10-17',
      Statement: [
        {
          Effect: 'Allow',
          Action: ['sts:AssumeRoleWithWebIdentity'],
          Principal: { Federated: arn('iam', `oidc-provider/${issuer}`, '') },
          Condition: {
            StringEquals: {
              [`${issuer}:aud`]: 'sts.amazonaws.com',
              // A job of this repository that runs in the environment; GitHub decides by its rules if it may.
              [`${issuer}:sub`]: `repo:${repository}:environment:${name}`,
            },
          },
        } as const,
      ],
    },
    Policies: Object.entries(permissionsOf(name, boundaryArn(name))).map(([PolicyName, statements]) => ({
      PolicyName,
      PolicyDocument: policy(statements),
    })),
  },
});

const boundaryArn = (name: Environment): Text => arn('iam', `policy/${boundaryName(name)}`, '');

const policy = (statements: readonly Statement[]) => ({ Version: '2012-10-17', Statement: statements });

const title = (name: string): string => `${name.charAt(0).toUpperCase()}${name.slice(1)}`;
