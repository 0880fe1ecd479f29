export const isProduction = $app.stage === 'production';

/** The stages that people look at; the others are a pull request's or a developer's own, and go without a trace. */
export const isKept = isProduction || $app.stage === 'staging';

/** The name of a resource, by which it is found and the role that deploys may change it. */
export const named = (name: string): string => `${$app.name}-${$app.stage}-${name}`;
