/** The closed sets of values by which a conference's story is told; see words.ts. */

export const milestoneKinds = {
  IDEA: 'The idea was born.',
  AGREEMENT: 'Those who would organize it said yes.',
  SCHOLARSHIP_APPLICATIONS: 'People could apply for support.',
  SCHOLARSHIP_EVALUATION: 'The applications were read.',
  SCHOLARSHIP_DECISIONS: 'Applicants were told.',
  CALL_FOR_SUBMISSIONS: 'Sessions could be proposed.',
  REGISTRATION: 'Attendees could register.',
  EVENT: 'The conference itself.',
  REPORT: 'The report was published.',
  OTHER: 'Anything else; its title says what.',
} as const;
export type MilestoneKind = keyof typeof milestoneKinds;

export const figureMetrics = {
  PARTICIPANTS: 'People who took part.',
  FIRST_TIME_PARTICIPANTS: 'People for whom it was the first such event.',
  SELF_FUNDED_PARTICIPANTS: 'People who paid their own way.',
  SCHOLARSHIP_RECIPIENTS: 'People who were supported to attend; a number only.',
  AFFILIATES: 'Affiliates represented.',
  COUNTRIES: 'Countries that people came from.',
  CONTINENTS: 'Continents that people came from.',
  LANGUAGES: 'Languages in which sessions were held.',
  SESSIONS: 'Sessions in the program.',
  SPEAKERS: 'People on stage.',
  GRANT_REQUESTED: 'Money asked for in the grant application.',
  GRANT_AWARDED: 'Money awarded.',
  GRANT_SPENT: 'Money spent.',
  OTHER: 'Anything else; its label says what.',
} as const;
export type FigureMetric = keyof typeof figureMetrics;

export const figureKinds = {
  TARGET: 'Planned or expected.',
  REPORTED: 'Stated by a source.',
  COMPUTED: 'Counted in this graph.',
} as const;
export type FigureKind = keyof typeof figureKinds;

export const figureQualifiers = {
  EXACTLY: 'The value itself.',
  ABOUT: 'Near the value, on either side.',
  NEARLY: 'A little less than the value.',
  OVER: 'More than the value.',
  AT_LEAST: 'The value or more.',
  AT_MOST: 'The value or less.',
} as const;
export type FigureQualifier = keyof typeof figureQualifiers;

export const figureUnits = {
  COUNT: 'Things or people.',
  PERCENT: 'Hundredths of a whole.',
  MONEY: 'An amount in the given currency.',
} as const;
export type FigureUnit = keyof typeof figureUnits;

export const statementKinds = {
  OUTCOME: 'What came of it.',
  TESTIMONIAL: 'What somebody felt or said about it.',
  LESSON: 'What the organizers learned.',
  OUTLOOK: 'What is hoped or planned next.',
} as const;
export type StatementKind = keyof typeof statementKinds;

export const creditRoles = {
  ORGANIZING: 'Organizing the conference.',
  HOSTING: 'Opening the doors of the venue.',
  FUNDING: 'Paying for it.',
  SUPPORT: 'Advice and help.',
  VOLUNTEERING: 'Time given on site or before.',
  DESIGN: 'How it looks.',
  PHOTOGRAPHY: 'Its pictures.',
  INTERPRETATION: 'Interpreting between languages.',
  OTHER: 'Anything else; the text says what.',
} as const;
export type CreditRole = keyof typeof creditRoles;

export const mediaKinds = {
  PHOTO: 'A photograph.',
  GRAPHIC: 'A drawing, logo or poster.',
  VIDEO: 'A film or recording with pictures.',
  AUDIO: 'A recording of sound.',
  SLIDES: 'The slides of a session.',
  NOTES: 'Notes taken during a session.',
  DOCUMENT: 'Any other document.',
} as const;
export type MediaKind = keyof typeof mediaKinds;

export const sourceKinds = {
  BLOG_POST: 'A post on a blog.',
  GRANT_REPORT: 'A report to those who gave a grant.',
  WIKI_PAGE: 'A page of a wiki.',
  NEWS: 'An article or broadcast of the press.',
  SURVEY: 'A survey among participants.',
  OTHER: 'Anything else.',
} as const;
export type SourceKind = keyof typeof sourceKinds;
